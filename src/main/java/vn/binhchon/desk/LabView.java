package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.nomination.EstablishmentType;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.draft.TableText;
import vn.binhchon.rollout.lab.Trial;
import vn.binhchon.rollout.lab.Tuning;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RuleFolder;

/**
 * The lab: figures to try, and what came of those that were tried.
 *
 * @param threshold as it is tried; {@code base} as it stands
 * @param rounds rounds to judge again; all where none is chosen
 * @param tables the score frame and every table, the frame first
 * @param result what came of it; null before anything was tried
 */
record LabView(
        String threshold,
        String base,
        boolean drafted,
        List<Choice> rounds,
        List<Sheet> tables,
        @Nullable Result result) {

    /** A round that may be chosen. */
    record Choice(String id, String title, boolean synthetic, boolean chosen) {}

    /** A table: which columns are shown, and its rows. */
    record Sheet(String path, String name, boolean open, List<String> columns, List<Line> rows) {}

    /** A row with a name; the cells that may be tried stand by column. */
    record Line(String name, List<Entry> cells) {}

    /** A figure that may be tried; {@code share} for one from 0 to 1. */
    record Entry(String field, String label, String value, String base, boolean share, boolean changed) {}

    /** What came of a trial. */
    record Result(
            Trial.Share all,
            List<CompareView.Row> changes,
            List<Part> groups,
            List<Part> provinces,
            List<Part> types,
            List<Turned> turned,
            int faults,
            String seconds) {}

    /** A part of those judged. */
    record Part(String name, Trial.Share share, int more) {}

    /** A nomination that turns. */
    record Turned(String nomination, String product, String province, boolean reaches, String was, String is) {}

    static List<Choice> rounds(List<Round> rounds, Set<String> chosen, Words words) {
        return rounds.stream()
                .map(each ->
                        new Choice(each.id(), words.text(each.title()), each.synthetic(), chosen.contains(each.id())))
                .toList();
    }

    static List<Sheet> tables(RuleFolder folder, Tuning tuning, Words words) {
        List<Sheet> tables = new ArrayList<>();
        Map<String, String> names = LabNames.of(folder, words);
        for (String end : List.of(".frame.csv", ".bands.csv", ".choices.csv")) {
            folder.ending(end).forEach((path, csv) -> tables.add(sheet(path, csv, tuning, names, words)));
        }
        return tables;
    }

    private static Sheet sheet(String path, String csv, Tuning tuning, Map<String, String> names, Words words) {
        TableText table = TableText.of(csv);
        List<String> columns = Tuning.columns(path);
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> cells = table.rows().get(i).cells();
            String name = name(table.head(), cells, i, words);
            List<Entry> entries = new ArrayList<>();
            for (String column : columns) {
                int at = table.head().indexOf(column);
                String base = at < 0 || at >= cells.size() ? "" : cells.get(at);
                String value = tuning.cells().getOrDefault(new Tuning.Cell(path, i, column), base);
                String label = name + ", " + words.say("lab.column." + column);
                entries.add(new Entry(
                        "c|" + path + "|" + i + "|" + column,
                        label,
                        value,
                        base,
                        column.equals("share"),
                        !value.equals(base)));
            }
            rows.add(new Line(name, entries));
        }
        String file = path.substring(path.lastIndexOf('/') + 1).replace(".csv", "");
        boolean open = rows.stream().flatMap(each -> each.cells().stream()).anyMatch(Entry::changed);
        return new Sheet(
                path,
                path.endsWith(".frame.csv")
                        ? words.say("lab.frame")
                        : names.getOrDefault(file.replaceAll("\\..*", ""), file),
                open,
                columns.stream().map(each -> words.say("lab.column." + each)).toList(),
                rows);
    }

    private static String name(List<String> head, List<String> cells, int row, Words words) {
        String wanted = words.either("vi", "en");
        for (String column : List.of("line", "choice")) {
            int at = head.indexOf(column);
            if (at >= 0 && at < cells.size()) {
                int label = head.indexOf(wanted);
                return label < 0 || label >= cells.size() ? cells.get(at) : cells.get(at) + " " + cells.get(label);
            }
        }
        int group = head.indexOf("group");
        String whose =
                group < 0 || cells.get(group).isEmpty() ? "" : ", " + words.say("bench.group." + cells.get(group));
        return words.say("lab.row", row + 1) + whose;
    }

    static Result result(
            Trial.Outcome outcome, Comparison comparison, @Nullable Edition edition, String seconds, Words words) {
        return new Result(
                outcome.all(),
                comparison.changes().stream()
                        .map(each -> CompareView.row(
                                each,
                                edition == null
                                        ? Map.of()
                                        : edition.vocabulary().units(),
                                words))
                        .toList(),
                parts(outcome.groups(), each -> words.name("bench.group.", each)),
                parts(outcome.provinces(), each -> each),
                parts(
                        outcome.types(),
                        each -> edition == null
                                ? each
                                : words.text(edition.vocabulary().value(EstablishmentType.valueOf(each)))),
                outcome.turned().stream()
                        .map(each -> new Turned(
                                each.nomination(),
                                each.product(),
                                each.province(),
                                each.reaches(),
                                words.number(each.was()),
                                words.number(each.is())))
                        .toList(),
                outcome.faults(),
                seconds);
    }

    private static List<Part> parts(SortedMap<String, Trial.Share> of, java.util.function.UnaryOperator<String> name) {
        return of.entrySet().stream()
                .map(each -> new Part(
                        name.apply(each.getKey()),
                        each.getValue(),
                        each.getValue().is() - each.getValue().was()))
                .toList();
    }

    /** The figures that were sent, only those that differ from the folder. */
    static Tuning tuning(Map<String, String[]> sent) {
        java.util.LinkedHashMap<Tuning.Cell, String> cells = new java.util.LinkedHashMap<>();
        String threshold = null;
        for (var each : sent.entrySet()) {
            String value = each.getValue()[0].strip().replace(',', '.');
            String[] parts = each.getKey().split("\\|", -1);
            if (parts.length == 4 && parts[0].equals("c") && parts[2].matches("\\d{1,4}")) {
                cells.put(new Tuning.Cell(parts[1], Integer.parseInt(parts[2]), parts[3]), value);
            } else if (each.getKey().equals("threshold") && !value.isEmpty()) {
                threshold = value;
            }
        }
        return new Tuning(threshold, cells);
    }
}
