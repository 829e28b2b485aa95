package vn.binhchon.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.NamedNumbers;
import vn.binhchon.edition.Parameter;
import vn.binhchon.finding.Citation;
import vn.binhchon.intake.Defect;
import vn.binhchon.text.Text;

/**
 * A term somebody asks for.
 *
 * @param from the day of the event
 * @param count how many working days
 * @param ground the clauses the count was taken from; empty when the count was given
 */
record TermAsked(LocalDate from, int count, List<Citation> ground) {

    private static final int MOST = 250;
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /**
     * Reads the question.
     *
     * @param editions whose numbers may be named
     * @param first the first day of which the law is known
     * @throws BadQuery with everything that is wrong
     */
    static TermAsked of(
            @Nullable String from,
            @Nullable String count,
            @Nullable String term,
            Stream<Edition> editions,
            LocalDate first) {
        List<Defect> defects = new ArrayList<>();
        LocalDate day = day(from, first, defects);
        if ((count == null) == (term == null)) {
            Text words = new Text(
                    "Cần một trong hai: số ngày làm việc (count) hoặc tên thời hạn (term).",
                    "Expected one of two: a count of working days, or the name of a term.");
            defects.add(new Defect(count == null ? "count" : "term", value(term), "count or term", words));
        }
        Integer days = count == null ? null : count(count, defects);
        List<Citation> ground = List.of();
        if (term != null && !NamedNumbers.TERMS.contains(term)) {
            String names = String.join(", ", NamedNumbers.TERMS);
            Text words = new Text("Không có thời hạn " + term + ".", "There is no term " + term + ".");
            defects.add(new Defect("term", value(term), "one of " + names, words));
        } else if (term != null && day != null) {
            Edition edition =
                    editions.filter(each -> each.holdsOn(day)).findFirst().orElse(null);
            Parameter number = edition == null ? null : edition.parameters().get(term);
            Dated<Object> dated = number == null ? null : Dated.on(day, number.values());
            if (edition != null && dated != null && dated.value() instanceof BigDecimal value) {
                days = value.intValueExact();
                ground = edition.citations(String.valueOf(dated.citation()));
            } else {
                Text words = new Text(
                        "Không có văn bản nào quy định thời hạn này vào ngày " + day + ".",
                        "No law has this term on " + day + ".");
                defects.add(new Defect("from", value(from), "a day on which the circular holds", words));
            }
        }
        if (day == null || days == null || !defects.isEmpty()) {
            throw new BadQuery(defects);
        }
        return new TermAsked(day, days, ground);
    }

    private static @Nullable LocalDate day(@Nullable String from, LocalDate first, List<Defect> defects) {
        try {
            LocalDate day = LocalDate.parse(from == null ? "" : from);
            if (!day.isBefore(first) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, as a day too early or too late is.
        }
        Text words = new Text(
                "Ngày bắt đầu " + (from == null ? "chưa nêu" : "là " + from) + "; cần một ngày như 2026-02-10.",
                "The first day " + (from == null ? "is missing" : "is " + from)
                        + "; expected a day such as 2026-02-10.");
        defects.add(new Defect("from", value(from), "a day from " + first + " to " + LAST, words));
        return null;
    }

    private static @Nullable Integer count(String count, List<Defect> defects) {
        if (count.matches("\\d{1,3}") && Integer.parseInt(count) >= 1 && Integer.parseInt(count) <= MOST) {
            return Integer.parseInt(count);
        }
        Text words = new Text(
                "Số ngày làm việc là " + count + "; cần số nguyên từ 1 đến " + MOST + ".",
                "The count of working days is " + count + "; expected a whole number from 1 to " + MOST + ".");
        defects.add(new Defect("count", value(count), "a whole number from 1 to " + MOST, words));
        return null;
    }

    private static @Nullable StringNode value(@Nullable String text) {
        return text == null ? null : StringNode.valueOf(text);
    }
}
