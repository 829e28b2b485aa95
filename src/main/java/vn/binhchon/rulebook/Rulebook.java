package vn.binhchon.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.Parameters;
import vn.binhchon.finding.Finding;
import vn.binhchon.finding.Justified;
import vn.binhchon.finding.Points;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.finding.Silent;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.ProvincialWay;

/**
 * An immutable, compiled release of one edition's rules. Judging reads it from any number of threads.
 */
public final class Rulebook {

    /** By criterion and id. */
    static final Comparator<RuleRef> ORDER =
            Comparator.comparing(RuleRef::criterion).thenComparing(RuleRef::id);

    private final Edition edition;
    private final Ways ways;
    private final String release;
    private final Map<String, CompiledRule> rules;
    private final List<CompiledRule> ordered;
    private final List<Model> models;
    private final Network through;
    private final Network beside;

    /** The rules that only a network can evaluate: none in a release of plain rules, which then costs a case nothing. */
    private final Set<CompiledRule> composed;

    private final boolean network;
    private final Map<Reach, List<CompiledRule>> reaching = new ConcurrentHashMap<>();

    /** What decides which rules reach a case. */
    private record Reach(
            CaseKind kind, Level level, @Nullable String province) {}

    /**
     * A rulebook of compiled rules.
     *
     * @param models where the rules were compiled to
     * @param rules those that judge, by package and name
     */
    Rulebook(Edition edition, Ways ways, String release, List<Model> models, Map<String, CompiledRule> rules) {
        this(
                edition,
                ways,
                release,
                models,
                rules,
                new Network(models, rules),
                new Network(models, notPlain(rules)),
                false);
    }

    private Rulebook(
            Edition edition,
            Ways ways,
            String release,
            List<Model> models,
            Map<String, CompiledRule> rules,
            Network through,
            Network beside,
            boolean network) {
        this.edition = edition;
        this.ways = ways;
        this.release = release;
        this.models = models;
        this.rules = rules;
        this.ordered = rules.values().stream()
                .sorted(Comparator.comparing(CompiledRule::ref, ORDER))
                .toList();
        this.composed = ordered.stream().filter(rule -> rule.plain() == null).collect(Collectors.toUnmodifiableSet());
        this.through = through;
        this.beside = beside;
        this.network = network;
    }

    private static Map<String, CompiledRule> notPlain(Map<String, CompiledRule> rules) {
        Map<String, CompiledRule> left = new HashMap<>(rules);
        left.values().removeIf(rule -> rule.plain() != null);
        return left;
    }

    /** The same compiled rules with other numbers, tables and ways. */
    Rulebook under(Edition other, Ways otherWays) {
        return new Rulebook(other, otherWays, release, models, rules, through, beside, network);
    }

    /**
     * The same rules, judging through Drools' network even where each of them could be asked straight: what the short way is held
     * against.
     */
    public Rulebook throughNetwork() {
        return new Rulebook(edition, ways, release, models, rules, through, beside, true);
    }

    /** Drools' network of these rules, made when it is first asked. */
    Network network() {
        return through;
    }

    /** Whether every rule is asked straight, and no network is made. */
    public boolean straight() {
        return !network && composed.isEmpty();
    }

    /** Every rule with its conditions, by package and name. */
    Map<String, CompiledRule> compiled() {
        return rules;
    }

    /** The edition these rules belong to. */
    public Edition edition() {
        return edition;
    }

    /** What rounds have to settle, and how single provinces settle it. */
    public Ways ways() {
        return ways;
    }

    /** The release's name: SHA-256 in hex of every file that can change a result. */
    public String release() {
        return release;
    }

    /** Every rule, by criterion and id. */
    public List<RuleRef> rules() {
        return ordered.stream().map(CompiledRule::ref).toList();
    }

    /** Every rule with what it asks, by criterion and id. */
    public List<WrittenRule> written() {
        return ordered.stream()
                .map(each -> new WrittenRule(
                        each.ref(), each.kind(), each.conditions().written()))
                .toList();
    }

    /**
     * Judges one nomination: facts in, findings out.
     *
     * @param parameters the numbers of the nomination's day and group
     * @throws RuleFault when a rule fails, or two rules award the same line
     */
    public Findings judge(Nomination nomination, Parameters parameters) {
        List<Object> facts = new ArrayList<>(nomination.facts());
        facts.add(edition.places().locate(nomination));
        return judge(new Case(CaseKind.NOMINATION, nomination.entry(), facts), parameters);
    }

    /**
     * Judges one case: facts in, findings out.
     *
     * @param parameters the numbers of the case's day
     * @throws RuleFault when a rule fails, or two rules award the same line
     */
    public Findings judge(Case judged, Parameters parameters) {
        Shown shown = new Shown(judged, parameters);
        List<CompiledRule> asked = reaching(judged);
        Findings findings = network ? throughNetwork(judged, shown, asked) : ruleByRule(judged, shown, asked);
        eachLineOnce(findings.fired());
        return findings;
    }

    /**
     * Asks one rule after the other, those that are more than plain through a network of their own; they stand by criterion and id, and
     * so does what they say.
     */
    private Findings ruleByRule(Case judged, Shown shown, List<CompiledRule> asked) {
        List<Justified> fired = new ArrayList<>();
        List<Silent> silent = new ArrayList<>(asked.size());
        Inserted inserted = new Inserted(heard(shown, fired));
        Map<CompiledRule, List<Justified>> others = besides(judged, shown, asked);
        for (CompiledRule rule : asked) {
            int before = fired.size();
            int stopped;
            PlainRule plain = rule.plain();
            if (plain == null) {
                fired.addAll(others.getOrDefault(rule, List.of()));
                stopped = agreeing(rule, shown, fired.size() > before);
            } else {
                stopped = ask(plain, rule, shown, inserted);
            }
            if (fired.size() == before) {
                silent.add(new Silent(rule.ref(), stopped, new Held(rule.conditions(), shown)));
            }
        }
        return new Findings(Collections.unmodifiableList(fired), Collections.unmodifiableList(silent));
    }

    private static int ask(PlainRule plain, CompiledRule rule, Shown shown, Inserted inserted) {
        try {
            int stopped = plain.stoppedAt(shown);
            if (stopped == PlainRule.HOLDS) {
                inserted.speaks(rule);
                plain.fire(shown, inserted);
            }
            return stopped;
        } catch (Exception e) {
            throw RuleFault.of(rule.ref(), e);
        }
    }

    /** Where a rule stopped, its conditions held one by one: what is explained must be what the network found. */
    private static int agreeing(CompiledRule rule, Shown shown, boolean spoke) {
        int stopped = rule.conditions().stoppedAt(shown);
        if (spoke != (stopped == PlainRule.HOLDS)) {
            RuleRef ref = rule.ref();
            throw new RuleFault(ref.path() + ":" + ref.line() + " · " + ref.id()
                    + " · the network and the conditions one by one do not come to the same");
        }
        return stopped;
    }

    /** What the rules that are more than plain say; nothing where none of them is asked. */
    private Map<CompiledRule, List<Justified>> besides(Case judged, Shown shown, List<CompiledRule> asked) {
        if (composed.isEmpty()) {
            return Map.of();
        }
        Set<CompiledRule> more = new HashSet<>(asked);
        more.retainAll(composed);
        if (more.isEmpty()) {
            return Map.of();
        }
        Map<CompiledRule, List<Justified>> said = new HashMap<>();
        List<Justified> fired = new ArrayList<>();
        Inserted.Heard heard = heard(shown, fired);
        beside.run(judged, more::contains, shown.parameters(), (rule, finding) -> {
            heard.finding(rule, finding);
            said.computeIfAbsent(rule, each -> new ArrayList<>()).add(fired.get(fired.size() - 1));
        });
        return said;
    }

    private Findings throughNetwork(Case judged, Shown shown, List<CompiledRule> asked) {
        List<Justified> fired = new ArrayList<>();
        through.run(judged, Set.copyOf(asked)::contains, shown.parameters(), heard(shown, fired));
        fired.sort(Comparator.comparing(Justified::rule, ORDER));
        Set<String> spoke = new HashSet<>();
        fired.forEach(each -> spoke.add(each.rule().id()));
        List<Silent> silent = asked.stream()
                .filter(each -> !spoke.contains(each.ref().id()))
                .map(each ->
                        new Silent(each.ref(), each.conditions().stoppedAt(shown), new Held(each.conditions(), shown)))
                .toList();
        return new Findings(List.copyOf(fired), silent);
    }

    private Inserted.Heard heard(Shown shown, List<Justified> fired) {
        return (rule, finding) -> {
            speaksOfItsOwn(rule.ref(), finding);
            fired.add(new Justified(finding, rule.ref(), new Held(rule.conditions(), shown)));
        };
    }

    /** The rules that reach a case, by criterion and id. */
    private List<CompiledRule> reaching(Case judged) {
        ProvincialWay way = ways.of(judged.entry());
        Reach asked = new Reach(judged.kind(), judged.entry().level(), way == null ? null : way.folder());
        return reaching.computeIfAbsent(asked, reach -> ordered.stream()
                .filter(rule -> rule.kind() == reach.kind() && rule.scope().reaches(reach.level(), reach.province()))
                .toList());
    }

    /** Points go to a line that evidence decides, and a finding to the criterion its rule was written for; else they are lost. */
    private void speaksOfItsOwn(RuleRef rule, Finding finding) {
        String criterion = finding.criterion();
        if (!criterion.equals(rule.criterion())) {
            throw new IllegalArgumentException("speaks of " + criterion + ", its @criterion is " + rule.criterion());
        }
        FrameLine line = finding instanceof Points ? edition.frame().line(criterion) : null;
        if (finding instanceof Points && (line == null || line.juror())) {
            throw new IllegalArgumentException("awards " + criterion + ", which is no line that evidence decides");
        }
    }

    /** They stand by criterion, so that two that award one line stand beside each other among those that award. */
    private static void eachLineOnce(List<Justified> fired) {
        Justified before = null;
        for (Justified each : fired) {
            if (each.finding() instanceof Points points) {
                if (before != null && before.finding().criterion().equals(points.criterion())) {
                    throw new RuleFault(
                            "both " + before.rule().id() + " and " + each.rule().id() + " award " + points.criterion());
                }
                before = each;
            }
        }
    }
}
