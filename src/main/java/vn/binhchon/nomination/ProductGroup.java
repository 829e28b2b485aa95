package vn.binhchon.nomination;

/** The four product groups (TT 26/2014/TT-BCT, Điều 5). In events and files a group is its number, 1 to 4. */
public enum ProductGroup {
    HANDICRAFT(1),
    AGRO_FOOD(2),
    MACHINERY(3),
    OTHER(4);

    private final int number;

    ProductGroup(int number) {
        this.number = number;
    }

    /** The number the circular gives the group, 1 to 4. */
    public int number() {
        return number;
    }

    /**
     * The group with this number.
     *
     * @param number 1 to 4
     * @throws IllegalArgumentException for any other number
     */
    public static ProductGroup of(int number) {
        for (ProductGroup group : values()) {
            if (group.number == number) {
                return group;
            }
        }
        throw new IllegalArgumentException("product group " + number + ", expected 1 to 4");
    }
}
