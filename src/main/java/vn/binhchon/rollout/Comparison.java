package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.BandTable;
import vn.binhchon.edition.Clause;
import vn.binhchon.edition.Edition;
import vn.binhchon.rollout.lint.Lint;
import vn.binhchon.rollout.lint.RuleCopy;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.text.Text;

/**
 * Two folders held against each other in the terms of the field: numbers with their dates and clauses, rows of tables, maxima of
 * the score frame, rules, and which clauses are carried.
 *
 * @param changes in the order of kinds, editions and names
 */
public record Comparison(List<Change> changes) {

    /** What can differ. */
    public enum Kind {
        NUMBER,
        TABLE,
        FRAME,
        RULE,
        CLAUSE
    }

    /**
     * One thing that differs.
     *
     * @param edition the edition's folder
     * @param name a number's key and first day, a table's name and row, a line's code, a rule's id, a clause
     * @param label what it is, where it has words
     * @param was as it stood; null for what is new
     * @param is as it stands; null for what is gone
     * @param citation what it rests on now, or rested on; null when it is the law itself
     */
    public record Change(
            Kind kind,
            String edition,
            String name,
            @Nullable Text label,
            @Nullable String was,
            @Nullable String is,
            @Nullable String citation) {}

    private record Key(Kind kind, String edition, String name) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::edition).thenComparing(Key::name);
    }

    private record Thing(
            String value, @Nullable Text label, @Nullable String citation) {}

    /**
     * Compares, by texts alone; nothing is compiled.
     *
     * @throws RulesRefused when an edition of one of them cannot be read
     */
    public static Comparison of(RuleFolder before, RuleFolder after) throws RulesRefused {
        Map<Key, Thing> were = things(before);
        Map<Key, Thing> are = things(after);
        Set<Key> all = new LinkedHashSet<>(were.keySet());
        all.addAll(are.keySet());
        List<Change> changes = new ArrayList<>();
        all.stream().sorted(Key.ORDER).forEach(key -> {
            Thing was = were.get(key);
            Thing is = are.get(key);
            if (!Objects.equals(was, is)) {
                Thing newest = is != null ? is : Objects.requireNonNull(was);
                changes.add(new Change(
                        key.kind(),
                        key.edition(),
                        key.name(),
                        newest.label(),
                        was == null ? null : was.value(),
                        is == null ? null : is.value(),
                        newest.citation()));
            }
        });
        return new Comparison(List.copyOf(changes));
    }

    private static Map<Key, Thing> things(RuleFolder folder) throws RulesRefused {
        Map<Key, Thing> things = new HashMap<>();
        for (Edition edition : RulebookReader.editions(folder)) {
            numbers(edition, things);
            tables(edition, things);
            edition.frame()
                    .lines()
                    .forEach(line -> things.put(
                            new Key(Kind.FRAME, edition.id(), line.line()),
                            new Thing(
                                    line.maxima().stream()
                                            .map(Comparison::plain)
                                            .collect(Collectors.joining(" / ")),
                                    line.label(),
                                    line.citation())));
            for (RuleCopy rule : Lint.rules(folder, edition)) {
                things.put(
                        new Key(Kind.RULE, edition.id(), rule.id()),
                        new Thing(rule.code(), new Text(rule.name(), rule.name()), rule.path()));
            }
        }
        for (Coverage coverage : Coverage.of(folder)) {
            coverage.clauses()
                    .forEach(each -> things.put(
                            new Key(Kind.CLAUSE, coverage.edition().id(), wording(each.clause(), coverage)),
                            new Thing(
                                    each.carried() ? "carried" : "not carried",
                                    each.clause().gist(),
                                    null)));
        }
        return things;
    }

    /** A clause by its citation, a later wording of it by its first day too. */
    private static String wording(Clause clause, Coverage coverage) {
        boolean first = coverage.clauses().stream()
                .map(Coverage.Carried::clause)
                .noneMatch(
                        each -> each.cite().equals(clause.cite()) && each.from().isBefore(clause.from()));
        return first ? clause.cite() : clause.cite() + " " + clause.from();
    }

    private static void numbers(Edition edition, Map<Key, Thing> things) {
        edition.parameters().forEach((key, number) -> number.values().forEach(value -> {
            String unit = number.unit() == null ? "" : " " + number.unit();
            Object figure = value.value();
            things.put(
                    new Key(Kind.NUMBER, edition.id(), key + " " + value.from()),
                    new Thing(
                            (figure instanceof BigDecimal exact ? plain(exact) : figure) + unit,
                            number.label(),
                            value.citation()));
        }));
    }

    private static void tables(Edition edition, Map<Key, Thing> things) {
        edition.bands().forEach((name, table) -> table.rows().forEach((group, rows) -> {
            String whose = group == BandTable.EVERY_GROUP ? "" : " group " + group;
            rows.forEach(row -> things.put(
                    new Key(Kind.TABLE, edition.id(), name + whose + " " + end(row.from()) + " … " + end(row.below())),
                    new Thing(plain(row.share()), null, row.citation())));
        }));
        edition.choices().forEach((name, table) -> table.rows()
                .forEach((choice, row) -> things.put(
                        new Key(Kind.TABLE, edition.id(), name + " " + choice),
                        new Thing(plain(row.share()), null, row.citation()))));
    }

    private static String end(@Nullable BigDecimal figure) {
        return figure == null ? "∞" : plain(figure);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
