package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * One wording of a clause of law as the register of an edition knows it.
 *
 * @param cite how officials cite it
 * @param flag how well it is known: one of {@link #FLAGS}
 * @param from the first day it holds
 * @param until the last day it holds; null while it has none
 * @param gist what it says, in our own words
 * @param withoutRule why nothing in the folder carries it; null when something does
 * @param path the register it stands in
 * @param line the line of the register it begins at, from 1
 */
public record Clause(
        String cite,
        String flag,
        LocalDate from,
        @Nullable LocalDate until,
        Text gist,
        @Nullable WithoutRule withoutRule,
        String path,
        int line) {

    /** Read in the text, reported by others, inferred, not found, a proposal of the rulebook. */
    public static final List<String> FLAGS = List.of("READ", "SEC", "INF", "NF", "MODEL");

    /** Why no rule, number or table carries a clause. */
    public enum Kind {
        PROCEDURAL,
        NOT_MACHINE_DECIDABLE,
        NOT_FOUND,
        LATER;

        /** As the register writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The reason, of one of four kinds, in both languages. */
    public record WithoutRule(Kind kind, Text why) {}

    /** The act it stands in, as officials cite it: what comes before the first comma or bracket. */
    public String act() {
        return cite.split("\\s*[,(]", 2)[0];
    }

    /** Whether it is the wording that holds from the day after an earlier one of the same clause ends. */
    public boolean follows(Clause earlier) {
        return earlier.until() != null && from.equals(earlier.until().plusDays(1));
    }

    /** Whether it holds on at least one day of a period; {@code last} null for no end. */
    public boolean meets(LocalDate first, @Nullable LocalDate last) {
        return (until == null || !until.isBefore(first)) && (last == null || !from.isAfter(last));
    }
}
