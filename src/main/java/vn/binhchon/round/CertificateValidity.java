package vn.binhchon.round;

import java.time.LocalDate;

/** Which year counts as the first of a certificate's years: TT 26/2014, Điều 17(3) can be read both ways. */
public enum CertificateValidity {
    /** The year of issue: issued in 2024, the third year is 2026. */
    ISSUE_YEAR_FIRST,
    /** The year after it: issued in 2024, the third year is 2027. */
    YEAR_AFTER_FIRST;

    /** The last day of a certificate that holds to the end of its n-th year. */
    public LocalDate lastDay(LocalDate issuedOn, int years) {
        int last = issuedOn.getYear() + years - (this == ISSUE_YEAR_FIRST ? 1 : 0);
        return LocalDate.of(last, 12, 31);
    }
}
