package vn.binhchon.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.calendar.DayOff;
import vn.binhchon.calendar.Deadline;
import vn.binhchon.calendar.Ground;
import vn.binhchon.edition.Matter;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.text.Text;

/** When a term in working days ends, by REST. */
@RestController
class WorkingDaysApi {

    private final RulesInForce rules;

    WorkingDaysApi(RulesInForce rules) {
        this.rules = rules;
    }

    /** The end of a term; {@code term} only when the count was taken from the law. */
    record Term(
            LocalDate from,
            int count,
            @Nullable String term,
            LocalDate last,
            boolean certain,
            List<Text> doubts,
            List<Day> skipped,
            List<Day> worked,
            List<Source> sources) {}

    /** A day that does not count, or a day of rest that does, with the reason and what that rests on. */
    record Day(LocalDate day, String kind, String vi, String en, String citation, String flag, String source) {
        static Day of(DayOff off) {
            return new Day(
                    off.day(),
                    off.kind().name().toLowerCase(Locale.ROOT),
                    off.reason().vi(),
                    off.reason().en(),
                    off.ground().citation(),
                    off.ground().flag(),
                    off.ground().source());
        }
    }

    /** What the count and the way of counting rest on. */
    record Source(String citation, String flag, @Nullable String source) {}

    @GetMapping("/v1/working-days")
    Term end(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String count,
            @RequestParam(required = false) @Nullable String term) {
        if (!rules.usable()) {
            throw new NoRules();
        }
        TermAsked asked = TermAsked.of(
                from,
                count,
                term,
                rules.evaluator().rulebooks().stream()
                        .map(Rulebook::edition)
                        .filter(each -> each.matter() == Matter.SELECTION),
                rules.workingDays().law().from());
        Deadline end = rules.workingDays().after(asked.from(), asked.count());
        return new Term(
                end.start(),
                end.workingDays(),
                term,
                end.last(),
                end.certain(),
                end.doubts(),
                end.skipped().stream().map(Day::of).toList(),
                end.worked().stream().map(Day::of).toList(),
                sources(asked, end.counting()));
    }

    private static List<Source> sources(TermAsked asked, @Nullable Ground counting) {
        List<Source> sources = new ArrayList<>();
        asked.ground().forEach(each -> sources.add(new Source(each.text(), each.flag(), null)));
        if (counting != null) {
            sources.add(new Source(counting.citation(), counting.flag(), counting.source()));
        }
        return List.copyOf(sources);
    }
}
