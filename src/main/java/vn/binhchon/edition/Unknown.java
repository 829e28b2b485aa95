package vn.binhchon.edition;

/** The value of a number that the law has from a day on, but that nobody has found: {@code value: null, flag: NF} in its file. */
public enum Unknown {
    /** Not found in the sources that were read. */
    NOT_FOUND
}
