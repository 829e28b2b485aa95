package vn.binhchon.finding;

/** Something the council must look at: a fact that is missing or doubtful. */
public record Caution(String criterion, Reason reason) implements Finding {

    /** A finding on a criterion or condition, with its reason. */
    public static Caution of(String criterion, Reason reason) {
        return new Caution(criterion, reason);
    }
}
