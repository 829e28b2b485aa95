package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Act;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;

/** Replays a real round with made-up marks that fit its published counts, and holds the outcome to those counts. */
final class Replay {

    /** Answers that no source gives and no rule asserts; laid under a round's plan and its province's way. */
    private static String assumed(int sheets) {
        return """
            { "outliers": "keep_all", "minimumSheets": %d, "quorum": "2/3", "ballot": "named", "majority": ">1/2",
              "majorityBase": "present" }""".formatted(sheets);
    }

    private static final BigDecimal PASS = new BigDecimal(70);

    private final Reported reported;
    private final RoundLife life;
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final Map<String, BigDecimal> means = new HashMap<>();

    Replay(String file) {
        this(file.replace(".yaml", ""), Reported.read(file));
    }

    Replay(String name, Reported reported) {
        this.reported = reported;
        this.life = new RoundLife(name, reported.level(), reported.place(), reported.date());
    }

    RoundLife life() {
        return life;
    }

    Reported reported() {
        return reported;
    }

    /** Council, jury, plan, products and marks; up to the closing of marking. */
    Replay marked(Map<String, RoundLife> fromBelow) {
        life.council(reported.council())
                .jury(reported.jury())
                .plan(assumed(reported.jury()))
                .plan(Json.MAPPER.writeValueAsString(reported.plan()));
        if (plan().certificateValidity() == null) {
            life.plan("{ \"certificateValidity\": \"issue_year_first\" }");
        }
        enter(fromBelow);
        life.closeEntries().openMarking();
        layMeans();
        means.forEach((product, mean) -> life.mark(product, mean.toPlainString()));
        life.closeMarking();
        return this;
    }

    private void enter(Map<String, RoundLife> fromBelow) {
        fromBelow.forEach((product, below) -> {
            life.enterFrom(below, product);
            groups.put(
                    product,
                    Objects.requireNonNull(below.book().entrant(product)).group());
        });
        if (reported.products() != null) {
            reported.products().forEach(each -> {
                life.enter(each.id(), each.group(), each.establishment(), "{}");
                groups.put(each.id(), each.group());
            });
            return;
        }
        List<Integer> byGroup = reported.counts().enteredByGroup();
        int all = Objects.requireNonNullElse(
                reported.counts().entered(), reported.counts().recognised());
        List<Integer> wanted = byGroup == null ? List.of(0, all, 0, 0) : byGroup;
        for (int group = 1; group <= 4; group++) {
            int of = group;
            long there = groups.values().stream().filter(each -> each == of).count();
            for (int i = (int) there + 1; i <= wanted.get(group - 1); i++) {
                String id = String.format("n%d-%03d", group, i);
                life.enter(id, group, maker(i), "{}");
                groups.put(id, group);
            }
        }
    }

    /** Makers whose products will be merged have several; all others have one. */
    private String maker(int product) {
        int next = 1;
        int set = 0;
        for (Map.Entry<Integer, Integer> each : sizes()) {
            for (int i = 0; i < each.getValue(); i++) {
                set++;
                if (product >= next && product < next + each.getKey()) {
                    return "Cơ sở bộ " + set + " (mẫu)";
                }
                next += each.getKey();
            }
        }
        return "Cơ sở " + product + " (mẫu)";
    }

    private List<Map.Entry<Integer, Integer>> sizes() {
        return reported.sets() == null ? List.of() : new ArrayList<>(new TreeMap<>(reported.sets()).entrySet());
    }

    /** Distinct means, never 70 itself: those that are to pass above, the others below, groups in turn. */
    private void layMeans() {
        List<String> passing = passing();
        for (int i = 0; i < passing.size(); i++) {
            means.put(
                    passing.get(i),
                    new BigDecimal("95").subtract(new BigDecimal("0.1").multiply(BigDecimal.valueOf(i))));
        }
        int below = 0;
        for (String each : groups.keySet()) {
            if (!means.containsKey(each)) {
                means.put(
                        each,
                        new BigDecimal("69.9").subtract(new BigDecimal("0.1").multiply(BigDecimal.valueOf(below++))));
            }
        }
    }

    private List<String> passing() {
        Reported.Counts counts = reported.counts();
        List<@Nullable Integer> byGroup = reported.synthetic() != null
                ? new ArrayList<>(reported.synthetic().recognisedByGroup())
                : counts.recognisedByGroup();
        if (byGroup != null && (counts.passed() == null || counts.passed() == counts.recognised())) {
            return ofGroups(byGroup);
        }
        int first = reported.firstScoring() != null
                ? reported.firstScoring()
                : counts.passed() != null ? counts.passed() : ballotPool();
        List<String> passing = new ArrayList<>();
        if (reported.synthetic() != null) {
            passing.addAll(ofGroups(new ArrayList<>(reported.synthetic().recognisedByGroup())));
        }
        for (String each : inTurn()) {
            if (passing.size() < first && !passing.contains(each)) {
                passing.add(each);
            }
        }
        return passing;
    }

    private List<String> ofGroups(List<@Nullable Integer> byGroup) {
        List<String> products = new ArrayList<>();
        for (int group = 1; group <= 4; group++) {
            int of = group;
            groups.entrySet().stream()
                    .filter(each -> each.getValue() == of)
                    .limit(Objects.requireNonNull(byGroup.get(group - 1)))
                    .forEach(each -> products.add(each.getKey()));
        }
        return products;
    }

    /** Where no source says how many passed and the council votes: as many as the plan has prizes for. */
    private int ballotPool() {
        int prizes = plan().prizeCount();
        return Math.max(prizes, reported.counts().recognised());
    }

    private vn.binhchon.round.Plan plan() {
        return vn.binhchon.rulebook.ShippedRules.evaluator()
                .plan(life.round().entry(), life.book().plan())
                .plan();
    }

    /** Products of all groups in turn, so that every group is among the high and among the low. */
    private List<String> inTurn() {
        Map<Integer, List<String>> by = new TreeMap<>();
        groups.forEach((product, group) ->
                by.computeIfAbsent(group, each -> new ArrayList<>()).add(product));
        int most = by.values().stream().mapToInt(List::size).max().orElse(0);
        if (reported.counts().prizesByGroup() != null) {
            List<String> turn = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                for (List<String> each : by.values()) {
                    if (i < each.size()) {
                        turn.add(each.get(i));
                    }
                }
            }
            return turn;
        }
        return groups.keySet().stream()
                .sorted(Comparator.comparing((String each) -> {
                            List<String> of = by.getOrDefault(groups.get(each), List.of());
                            return (of.indexOf(each) + 0.5) / of.size();
                        })
                        .thenComparing(each -> each))
                .toList();
    }

    /** Merges the sets of a maker, of those that passed. */
    Replay merged() {
        Map<String, List<String>> makers = new LinkedHashMap<>();
        life.book().placings().stream().filter(Replay::passes).forEach(each -> makers.computeIfAbsent(
                        Objects.requireNonNull(life.book().entrant(each.nomination()))
                                .establishment(),
                        maker -> new ArrayList<>())
                .add(each.nomination()));
        makers.values().stream()
                .filter(each -> each.size() > 1)
                .forEach(each -> life.doing(
                        new Act.SetMerged("c1", each.get(0), each, "Cùng cơ sở, cùng công dụng và nguyên liệu (mẫu)")));
        return this;
    }

    static boolean passes(Placing each) {
        return each.mean() != null && each.mean().compareTo(PASS) >= 0;
    }

    /** The second scoring of those that passed, in which as many pass as were recognised. */
    Replay scoredAgain() {
        life.propose();
        List<String> again = life.proposal().lines().stream()
                .filter(line ->
                        line.reasons().stream().anyMatch(why -> why.verdict().equals("SCORE_AGAIN")))
                .map(Proposal.Line::nomination)
                .sorted(Comparator.comparing((String each) -> means.get(each)))
                .toList();
        assertThat(again).hasSize(Objects.requireNonNull(reported.firstScoring()));
        life.openMarking();
        for (int i = 0; i < again.size(); i++) {
            int step = i < reported.counts().recognised() ? -i : i;
            BigDecimal mean = new BigDecimal(i < reported.counts().recognised() ? "94" : "50")
                    .add(new BigDecimal("0.1").multiply(BigDecimal.valueOf(step)));
            life.mark(again.get(i), mean.toPlainString());
        }
        life.closeMarking();
        return this;
    }

    /** The rules propose, the council votes on the list and decides as proposed; the authority signs. */
    Replay decided() {
        life.decideAsProposed();
        return signed();
    }

    Replay signed() {
        life.sign(reported.decision().number(), reported.decision().on());
        return this;
    }

    /** Holds the outcome to what sources count, and prints it. */
    Replay equalsWhatIsReported() {
        Reported.Counts counts = reported.counts();
        List<Placing> placings = life.book().placings();
        if (counts.entered() != null) {
            assertThat(placings).as("entered").hasSize(counts.entered());
        }
        if (counts.enteredByGroup() != null) {
            assertThat(byGroup(groups.keySet())).as("entered by group").isEqualTo(counts.enteredByGroup());
        }
        long passed = placings.stream().filter(Replay::passes).count();
        if (counts.passed() != null) {
            assertThat(passed).as("passed").isEqualTo(counts.passed().longValue());
        }
        Set<String> recognised = life.book().rulings().stream()
                .filter(Ruling::recognised)
                .map(Ruling::nomination)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(recognised).as("recognised").hasSize(counts.recognised());
        assertThat(life.book().certificates()).as("certificates").hasSize(counts.recognised());
        List<Integer> groupsOf = byGroup(recognised);
        if (counts.recognisedByGroup() != null) {
            for (int i = 0; i < 4; i++) {
                Integer wanted = counts.recognisedByGroup().get(i);
                if (wanted != null) {
                    assertThat(groupsOf.get(i))
                            .as("recognised of group " + (i + 1))
                            .isEqualTo(wanted);
                }
            }
        }
        Map<String, Integer> prizes = new TreeMap<>();
        Set<String> winners = new HashSet<>();
        life.book().rulings().forEach(each -> {
            if (each.prize() != null) {
                prizes.merge(each.prize(), 1, Integer::sum);
                winners.add(each.nomination());
            }
        });
        assertThat(prizes).as("prizes").isEqualTo(counts.prizes() == null ? Map.of() : new TreeMap<>(counts.prizes()));
        if (counts.prizesByGroup() != null) {
            assertThat(byGroup(winners)).as("prizes by group").isEqualTo(counts.prizesByGroup());
        }
        long up = life.book().rulings().stream().filter(Ruling::sentUp).count();
        if (counts.sentUp() != null) {
            assertThat(up).as("sent up").isEqualTo(counts.sentUp().longValue());
        }
        long proposed = life.proposal().lines().stream()
                .filter(line -> Boolean.TRUE.equals(line.recognise()))
                .count();
        assertThat(life.proposal().lines()).as("reasons").allSatisfy(line -> assertThat(line.reasons())
                .isNotEmpty()
                .allSatisfy(why -> assertThat(why.citations()).isNotEmpty()));
        System.out.printf(
                "%s %d: entered %d%s, passed %d%s, proposed %d, decided %d%s, prizes %s, sent up %d%s%n",
                reported.place(),
                reported.year(),
                placings.size(),
                told(counts.entered(), counts.enteredByGroup() == null ? null : byGroup(groups.keySet())),
                passed,
                told(counts.passed(), null),
                proposed,
                recognised.size(),
                counts.recognisedByGroup() == null ? " (groups made up)" : " " + groupsOf,
                prizes,
                up,
                told(counts.sentUp(), null));
        return this;
    }

    private static String told(@Nullable Integer reported, @Nullable List<Integer> groups) {
        return (reported == null ? " (made up)" : "") + (groups == null ? "" : " " + groups);
    }

    private List<Integer> byGroup(Set<String> products) {
        List<Integer> counts = new ArrayList<>(List.of(0, 0, 0, 0));
        products.forEach(each -> {
            int at = groups.getOrDefault(each, 1) - 1;
            counts.set(at, counts.get(at) + 1);
        });
        return counts;
    }
}
