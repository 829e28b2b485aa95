package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Caution;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Limit;
import vn.binhchon.finding.Preference;
import vn.binhchon.finding.Recommendation;
import vn.binhchon.nomination.Entry;
import vn.binhchon.promotion.Area;
import vn.binhchon.round.Registered;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.CaseKind;

/**
 * One request as the rules weigh it.
 *
 * @param application the request
 * @param certificates valid certificates the registry holds of it
 * @param places its place in law under each head, in the order of heads: the lower comes first
 * @param unplaced criteria that speak for it and have no place in law
 * @param grounds what lets it come first
 * @param bars what stands against it
 * @param cautions what has to be looked at
 * @param notes what the rules suggest
 * @param most the most it may get, VND; null where nobody has said it
 * @param found by what its certificates were found
 * @param mostBy who says the most; null where nobody does
 */
record Weighed(
        Application application,
        List<Registered> certificates,
        Typical.Found found,
        List<Integer> places,
        Set<String> unplaced,
        List<Ground> grounds,
        List<Ground> bars,
        List<Ground> cautions,
        List<Ground> notes,
        @Nullable BigDecimal most,
        @Nullable String mostBy) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Lets a request meet the rules of its day. */
    static Weighed of(Application application, Programme programme, Evaluator evaluator, List<Registered> registry) {
        Typical typical = Typical.of(application, registry);
        Area area = application.area() == null ? new Area(null, null, null, null) : application.area();
        Entry entry = new Entry(programme.level(), programme.jurisdiction(), application.day(), null);
        List<Justified> fired = evaluator
                .judge(new Case(
                        CaseKind.SUPPORT,
                        entry,
                        List.of(application.request(), application.applicant(typical.holds()), area)))
                .fired();
        Edition edition = evaluator.edition(Matter.PROMOTION, application.day());
        Wording wording = new Wording(edition);
        Set<String> preferred = fired.stream()
                .filter(each -> each.finding() instanceof Preference)
                .map(each -> each.finding().criterion())
                .collect(Collectors.toSet());
        List<Most> limits = limits(fired, application, programme, wording);
        Most least = limits.stream()
                .min(Comparator.comparing(Most::vnd).thenComparing(Most::by))
                .orElse(null);
        return new Weighed(
                application,
                typical.certificates(),
                typical.found(),
                edition.heads().stream()
                        .map(head -> place(head, edition, preferred))
                        .toList(),
                preferred.stream().filter(each -> head(each, edition) == null).collect(Collectors.toSet()),
                grounds(fired, Preference.class, edition, wording),
                grounds(fired, Bar.class, edition, wording),
                grounds(fired, Caution.class, edition, wording),
                grounds(fired, Recommendation.class, edition, wording),
                least == null ? null : least.vnd(),
                least == null ? null : least.by());
    }

    /** What it may get: what it asks, or the most if that is less; null while nobody has said the most. */
    @Nullable
    BigDecimal grant() {
        return most == null ? null : most.min(application.request().askedVnd());
    }

    private record Most(BigDecimal vnd, String by) {}

    private static List<Most> limits(
            List<Justified> fired, Application application, Programme programme, Wording wording) {
        List<Most> limits = new ArrayList<>();
        for (Justified each : fired) {
            if (each.finding() instanceof Limit limit) {
                add(
                        limits,
                        limit.most(),
                        limit.percent(),
                        application,
                        wording.sentence(limit.reason()).vi());
            }
        }
        // What the programme says counts only where no rule knows.
        if (fired.stream().noneMatch(each -> each.finding() instanceof Limit)) {
            programme.limits().stream()
                    .filter(each -> each.item() == application.request().item())
                    .forEach(each -> add(limits, each.mostVnd(), each.percent(), application, each.basis()));
        }
        return limits;
    }

    /** A part of a cost that was not stated cannot be worked out: then there is no limit yet, and it is asked. */
    private static void add(
            List<Most> limits, BigDecimal most, @Nullable BigDecimal percent, Application application, String by) {
        BigDecimal cost = application.request().costVnd();
        if (percent == null) {
            limits.add(new Most(most, by));
        } else if (cost != null) {
            limits.add(new Most(most.min(cost.multiply(percent).divide(HUNDRED).stripTrailingZeros()), by));
        }
    }

    private static int place(Criterion head, Edition edition, Set<String> preferred) {
        List<String> below = edition.criteria().keySet().stream()
                .filter(each -> each.startsWith(head.code() + "."))
                .toList();
        for (int i = 0; i < below.size(); i++) {
            if (preferred.contains(below.get(i))) {
                return i;
            }
        }
        return below.size();
    }

    private static @Nullable String head(String criterion, Edition edition) {
        return edition.heads().stream()
                .map(Criterion::code)
                .filter(each -> criterion.startsWith(each + "."))
                .findFirst()
                .orElse(null);
    }

    /** In the order of the law, which is that of the edition's criteria. */
    private static List<Ground> grounds(
            List<Justified> fired, Class<? extends Finding> kind, Edition edition, Wording wording) {
        List<String> order = List.copyOf(edition.criteria().keySet());
        return fired.stream()
                .filter(each -> kind.isInstance(each.finding()))
                .sorted(Comparator.comparing(
                        each -> order.indexOf(each.finding().criterion())))
                .map(each -> Ground.of(each, edition, wording))
                .toList();
    }
}
