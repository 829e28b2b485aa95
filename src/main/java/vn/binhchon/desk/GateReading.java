package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhchon.desk.GateView.Condition;
import vn.binhchon.desk.GateView.Remark;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Explained.Held;
import vn.binhchon.explanation.Explained.Said;
import vn.binhchon.explanation.Explained.Unsaid;

/** Reads from an evaluation how each condition stands: everything that is no line of the score frame. */
final class GateReading {

    /** The kinds of conditions in the order an official checks them: the product, who made it, the dossier, the way up. */
    private static final List<String> KINDS = List.of("E", "W", "D", "C");

    private static final List<String> STATES = List.of("barred", "look", "unstated", "advice", "clear");

    private static final Comparator<String> BY_CODE = Comparator.comparing((String code) -> code.substring(0, 1))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Explained explained;
    private final Facts facts;
    private final Labels labels;
    private final Words words;

    GateReading(Explained explained, Facts facts, Labels labels, Words words) {
        this.explained = explained;
        this.facts = facts;
        this.labels = labels;
        this.words = words;
    }

    GateView view() {
        Set<String> lines =
                explained.card().lines().stream().map(Explained.Line::line).collect(Collectors.toSet());
        Set<String> codes = new TreeSet<>(BY_CODE);
        explained.findings().forEach(each -> codes.add(each.criterion()));
        explained.silent().forEach(each -> codes.add(each.criterion()));
        codes.removeAll(lines);
        List<Condition> conditions = codes.stream().map(this::condition).toList();
        List<Remark> notes = explained.findings().stream()
                .filter(each -> !Set.of("points", "bar").contains(each.kind()) && lines.contains(each.criterion()))
                .map(this::remark)
                .toList();
        return new GateView(remarks("bar"), sections(conditions), notes, counts(conditions));
    }

    private List<Remark> remarks(String kind) {
        return explained.findings().stream()
                .filter(each -> each.kind().equals(kind))
                .map(this::remark)
                .toList();
    }

    private Remark remark(Said said) {
        return new Remark(
                words.name("kind.", said.kind()),
                said.criterion(),
                label(said.criterion()),
                reason(said),
                facts.used(said.conditions()),
                Grounds.of(said.rule(), said.citations(), explained, words));
    }

    private List<GateView.Section> sections(List<Condition> conditions) {
        List<GateView.Section> sections = new ArrayList<>();
        for (String kind : KINDS) {
            List<Condition> of =
                    conditions.stream().filter(each -> kind(each).equals(kind)).toList();
            if (!of.isEmpty()) {
                sections.add(new GateView.Section(words.say("gate." + kind), of));
            }
        }
        List<Condition> others =
                conditions.stream().filter(each -> !KINDS.contains(kind(each))).toList();
        if (!others.isEmpty()) {
            sections.add(new GateView.Section(words.say("gate.other"), others));
        }
        return sections;
    }

    private static String kind(Condition condition) {
        return condition.code().substring(0, 1);
    }

    private List<GateView.Count> counts(List<Condition> conditions) {
        return STATES.stream()
                .map(state -> new GateView.Count(state, words.say("state." + state), (int) conditions.stream()
                        .filter(each -> each.state().equals(state))
                        .count()))
                .filter(count -> count.conditions() > 0)
                .toList();
    }

    private Condition condition(String code) {
        List<Said> said = explained.findings().stream()
                .filter(each -> each.criterion().equals(code))
                .toList();
        List<Unsaid> silent = explained.silent().stream()
                .filter(each -> each.criterion().equals(code))
                .toList();
        List<Held> held = Stream.concat(
                        said.stream().flatMap(each -> each.conditions().stream()),
                        silent.stream().flatMap(each -> each.conditions().stream()))
                .toList();
        String state = state(said, held);
        Stream<Grounds> spoke = said.stream().map(each -> Grounds.of(each.rule(), each.citations(), explained, words));
        Stream<Grounds> kept = silent.stream().map(each -> Grounds.of(each.rule(), each.citations(), explained, words));
        List<Grounds> grounds = (said.isEmpty() ? kept : spoke).toList();
        return new Condition(
                code,
                label(code),
                state,
                words.say("state." + state),
                reasons(said, held, state),
                state.equals("unstated") ? List.of() : facts.used(held),
                Grounds.together(grounds));
    }

    /** Cautions that rest on an absent fact say that nothing was stated; other cautions ask the council to look. */
    private static String state(List<Said> said, List<Held> held) {
        if (said.stream().anyMatch(each -> each.kind().equals("bar"))) {
            return "barred";
        }
        List<Said> cautions =
                said.stream().filter(each -> each.kind().equals("caution")).toList();
        if (!cautions.isEmpty()) {
            return cautions.stream().allMatch(GateReading::restsOnAbsence) ? "unstated" : "look";
        }
        if (said.stream().anyMatch(each -> each.kind().equals("recommendation"))) {
            return "advice";
        }
        return held.stream().anyMatch(each -> each.field() != null && each.seen() != null) ? "clear" : "unstated";
    }

    private static boolean restsOnAbsence(Said caution) {
        return caution.conditions().stream().anyMatch(each -> each.holds() && each.seen() == null);
    }

    private List<String> reasons(List<Said> said, List<Held> held, String state) {
        if (said.isEmpty()) {
            return state.equals("unstated") ? facts.failed(held) : List.of();
        }
        return said.stream().map(this::reason).distinct().toList();
    }

    private String reason(Said said) {
        return words.either(said.reason().vi(), said.reason().en());
    }

    private String label(String code) {
        String name = labels.name(code, words);
        return name == null ? code : name;
    }
}
