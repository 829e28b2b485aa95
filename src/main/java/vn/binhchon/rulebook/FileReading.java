package vn.binhchon.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Reads one YAML or CSV file of the rules folder and collects what is wrong with it instead of stopping at the first. */
final class FileReading {

    /** Far more than any law has: a national budget in đồng has sixteen. */
    private static final int DIGITS = 30;

    private final String path;
    private final List<Problem> problems;
    private final int line;

    FileReading(String path, List<Problem> problems) {
        this(path, problems, 0);
    }

    private FileReading(String path, List<Problem> problems, int line) {
        this.path = path;
        this.problems = problems;
        this.line = line;
    }

    /** A row of a table with the line it ends at, and what stands in it by column name. */
    record TableRow(int line, Map<String, String> cells) {}

    /** The same file, read at one line: what is found wrong is found there. */
    FileReading at(int here) {
        return new FileReading(path, problems, here);
    }

    /** The file's tree; an empty object when it cannot be read. */
    JsonNode yaml(String text) {
        JsonNode tree = YamlText.read(path, text, problems);
        return tree.isMissingNode() ? JsonNodeFactory.instance.objectNode() : tree;
    }

    /** The rows of a table with these columns; none when its form is wrong. */
    List<TableRow> rows(String text, String... columns) {
        return new CsvText(this, List.of(columns)).rows(text);
    }

    void problem(String what, @Nullable String maybe) {
        problems.add(new Problem(path, line, null, what, maybe));
    }

    void problem(int here, String what, @Nullable String maybe) {
        problems.add(new Problem(path, here, null, what, maybe));
    }

    /** A problem by the key of its sentence; what may help stands under the same key with {@code .maybe}. */
    void fault(int here, String key, Object... arguments) {
        problems.add(
                new Problem(path, here, null, Sentences.of(key, arguments), Sentences.of(key + ".maybe", arguments)));
    }

    /** Words in both languages. */
    Text words(JsonNode node, String where) {
        JsonNode vi = node.path("vi");
        JsonNode en = node.path("en");
        if (!vi.isString() || !en.isString()) {
            problem(where + " lacks its words, expected { vi: …, en: … }", null);
            return new Text(where, where);
        }
        return new Text(vi.stringValue(), en.stringValue());
    }

    /** Words in both languages that may have places for values. */
    Text sentence(JsonNode node, String where) {
        Text read = words(node, where);
        for (String each : List.of(read.vi(), read.en())) {
            String why = SentenceForm.fault(each);
            if (why != null) {
                fault(line, "rules.words.form", "name", where, "why", why);
                return new Text(where, where);
            }
        }
        return read;
    }

    /** One of the constants, written in small letters; what is not stated is the usual one. */
    <E extends Enum<E>> E one(Class<E> of, String text, E usual, String where) {
        if (text.isEmpty()) {
            return usual;
        }
        for (E each : of.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        problem(
                where + " is " + text + ", expected one of "
                        + Arrays.stream(of.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                null);
        return usual;
    }

    /** A day; the first day of the calendar when it cannot be read. */
    LocalDate day(@Nullable String text, String where) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            problem(where + " is " + text + ", expected a date such as 2014-10-21", null);
            return LocalDate.EPOCH;
        }
    }

    /** A decimal; null when the cell is empty. */
    @Nullable
    BigDecimal decimal(@Nullable String text, String where) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return measured(new BigDecimal(text.strip()), where);
        } catch (NumberFormatException e) {
            problem(where + " is " + text + ", expected a number such as 0.5", "write a point, not a comma");
            return null;
        }
    }

    /** The figure; null when it is none that a law would name, for {@code 1e999999999} would fill the memory when written out. */
    @Nullable
    BigDecimal measured(BigDecimal figure, String where) {
        if (figure.precision() <= DIGITS && Math.abs(figure.scale()) <= DIGITS) {
            return figure;
        }
        problem(where + " has a figure of more than " + DIGITS + " digits", null);
        return null;
    }
}
