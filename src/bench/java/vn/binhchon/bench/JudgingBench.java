package vn.binhchon.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.binhchon.Samples;
import vn.binhchon.Varied;
import vn.binhchon.edition.Parameters;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.Verdict;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.BareDrools;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.ShippedRules;

/** Judging, one thread, 10,000 varied nominations. What is compared by time is compared by outcome first, case by case. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class JudgingBench {

    private static final int MANY = 10_000;

    private final List<Nomination> nominations = Varied.nominations(MANY, 2026);
    private final Map<String, Round> rounds = Samples.rounds();
    private final Evaluator evaluator = ShippedRules.evaluator();
    private final Rulebook all = ShippedRules.rulebook();
    private final Evaluator network = new Evaluator(List.of(all.throughNetwork()));
    private final BareDrools bare = new BareDrools(all);
    private final Rulebook scoring = scoring();
    private final Rulebook scoringNetwork = scoring.throughNetwork();
    private final Evaluator dialect = new Evaluator(List.of(withJoinsAndSums()));
    private final Rules easy = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private int next;

    /** The rules that award points, and no others, compiled from the same files. */
    private static Rulebook scoring() {
        Map<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.keySet()
                .removeIf(path -> path.endsWith(".drl")
                        && !path.matches(".*/every_level/"
                                + "(market|capacity|economy|technique|society|environment|other)/[^/]+"));
        try {
            return RulebookReader.read(new RuleFolder(new TreeMap<>(files))).get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shipped rules with those of the dialect's examples beside them: joins, sums, one of several, none of several. */
    private static Rulebook withJoinsAndSums() {
        Map<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        try {
            for (String name : List.of("dialect.drl", "dialect.parameters.yaml", "dialect.words.yaml")) {
                files.put(
                        "circular_26_2014/every_level/dialect/" + name,
                        Files.readString(Path.of("src/test/resources/dialect", name)));
            }
            return RulebookReader.read(new RuleFolder(new TreeMap<>(files))).get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Easy Rules gets its rules. */
    @Setup
    public void register() {
        for (JavaRule rule : JavaRule.ALL) {
            easy.register(new RuleBuilder()
                    .name(rule.id())
                    .when(facts -> rule.holds().test(facts.get("nomination"), facts.get("p")))
                    .then(facts -> {
                        List<Finding> found = facts.get("found");
                        found.add(rule.says().apply(facts.get("nomination"), facts.get("p")));
                    })
                    .build());
        }
    }

    /** Every way must come to the same, case by case. */
    void agree() {
        register();
        for (Nomination each : nominations) {
            Evaluation straight = evaluator.evaluate(each, round(each));
            same(straight, network.evaluate(each, round(each)), each);
            Verdict verdict = evaluator.verdict(each, round(each));
            same(straight.card().total(), verdict.total(), each);
            List<Finding> said = sorted(
                    straight.findings().stream().map(found -> found.finding()).toList());
            same(said, sorted(bare.newSession(each)), each);
            same(said, sorted(bare.pooled(each)), each);
            same(said, sorted(bare.reused(each)), each);
            List<Finding> points = sorted(
                    said.stream().filter(found -> found instanceof Points).toList());
            same(points, sorted(ScoringByHand.score(each, numbers(each))), each);
            same(points, sorted(easyRules(each)), each);
            same(points, sorted(findings(scoring.judge(each, numbers(each)).fired())), each);
            same(
                    points,
                    sorted(findings(scoringNetwork.judge(each, numbers(each)).fired())),
                    each);
        }
        System.out.println("All ways came to the same on " + MANY + " nominations.");
    }

    private static void same(Object one, Object other, Nomination nomination) {
        if (!one.equals(other)) {
            throw new IllegalStateException(nomination.id() + ": " + one + "\nis not\n" + other);
        }
    }

    private static List<Finding> findings(List<Justified> reported) {
        return reported.stream().map(Justified::finding).toList();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::criterion).thenComparing(Object::toString));
        return sorted;
    }

    private Nomination next() {
        next = next + 1 == MANY ? 0 : next + 1;
        return nominations.get(next);
    }

    private Round round(Nomination nomination) {
        return nomination.round() == null ? null : rounds.get(nomination.round());
    }

    private Parameters numbers(Nomination nomination) {
        return new Parameters(
                all.edition(), nomination.entry().date(), nomination.product().group());
    }

    private List<Finding> easyRules(Nomination nomination) {
        Facts facts = new Facts();
        List<Finding> found = new ArrayList<>();
        facts.put("nomination", nomination);
        facts.put("p", numbers(nomination));
        facts.put("found", found);
        engine.fire(easy, facts);
        return found;
    }

    @Benchmark
    public Object all_1_evaluated_with_every_reason() {
        Nomination nomination = next();
        return evaluator.evaluate(nomination, round(nomination));
    }

    @Benchmark
    public Object all_2_verdict_without_reasons() {
        Nomination nomination = next();
        return evaluator.verdict(nomination, round(nomination));
    }

    @Benchmark
    public Object all_3_evaluated_through_the_network() {
        Nomination nomination = next();
        return network.evaluate(nomination, round(nomination));
    }

    @Benchmark
    public Object all_4_bare_drools_new_session() {
        return bare.newSession(next());
    }

    @Benchmark
    public Object all_5_bare_drools_pooled() {
        return bare.pooled(next());
    }

    @Benchmark
    public Object all_6_bare_drools_one_session_reused() {
        return bare.reused(next());
    }

    @Benchmark
    public Object all_7_with_joins_and_sums_beside_them() {
        Nomination nomination = next();
        return dialect.evaluate(nomination, round(nomination));
    }

    @Benchmark
    public Object points_1_by_hand() {
        Nomination nomination = next();
        return ScoringByHand.score(nomination, numbers(nomination));
    }

    @Benchmark
    public Object points_2_rule_files_asked_straight() {
        Nomination nomination = next();
        return scoring.judge(nomination, numbers(nomination));
    }

    @Benchmark
    public Object points_3_easy_rules() {
        return easyRules(next());
    }

    @Benchmark
    public Object points_4_rule_files_through_the_network() {
        Nomination nomination = next();
        return scoringNetwork.judge(nomination, numbers(nomination));
    }
}
