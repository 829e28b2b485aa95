package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import vn.binhchon.rollout.backtest.BacktestReport;
import vn.binhchon.rollout.backtest.Difference;
import vn.binhchon.rollout.backtest.Flip;

/**
 * A back-test as its approver reads it.
 *
 * @param won how many products come away with something else
 * @param prizes those products
 * @param parts what turns by level, group and holder, with how many were judged
 */
record BacktestView(
        String release,
        int judged,
        int changed,
        int flips,
        int moved,
        int won,
        int faults,
        boolean cut,
        List<Row> rows,
        List<WonView> prizes,
        List<Part> parts,
        List<BacktestReport.Moved> ranks,
        List<BacktestReport.Fault> failed) {

    private static final int SHOWN = 500;

    /** An outcome that turns. */
    record Row(
            String nomination,
            String product,
            String place,
            String kind,
            String was,
            String is,
            List<String> because) {}

    /** What turns of one level, group or holder. */
    record Part(String name, int judged, int flips) {}

    static BacktestView of(BacktestReport report, Words words) {
        List<Part> parts = new ArrayList<>();
        parts(parts, report.levels(), words, "level.");
        parts(parts, report.groups(), words, "bench.group.");
        parts(parts, report.provinces(), words, "");
        return new BacktestView(
                report.release(),
                report.judged(),
                report.changed(),
                report.flips(),
                report.rounds().stream().mapToInt(BacktestReport.OfRound::moved).sum(),
                report.won().size(),
                report.faults().size(),
                report.cut()
                        || report.flipped().size() > SHOWN
                        || report.ranks().size() > SHOWN
                        || report.won().size() > SHOWN,
                report.flipped().stream()
                        .limit(SHOWN)
                        .map(each -> row(each, words))
                        .toList(),
                report.won().stream()
                        .limit(SHOWN)
                        .map(each -> WonView.of(each, words))
                        .toList(),
                parts,
                report.ranks().stream().limit(SHOWN).toList(),
                report.faults().stream().limit(SHOWN).toList());
    }

    private static void parts(
            List<Part> parts, SortedMap<String, BacktestReport.Turned> of, Words words, String prefix) {
        of.forEach((name, turned) -> parts.add(
                new Part(prefix.isEmpty() ? name : words.name(prefix, name), turned.judged(), turned.flips())));
    }

    private static Row row(Flip flip, Words words) {
        return new Row(
                flip.nomination(),
                flip.product(),
                flip.province(),
                words.say("bench.turn." + flip.kind().name()),
                words.number(flip.wasTotal()),
                words.number(flip.isTotal()),
                flip.because().stream()
                        .map(each -> WonView.because(each, words))
                        .toList());
    }

    /** One line for each rule that made a difference to an outcome that turns. */
    static String csv(BacktestReport report) {
        StringBuilder csv = new StringBuilder(
                "\uFEFFnomination,product,round,holder,group,level,turn,was,is,criterion,rule,rule_was,rule_is\r\n");
        for (Flip flip : report.flipped()) {
            List<Difference> because =
                    flip.because().isEmpty() ? List.of(new Difference("", "", null, null)) : flip.because();
            for (Difference each : because) {
                List<String> cells = List.of(
                        flip.nomination(),
                        flip.product(),
                        flip.round() == null ? "" : flip.round(),
                        flip.province(),
                        String.valueOf(flip.group()),
                        flip.level().name(),
                        flip.kind().name(),
                        flip.wasTotal().toPlainString(),
                        flip.isTotal().toPlainString(),
                        each.criterion(),
                        each.rule(),
                        each.was() == null ? "" : each.was(),
                        each.is() == null ? "" : each.is());
                csv.append(String.join(
                                ",", cells.stream().map(BacktestView::cell).toList()))
                        .append("\r\n");
            }
        }
        return csv.toString();
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        String safe = text.matches("[=+\\-@\\t].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
