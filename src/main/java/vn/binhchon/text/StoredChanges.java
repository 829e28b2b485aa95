package vn.binhchon.text;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is changed in a text before it is stored, in words for whoever typed it. */
public final class StoredChanges {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private StoredChanges() {}

    /** Each kind of change once, in the order they are met; empty for a text that is stored as it is. */
    public static List<Text> of(String text) {
        String stored = StoredText.of(text);
        if (stored.equals(text)) {
            return List.of();
        }
        Set<Text> changes = new LinkedHashSet<>();
        text.codePoints().distinct().forEach(character -> {
            String kept = StoredText.of("x" + Character.toString(character) + "x");
            if (StoredText.invisible(character)) {
                changes.add(Sentences.of("text.change.removed", "character", StoredText.name(character)));
            } else if (character != ' ' && StoredText.blank(character) && kept.equals("x x")) {
                changes.add(Sentences.of("text.change.blank", "character", StoredText.name(character)));
            } else if (Character.isLetter(character) && NFC.isNormalized(Character.toString(character))) {
                letter(character, kept.substring(1, kept.length() - 1), changes);
            }
        });
        if (!NFC.isNormalized(text)) {
            changes.add(Sentences.of("text.change.composed"));
        }
        if (changes.isEmpty()) {
            changes.add(Sentences.of("text.change.ends"));
        }
        return List.copyOf(changes);
    }

    private static void letter(int character, String kept, Set<Text> changes) {
        String written = Character.toString(character);
        if (!kept.equals(written)) {
            String code = String.format(Locale.ROOT, "U+%04X", character);
            changes.add(Sentences.of("text.change.letter", "from", written, "code", code, "to", kept));
        }
    }
}
