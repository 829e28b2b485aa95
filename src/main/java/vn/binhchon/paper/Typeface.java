package vn.binhchon.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The fonts that papers are printed in, bundled with the program: the first for all it has, the others, in this order, for what it lacks. */
enum Typeface {
    LIBERATION_SERIF("Liberation Serif", "LiberationSerif-Regular"),
    NOTO_SERIF("Noto Serif", "NotoSerif-Regular"),
    NOTO_SYMBOLS("Noto Sans Symbols", "NotoSansSymbols-Regular"),
    NOTO_SYMBOLS_2("Noto Sans Symbols 2", "NotoSansSymbols2-Regular"),
    NOTO_MATH("Noto Sans Math", "NotoSansMath-Regular"),
    NOTO_EMOJI("Noto Emoji", "NotoEmoji-Regular"),
    NOTO_THAI("Noto Sans Thai", "NotoSansThai-Regular"),
    NOTO_LAO("Noto Sans Lao", "NotoSansLao-Regular"),
    DROID_FALLBACK("Droid Sans Fallback", "DroidSansFallbackFull"),
    NOTO_HANGUL("Noto Sans KR", "NotoSansKR-Hangul");

    private final String family;
    private final String file;
    private volatile @Nullable CmapLookup glyphs;

    Typeface(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /** The name under which pages ask for it. */
    String family() {
        return family;
    }

    /** Its file of one cut. */
    String file() {
        return file;
    }

    /** The first typeface that has a character; null when none has. */
    static @Nullable Typeface of(int character) {
        for (Typeface each : values()) {
            if (each.has(character)) {
                return each;
            }
        }
        return null;
    }

    /** Whether it has a character. */
    boolean has(int character) {
        return glyphs().getGlyphId(character) > 0;
    }

    /** Which characters it has is read once, when first asked: most papers need the first typeface only. */
    private CmapLookup glyphs() {
        CmapLookup read = glyphs;
        if (read == null) {
            try (TrueTypeFont font = read(file)) {
                read = font.getUnicodeCmapLookup();
                glyphs = read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    /** A font file of the program, parsed; without the font's own ligatures, which the library looks for letter by letter in every cell. */
    static TrueTypeFont read(String file) throws IOException {
        String name = "/papers/fonts/" + file + ".ttf";
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return font;
        }
    }
}
