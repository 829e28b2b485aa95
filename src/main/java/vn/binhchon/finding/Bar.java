package vn.binhchon.finding;

/** Something in law that stands against the nomination. It is never outvoted by points. */
public record Bar(String criterion, Reason reason) implements Finding {

    /** A finding on a criterion or condition, with its reason. */
    public static Bar of(String criterion, Reason reason) {
        return new Bar(criterion, reason);
    }
}
