package vn.binhchon.rollout.replay;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Outcome;

/** An outcome figure by figure, so that two can be compared and what differs be named. */
final class OutcomeText {

    /** Which figure of what. */
    record Key(String of, String field) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::of).thenComparing(Key::field).compare(this, other);
        }
    }

    /** That there is such a line at all. */
    static final String THERE = "✓";

    private final SortedMap<Key, String> figures = new TreeMap<>();

    private OutcomeText() {}

    /** Its figures; the round that is pinned with the first act, words and what was stated of persons are none. */
    static SortedMap<Key, String> of(Outcome outcome) {
        OutcomeText text = new OutcomeText();
        JsonNode tree = Json.MAPPER.valueToTree(outcome);
        text.lines("entrants", tree.path("entrants"), "nomination");
        text.lines("recusals", tree.path("recusals"), "person", "nomination");
        text.lines("placings", tree.path("placings"), "nomination");
        text.lines("tallies", tree.path("tallies"), "motion");
        text.lines("certificates", tree.path("certificates"), "id");
        text.lines("proposal", tree.path("proposal").path("lines"), "nomination");
        text.put("", "proposal.release", tree.path("proposal").path("release"));
        text.put("", "until", tree.path("until"));
        text.whys("", "cautions", tree.path("cautions"));
        return text.figures;
    }

    private void lines(String section, JsonNode lines, String... keys) {
        for (JsonNode line : lines) {
            StringBuilder of = new StringBuilder();
            for (String key : keys) {
                of.append(of.isEmpty() ? "" : " · ").append(line.path(key).asString(""));
            }
            String about = of.toString();
            figures.put(new Key(about, section), THERE);
            line.properties().forEach(each -> {
                if (each.getKey().equals("reasons")) {
                    whys(about, section + ".reasons", each.getValue());
                } else if (each.getValue().isObject()) {
                    each.getValue()
                            .properties()
                            .forEach(inner ->
                                    put(about, section + "." + each.getKey() + "." + inner.getKey(), inner.getValue()));
                } else if (!each.getKey().equals("owner") && !each.getKey().equals("address")) {
                    put(about, section + "." + each.getKey(), each.getValue());
                }
            });
        }
    }

    /** Reasons by verdict and rule: their words may be put better in a later version. */
    private void whys(String of, String field, JsonNode whys) {
        StringBuilder all = new StringBuilder();
        for (JsonNode each : whys) {
            all.append(all.isEmpty() ? "" : ", ")
                    .append(each.path("verdict").asString(""))
                    .append(' ')
                    .append(each.path("rule").asString(""));
        }
        if (!all.isEmpty()) {
            figures.put(new Key(of, field), all.toString());
        }
    }

    private void put(String of, String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            figures.put(
                    new Key(of, field),
                    value.isNumber()
                            ? value.decimalValue().stripTrailingZeros().toPlainString()
                            : value.asString(value.toString()));
        }
    }
}
