package vn.binhchon.rulebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.ActBound;
import vn.binhchon.round.ActMoment;
import vn.binhchon.round.ActRule;
import vn.binhchon.round.ActSeat;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.ActTimes;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Setting;

/** Reads {@code acts.yaml}: who may do which act, in which phase, with which dates. */
final class ActReading {

    /** The file, below the folder of its edition. Releases from before it was known hold none. */
    static final String FILE = "acts.yaml";

    private static final Set<String> KEYS =
            Set.of("name", "by", "phases", "needs", "may_need", "not_before", "not_after", "next", "citation", "basis");
    private static final Set<String> TIMES = Set.of("not_before", "not_after", "allowance_minutes");
    private static final Set<String> BASES = Set.of("law", "plan", "house_rule");

    private final FileReading file;
    private final List<String> lines;
    private final Set<String> clauses;
    private final Set<String> questions;

    ActReading(FileReading file, String text, Set<String> clauses, List<Setting> settings) {
        this.file = file;
        this.lines = text.lines().toList();
        this.clauses = clauses;
        this.questions = new TreeSet<>();
        settings.forEach(each -> questions.addAll(each.neededFor()));
    }

    ActTable read(JsonNode tree) {
        Map<String, ActRule> rules = new LinkedHashMap<>();
        for (var entry : tree.path("acts").properties()) {
            String act = entry.getKey();
            if (ActTable.NAMES.contains(act)) {
                rules.put(act, rule(act, entry.getValue()));
            } else {
                at(act).problem("act " + act + " is none that there is", "one of " + join(ActTable.NAMES));
            }
        }
        new TreeSet<>(ActTable.NAMES)
                .stream().filter(each -> !rules.containsKey(each)).forEach(each -> at("acts")
                        .problem("act " + each + " is missing", null));
        return new ActTable(
                java.util.Collections.unmodifiableMap(rules),
                times(tree.path("times")),
                authorities(tree.path("authorities")));
    }

    /** Releases from before it was known say nothing of it. */
    private ActTimes times(JsonNode node) {
        if (node.isMissingNode()) {
            return ActTimes.NONE;
        }
        FileReading here = at("times");
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(each -> !TIMES.contains(each))
                .forEach(each -> here.problem("times has " + each + ", which is not read", "it is misspelled"));
        JsonNode minutes = node.path("allowance_minutes");
        if (!minutes.canConvertToExactIntegral() || minutes.asInt(-1) < 0) {
            here.problem("times lacks allowance_minutes, a whole number of minutes", null);
        }
        return new ActTimes(
                constants(here, ActMoment.class, node, "not_before", "times", false),
                constants(here, ActMoment.class, node, "not_after", "times", false),
                Duration.ofMinutes(Math.max(0, minutes.asInt(0))));
    }

    private ActRule rule(String act, JsonNode node) {
        FileReading here = at(act);
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(each -> !KEYS.contains(each))
                .forEach(each ->
                        here.problem("act " + act + " has " + each + ", which is not read", "it is misspelled"));
        String citation = EditionReading.text(node.path("citation"));
        if (!clauses.contains(citation)) {
            here.problem("act " + act + " cites \"" + citation + "\", which clauses.yaml does not hold", null);
        }
        String basis = EditionReading.text(node.path("basis"));
        if (!BASES.contains(basis)) {
            here.problem("act " + act + " has basis " + basis + ", expected law, plan or house_rule", null);
        }
        List<String> next = texts(node.path("next"));
        next.stream()
                .filter(each -> !ActTable.NAMES.contains(each))
                .forEach(each -> here.problem("act " + act + " is followed by " + each + ", which is no act", null));
        return new ActRule(
                act,
                here.words(node.path("name"), "act " + act),
                Set.copyOf(constants(here, ActSeat.class, node, "by", act, true)),
                Set.copyOf(constants(here, Phase.class, node, "phases", act, true)),
                asked(here, node, "needs", act),
                asked(here, node, "may_need", act),
                constants(here, ActBound.class, node, "not_before", act, false),
                constants(here, ActBound.class, node, "not_after", act, false),
                next,
                citation,
                basis);
    }

    private <E extends Enum<E>> List<E> constants(
            FileReading here, Class<E> of, JsonNode node, String key, String act, boolean needed) {
        List<E> constants = new ArrayList<>();
        for (String each : texts(node.path(key))) {
            E usual = of.getEnumConstants()[0];
            constants.add(here.one(of, each, usual, "act " + act + " " + key));
        }
        if (needed && constants.isEmpty()) {
            here.problem("act " + act + " lacks " + key, null);
        }
        return List.copyOf(constants);
    }

    private List<String> asked(FileReading here, JsonNode node, String key, String act) {
        List<String> asked = texts(node.path(key));
        asked.stream()
                .filter(each -> !questions.contains(each))
                .forEach(each -> here.problem(
                        "act " + act + " needs " + each + ", which no setting is needed for",
                        "one of " + join(questions)));
        return asked;
    }

    private Map<Level, List<String>> authorities(JsonNode nodes) {
        Map<Level, List<String>> authorities = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<String> names = texts(nodes.path(level.name()));
            if (names.isEmpty()) {
                at("authorities").problem("authorities." + level + " is missing", null);
            }
            authorities.put(level, names);
        }
        return authorities;
    }

    /** The file at the line where a key stands. */
    private FileReading at(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(key + ":")) {
                return file.at(i + 1);
            }
        }
        return file;
    }

    private static List<String> texts(JsonNode nodes) {
        return nodes.valueStream().map(EditionReading::text).toList();
    }

    private static String join(Set<String> names) {
        return String.join(", ", new TreeSet<>(names)).toLowerCase(Locale.ROOT);
    }
}
