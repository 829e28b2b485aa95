package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Citation;

/**
 * The clauses an edition cites, each with every wording it has had.
 *
 * @param wordings by citation text, in the order of their first days; an amended clause has several
 */
public record Clauses(Map<String, List<Dated<Citation>>> wordings) {

    /** The texts by which clauses are cited. */
    public Set<String> cites() {
        return wordings.keySet();
    }

    /** Whether a clause of this text stands in the register. */
    public boolean holds(String cite) {
        return wordings.containsKey(cite);
    }

    /** A clause as it reads on a day; before its first day as it will read first, flagged NF where it is not known at all. */
    public Citation on(String cite, LocalDate day) {
        @Nullable List<Dated<Citation>> known = wordings.get(cite);
        if (known == null || known.isEmpty()) {
            return new Citation(cite, "NF", null, null);
        }
        Dated<Citation> holds = Dated.on(day, known);
        return (holds == null ? known.get(0) : holds).value();
    }

    /** A clause as it reads last. */
    public Citation latest(String cite) {
        return on(cite, LocalDate.MAX);
    }
}
