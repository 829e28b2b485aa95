package vn.binhchon.rollout.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.binhchon.edition.Clause;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Parameter;
import vn.binhchon.rulebook.Problem;

/** A clause holds on some day of the edition that cites it, and a number does not begin before, or after the end of, its clause. */
final class CitationDates implements Check {

    @Override
    public void look(Draft draft, Consumer<Problem> problems) {
        Map<String, List<Clause>> clauses = draft.clauses().stream()
                .collect(Collectors.groupingBy(Clause::cite, TreeMap::new, Collectors.toList()));
        LocalDate first = draft.edition().from();
        LocalDate last = draft.edition().until();
        for (Cited cited : draft.citations()) {
            for (String cite : cited.clauses()) {
                List<Clause> wordings = clauses.getOrDefault(cite, List.of());
                if (!wordings.isEmpty() && wordings.stream().noneMatch(each -> each.meets(first, last))) {
                    String rule = cited.kind() == Cited.Kind.RULE ? cited.name() : null;
                    String what = "cites " + cite + ", which holds on no day of the edition";
                    problems.accept(new Problem(cited.path(), cited.line(), rule, what, null));
                }
            }
        }
        for (Parameter number : draft.edition().parameters().values()) {
            for (Dated<Object> value : number.values()) {
                for (String cite : Cited.split(value.citation() == null ? "" : value.citation())) {
                    List<Clause> wordings = clauses.getOrDefault(cite, List.of());
                    if (!wordings.isEmpty()
                            && wordings.stream().noneMatch(each -> each.meets(value.from(), value.from()))) {
                        problems.accept(early(draft, number, value, wordings));
                    }
                }
            }
        }
        for (Clause clause : draft.clauses()) {
            if (clause.until() != null && clause.until().isBefore(clause.from())) {
                String what = clause.cite() + " ends on " + clause.until() + ", before it begins";
                problems.accept(new Problem(clause.path(), clause.line(), null, what, "swap the two"));
            }
        }
    }

    private static Problem early(Draft draft, Parameter number, Dated<Object> value, List<Clause> wordings) {
        String text = draft.folder().files().getOrDefault(number.path(), "");
        int line = Places.key(text, number.key());
        int begins = text.indexOf("from: " + value.from(), Math.max(0, text.indexOf("\n" + number.key() + ":")));
        if (begins >= 0) {
            line = Span.breaks(text, begins) + 1;
        }
        Clause last = wordings.get(wordings.size() - 1);
        String bounds = wordings.get(0).from() + (last.until() == null ? " on" : " to " + last.until());
        String what = number.key() + " begins on " + value.from() + "; " + last.cite() + " holds from " + bounds;
        return new Problem(number.path(), line, null, what, null);
    }
}
