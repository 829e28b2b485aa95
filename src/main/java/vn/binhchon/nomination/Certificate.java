package vn.binhchon.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate (giấy chứng nhận) of an earlier round that the product holds.
 *
 * @param level the level that gave it
 * @param issuedYear the year of issue, which decides how long it holds (TT 26/2014, Điều 17(3))
 * @param issuedOn the day of issue; null when only the year is known
 * @param validUntil the last day printed on it; null when not stated
 * @param decision number of the decision, or of the certificate; null when not stated
 * @param issuer who gave it; null when not stated
 * @param revoked withdrawn by the authority (Điều 20(3)); null when not stated
 */
public record Certificate(
        Level level,
        int issuedYear,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable String decision,
        @Nullable String issuer,
        @Nullable Boolean revoked) {

    /** The year of issue, under a name that rules can ask for: Drools takes the beginning of the field's own for "is". */
    public int yearOfIssue() {
        return issuedYear;
    }

    /** The day of issue, under a name that rules can ask for; null when only the year is known. */
    public @Nullable LocalDate dayOfIssue() {
        return issuedOn;
    }

    /**
     * The last day of validity: the day printed on the certificate, otherwise 31 December of the last of {@code years} years,
     * the year of issue being the first.
     */
    public LocalDate lastDay(int years) {
        return validUntil != null ? validUntil : LocalDate.of(issuedYear + years - 1, 12, 31);
    }
}
