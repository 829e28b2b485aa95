package vn.binhchon.text;

/**
 * The same words in both languages.
 *
 * @param vi Vietnamese, NFC
 * @param en English
 */
public record Text(String vi, String en) {

    /** The words in one of the languages. */
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
