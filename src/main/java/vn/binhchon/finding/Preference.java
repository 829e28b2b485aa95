package vn.binhchon.finding;

/** A ground in law to come before others. How grounds weigh against each other is said by the order of the edition's criteria. */
public record Preference(String criterion, Reason reason) implements Finding {

    /** A ground of a criterion, with its reason. */
    public static Preference of(String criterion, Reason reason) {
        return new Preference(criterion, reason);
    }
}
