package vn.binhchon.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding a bundle against itself, its signature and its own rules.
 *
 * @param round whose it is; empty when not even that could be read
 * @param key the fingerprint of the key that signed; empty when there is none
 * @param trusted whether that is the key the reader named; null when none was named
 * @param acts how many acts bear a true seal
 * @param judged how many evaluations were made again to the same bytes
 * @param seen how many viewings bear a true seal
 * @param head the seal of the last act
 * @param faults what is wrong, the first first; empty when nothing is
 */
public record BundleReport(
        String round,
        String key,
        @Nullable Boolean trusted,
        int acts,
        int judged,
        int seen,
        String head,
        List<Fault> faults) {

    /** Something wrong: in which file, and what. */
    public record Fault(String where, String vi, String en) {}

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
