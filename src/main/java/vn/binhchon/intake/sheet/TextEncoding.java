package vn.binhchon.intake.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written. Windows-1258 is taken where every tone mark follows a vowel, which no other encoding does by chance.
 *
 * @param charset null for an encoding that is not certain
 * @param decoded the text, without a byte order mark; null for what is no text
 */
record TextEncoding(@Nullable Charset charset, @Nullable String decoded) {

    static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern TONE = Pattern.compile("[" + TONES + "]");
    private static final Pattern STRAY_TONE =
            Pattern.compile("(?<![aeiouyAEIOUY\u00C2\u00CA\u00D4\u00E2\u00EA\u00F4\u0102\u0103"
                    + "\u01A0\u01A1\u01AF\u01B0])[" + TONES + "]");
    /** A list with a stray control character is still a list, whose cell is named; what has one in every fifty is no text. */
    private static final int SELDOM = 50;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x06\\x0E-\\x1A\\x1C-\\x1F]");

    static TextEncoding of(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) {
            String text = strict(bytes, marked);
            return new TextEncoding(marked, text == null ? null : text.replaceFirst("^\uFEFF", ""));
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new TextEncoding(
                    StandardCharsets.UTF_8,
                    CONTROL.matcher(utf8).results().count() > utf8.length() / SELDOM ? null : utf8);
        }
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        if (CONTROL.matcher(latin).find()) {
            return new TextEncoding(null, null);
        }
        String vietnamese = new String(bytes, WINDOWS_1258);
        boolean certain = TONE.matcher(vietnamese).results().count() > 2
                && !STRAY_TONE.matcher(vietnamese).find();
        return certain
                ? new TextEncoding(WINDOWS_1258, Normalizer.normalize(vietnamese, Normalizer.Form.NFC))
                : new TextEncoding(null, latin);
    }

    /** By the byte order mark, or by the noughts between the letters of UTF-16 that lacks it. */
    private static @Nullable Charset marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (bytes.length % 2 == 0 && even == 0 && odd > bytes.length / 8) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length % 2 == 0 && odd == 0 && even > bytes.length / 8 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
