package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Region;

/**
 * A province or centrally-run city over the days it was one.
 *
 * @param name its name, in NFC
 * @param from its first day in this shape
 * @param until its last; null while it has none
 * @param mergedInto the province that took its place; null when the name stays
 * @param region the region it belongs to; null while that is to be settled
 * @param flag how well it is known: READ, SEC, INF or NF
 * @param aliases other ways to write the name
 * @param citation the clause it comes from
 * @param note what a reader should know; empty when nothing
 */
public record Place(
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String mergedInto,
        @Nullable Region region,
        String flag,
        List<String> aliases,
        String citation,
        String note) {

    /** Its name and every other way to write it. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /** Whether it was a province on this day. */
    public boolean stoodOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The name under which it goes on after its last day. */
    public String goesOnAs() {
        return mergedInto == null ? name : mergedInto;
    }
}
