package vn.binhchon.nomination;

/** The four product groups (TT 26/2014/TT-BCT, Điều 5). In events and files a group is its number, 1 to 4. */
public enum ProductGroup {
    HANDICRAFT,
    AGRO_FOOD,
    MACHINERY,
    OTHER;

    /** The number the circular gives the group, 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    /**
     * @param number 1 to 4
     * @throws IllegalArgumentException for any other number
     */
    public static ProductGroup of(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("product group " + number + ", expected 1 to 4");
        }
        return values()[number - 1];
    }
}
