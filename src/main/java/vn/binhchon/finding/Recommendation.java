package vn.binhchon.finding;

/** Something the rules suggest; the council is free to leave it. */
public record Recommendation(String criterion, Reason reason) implements Finding {

    /** A finding on a criterion or condition, with its reason. */
    public static Recommendation of(String criterion, Reason reason) {
        return new Recommendation(criterion, reason);
    }
}
