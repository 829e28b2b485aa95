package vn.binhchon.intake.sheet;

/** A column that a list has. */
public interface SheetField {

    /** How a cell under it is understood. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        TRUTH,
        CHOICE
    }

    /** What it is called in the head of a list. */
    String title();

    /** Whether a list without it cannot be read. */
    boolean needed();

    Kind kind();

    /** A cell as it was understood, in the words of the list. */
    default String shown(SheetEntry entry) {
        return entry.shown();
    }

    /** The unit of its numbers in Vietnamese, such as đồng or %; empty for none. */
    default String unit() {
        return "";
    }
}
