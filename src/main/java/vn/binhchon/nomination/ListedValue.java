package vn.binhchon.nomination;

/**
 * A value of a list that law extends. The list is data: {@code rules/vocabulary.yaml} holds its values with their words, under the
 * simple name of the class and a dot.
 */
public interface ListedValue {

    /** Its name in the list, in capitals; events write it in small letters. */
    String name();

    /** The key of its words: {@code Office.COMMITTEE_LEADER}. */
    default String key() {
        return getClass().getSimpleName() + "." + name();
    }
}
