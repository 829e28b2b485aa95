package vn.binhchon.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rollout.backtest.BacktestReport;
import vn.binhchon.rollout.backtest.Difference;
import vn.binhchon.rollout.backtest.Flip;

/** A back-test as a workbook: what turns with the rules that turn it, places, parts and faults, a sheet for each. */
final class BacktestSheet {

    private final Words words;
    private final BacktestReport report;

    private BacktestSheet(BacktestReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    static byte[] of(BacktestReport report, Words words) {
        BacktestSheet sheet = new BacktestSheet(report, words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Binh Chon", "1.0")) {
            sheet.write(
                    book,
                    "bench.report.flips",
                    List.of(
                            "bench.nomination",
                            "bench.product",
                            "bench.round",
                            "bench.part",
                            "bench.turn",
                            "bench.was",
                            "bench.is",
                            "edit.offer.criterion",
                            "bench.because",
                            "bench.was",
                            "bench.is"),
                    sheet.flips());
            sheet.write(
                    book,
                    "bench.report.won",
                    List.of(
                            "bench.nomination",
                            "bench.product",
                            "bench.round",
                            "bench.won.group",
                            "bench.won.basis",
                            "bench.was",
                            "bench.is",
                            "bench.because"),
                    sheet.won());
            sheet.write(
                    book,
                    "bench.report.ranks",
                    List.of("bench.nomination", "bench.round", "bench.was", "bench.is"),
                    report.ranks().stream()
                            .map(each -> cells(each.nomination(), each.round(), each.was(), each.is()))
                            .toList());
            sheet.write(
                    book, "bench.report.parts", List.of("bench.part", "bench.judged", "bench.flips"), sheet.parts());
            sheet.write(
                    book,
                    "bench.report.failed",
                    List.of("bench.nomination", "bench.because"),
                    report.faults().stream()
                            .map(each -> cells(each.nomination(), each.what()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<List<@Nullable Object>> flips() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Flip flip : report.flipped()) {
            List<Difference> because =
                    flip.because().isEmpty() ? List.of(new Difference("", "", null, null)) : flip.because();
            because.forEach(each -> rows.add(cells(
                    flip.nomination(),
                    flip.product(),
                    flip.round(),
                    flip.province(),
                    words.say("bench.turn." + flip.kind()),
                    flip.wasTotal(),
                    flip.isTotal(),
                    each.criterion(),
                    each.rule(),
                    figure(each.was()),
                    figure(each.is()))));
        }
        return rows;
    }

    private List<List<@Nullable Object>> won() {
        return report.won().stream()
                .map(each -> WonView.of(each, words))
                .map(each -> cells(
                        each.nomination(),
                        each.product(),
                        each.round(),
                        each.group(),
                        each.basis(),
                        each.was(),
                        each.is(),
                        String.join("; ", each.because())))
                .toList();
    }

    private List<List<@Nullable Object>> parts() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        add(rows, report.levels(), "level.");
        add(rows, report.groups(), "bench.group.");
        add(rows, report.provinces(), "");
        return rows;
    }

    private void add(List<List<@Nullable Object>> rows, SortedMap<String, BacktestReport.Turned> of, String prefix) {
        of.forEach((name, turned) ->
                rows.add(cells(prefix.isEmpty() ? name : words.name(prefix, name), turned.judged(), turned.flips())));
    }

    private @Nullable Object figure(@Nullable String said) {
        if (said == null) {
            return words.say("bench.said.nothing");
        }
        return said.equals("bar") ? words.say("bench.said.bar") : new BigDecimal(said);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /** A text is written as a text whatever it begins with: nothing becomes a formula. */
    private void write(Workbook book, String name, List<String> head, List<List<@Nullable Object>> rows) {
        String title = words.say(name);
        Worksheet sheet = book.newWorksheet(title.length() > 31 ? title.substring(0, 31) : title);
        for (int i = 0; i < head.size(); i++) {
            sheet.value(0, i, words.say(head.get(i)));
            sheet.style(0, i).bold().fillColor("EEEEEE").set();
            sheet.width(i, 20);
        }
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Object> cells = rows.get(row);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof Number figure) {
                    sheet.value(row + 1, i, figure);
                } else if (cells.get(i) != null) {
                    sheet.value(row + 1, i, String.valueOf(cells.get(i)));
                }
            }
        }
        sheet.freezePane(0, 1);
    }
}
