package vn.binhchon.calendar;

import java.util.Set;

/**
 * What a day off or a way of counting rests on.
 *
 * @param citation the clause or the notice, as officials write it
 * @param flag how well it is known: READ, SEC, INF or NF
 * @param source where it was read; empty when nowhere
 */
public record Ground(String citation, String flag, String source) {

    private static final Set<String> FOUND = Set.of("READ", "SEC");

    /** Whether it was read or reported, and not only inferred. */
    public boolean found() {
        return FOUND.contains(flag);
    }
}
