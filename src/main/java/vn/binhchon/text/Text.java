package vn.binhchon.text;

import java.util.List;

/**
 * The same words in both languages.
 *
 * @param vi Vietnamese, NFC
 * @param en English
 */
public record Text(String vi, String en) {

    /** Several texts as one. */
    public static Text joined(String between, List<Text> texts) {
        return new Text(
                String.join(between, texts.stream().map(Text::vi).toList()),
                String.join(between, texts.stream().map(Text::en).toList()));
    }

    /** The words in one of the languages. */
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
