package vn.binhchon.rulebook;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import vn.binhchon.text.Sentences;

/** Follows the events of one YAML text and names what it would be read with another meaning than written. */
final class YamlCheck {

    /** What is a number to YAML as it is to everybody. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    /** One thousand to a Vietnamese reader, one to YAML. */
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d\\d0");

    /** A number to its writer, text or another number to YAML: signs, octal, sexagesimal, underscores, thousands, commas. */
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("[-+]?(?:\\d[\\d_.,:]*|\\.\\d+|0[xob][0-9a-fA-F_]+|\\.(?i:inf|nan))|\\.(?i:nan)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YES_OR_NO = Pattern.compile("(?i:y|n|yes|no|on|off)|True|TRUE|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("~|Null|NULL");
    /** More than any law has: {@code 1e999999999} would fill the memory when written out. */
    private static final Pattern HUGE = Pattern.compile("-?[\\d.]*(?:[eE][-+]?\\d{3,}|\\d{40,}[\\d.]*)");

    private static final int DEEPEST = 20;

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** A mapping or a list that is open. */
    private static final class Level {
        private final boolean mapping;
        private final boolean flow;
        private final Map<String, Integer> keys = new HashMap<>();
        private @Nullable String key;
        private boolean commaNamed;

        private Level(CollectionStartEvent event) {
            mapping = event.getEventId() == Event.ID.MappingStart;
            flow = event.isFlow();
        }
    }

    private final String path;
    private final List<Problem> problems;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int documents;
    private boolean harmful;

    YamlCheck(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** Whether what follows would be too much for whoever reads it: deeper than any file, or a number beyond any. */
    boolean harmful() {
        return harmful;
    }

    int documents() {
        return documents;
    }

    void next(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (++documents > 1) {
                    problem(event, "rules.yaml.documents");
                }
            }
            case MappingStart, SequenceStart -> {
                references(
                        (CollectionStartEvent) event,
                        ((CollectionStartEvent) event).getTag().isPresent());
                begins();
                levels.push(new Level((CollectionStartEvent) event));
                if (levels.size() > DEEPEST) {
                    harmful = true;
                    problem(event, "rules.bounds.deep", "most", DEEPEST);
                }
            }
            case MappingEnd, SequenceEnd -> levels.pop();
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> {
                problem(event, "rules.yaml.alias", "name", "*" + ((AliasEvent) event).getAlias());
                begins();
            }
            default -> {
                // The stream's own beginning and end.
            }
        }
    }

    /** A value begins: the next scalar of the mapping it stands in is a key again. */
    private void begins() {
        Level level = levels.peek();
        if (level != null && level.mapping) {
            level.key = level.key == null ? "" : null;
        }
    }

    private void scalar(ScalarEvent event) {
        references(event, event.getTag().isPresent());
        Level level = levels.peek();
        if (level == null) {
            return;
        }
        String key = level.key;
        if (level.mapping && key == null) {
            key(level, event);
            return;
        }
        level.key = null;
        if (event.isPlain()) {
            value(level, key == null ? "" : key, event);
        }
    }

    private void key(Level level, ScalarEvent event) {
        String key = event.getValue();
        level.key = key;
        if (key.equals("<<") && event.isPlain()) {
            problem(event, "rules.yaml.alias", "name", "<<");
            return;
        }
        String folded = INVISIBLE
                .matcher(Normalizer.normalize(key, Normalizer.Form.NFC))
                .replaceAll("");
        Integer before = level.keys.putIfAbsent(folded, line(event));
        if (before != null) {
            problem(event, "rules.yaml.duplicate", "key", key, "line", String.valueOf(before));
        }
    }

    private void value(Level level, String key, ScalarEvent event) {
        String value = event.getValue();
        if (value.isEmpty()) {
            if (level.mapping && !level.commaNamed) {
                problem(event, "rules.yaml.no-value", "key", key);
            }
            level.commaNamed = false;
        } else if (level.flow && NUMBER.matcher(value).matches() && followedByDigits(event)) {
            level.commaNamed = true;
            problem(event, "rules.yaml.comma", "value", value + ",…");
        } else if (HUGE.matcher(value).matches()) {
            harmful = true;
            problem(event, "rules.yaml.huge", "value", value.length() > 40 ? value.substring(0, 40) + "…" : value);
        } else if (YES_OR_NO.matcher(value).matches()) {
            problem(event, "rules.yaml.yes-no", "value", value);
        } else if (NOTHING.matcher(value).matches()) {
            problem(event, "rules.yaml.nothing", "value", value);
        } else if (THOUSANDS.matcher(value).matches()) {
            problem(event, "rules.yaml.thousands", "value", value);
        } else if (!NUMBER.matcher(value).matches()
                && !DAY.matcher(value).matches()
                && LIKE_A_NUMBER.matcher(value).matches()) {
            problem(event, "rules.yaml.number", "value", value);
        }
    }

    /** Whether a comma and a digit stand right behind a number: {@code 0,5} is two values to YAML. */
    private static boolean followedByDigits(ScalarEvent event) {
        Mark end = event.getEndMark().orElseThrow();
        int[] text = end.getBuffer();
        int at = end.getPointer();
        return at + 1 < text.length && text[at] == ',' && Character.isDigit(text[at + 1]);
    }

    private void references(NodeEvent event, boolean tagged) {
        event.getAnchor().ifPresent(anchor -> problem(event, "rules.yaml.alias", "name", "&" + anchor));
        if (tagged) {
            problem(event, "rules.yaml.tag");
        }
    }

    private void problem(Event event, String key, Object... arguments) {
        problems.add(new Problem(
                path, line(event), null, Sentences.of(key, arguments), Sentences.of(key + ".maybe", arguments)));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
