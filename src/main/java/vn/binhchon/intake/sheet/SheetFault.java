package vn.binhchon.intake.sheet;

import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** A file that cannot be read as a list at all, and why in the clerk's words. */
public class SheetFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    SheetFault(Text words) {
        super(words.en());
        this.words = words;
    }

    static SheetFault of(String key, Object... arguments) {
        return new SheetFault(Sentences.of(key, arguments));
    }

    /** What is wrong and what to do. */
    public Text words() {
        return words;
    }
}
