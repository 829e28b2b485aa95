package vn.binhchon.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetCell.Spread;
import vn.binhchon.intake.sheet.SheetTab.TabRow;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Which column of a tab is which field. A field in doubt, or one that is needed and lacking, makes the tab unreadable; a head that is not
 * understood is named.
 */
final class TabColumns<F extends SheetField> {

    private final SheetTab tab;
    private final @Nullable SheetHead<F> head;
    private final NavigableMap<Integer, F> columns = new TreeMap<>();
    private final List<Text> faults = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    TabColumns(SheetTab tab, List<F> fields) {
        this.tab = tab;
        this.head = SheetHead.find(tab, fields);
        if (head == null) {
            legacy();
            return;
        }
        List<String> strange = head.labels().keySet().stream()
                .filter(column -> !head.fields().containsKey(column))
                .map(column -> quoted(column, head.label(column)))
                .toList();
        lacking(head, fields, strange);
        fields.forEach(field -> assign(head, field));
        units(head);
        if (!strange.isEmpty() && faults.isEmpty()) {
            notes.add(Sentences.of("sheet.note.unread", "heads", String.join("; ", strange)));
        }
        tab.hiddenColumns().stream()
                .filter(columns::containsKey)
                .forEach(column -> notes.add(
                        Sentences.of("sheet.note.hidden-column", "column", quoted(column, head.label(column)))));
    }

    /** The head; null where there is none. */
    @Nullable
    SheetHead<F> head() {
        return head;
    }

    NavigableMap<Integer, F> columns() {
        return columns;
    }

    /** Why the tab cannot be read though it looks like a list. */
    List<Text> faults() {
        return faults;
    }

    List<Text> notes() {
        return notes;
    }

    /** The rows under the head. */
    List<TabRow> body() {
        return tab.rows()
                .subList(Objects.requireNonNull(head).next(), tab.rows().size());
    }

    /** What stands in a column of a row itself, or in a merged cell that begins above. */
    static @Nullable SheetCell cell(TabRow row, int column) {
        SheetCell cell = row.cells().get(column);
        return cell == null || cell.spread() == Spread.ACROSS ? null : cell;
    }

    private void legacy() {
        tab.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> LegacyText.encoding(cell.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(encoding -> faults.add(Sentences.of("sheet.file.legacy-text", "encoding", encoding)));
    }

    private void lacking(SheetHead<F> found, List<F> fields, List<String> strange) {
        String lacking = fields.stream()
                .filter(field -> field.needed() && found.columns(field).isEmpty())
                .map(SheetField::title)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            faults.add(Sentences.of("sheet.list.lacking", "columns", lacking));
            if (!strange.isEmpty()) {
                faults.add(Sentences.of("sheet.list.strange", "heads", String.join("; ", strange)));
            }
        }
    }

    private void assign(SheetHead<F> found, F field) {
        List<Integer> own = found.columns(field);
        List<Integer> filled = own.stream().filter(this::isFilled).toList();
        if (filled.size() > 1 && !areAlike(filled)) {
            faults.add(Sentences.of(
                    "sheet.list.doubled",
                    "column",
                    field.title(),
                    "places",
                    filled.stream().map(CellReference::convertNumToColString).collect(Collectors.joining(", "))));
        }
        if (!own.isEmpty()) {
            columns.put(filled.isEmpty() ? own.get(0) : filled.get(0), field);
        }
    }

    private boolean isFilled(int column) {
        return body().stream().anyMatch(row -> cell(row, column) != null);
    }

    private boolean areAlike(List<Integer> doubled) {
        return body().stream()
                .allMatch(row -> doubled.stream()
                                .map(column -> cell(row, column))
                                .map(cell -> cell == null ? "" : cell.text())
                                .distinct()
                                .count()
                        == 1);
    }

    /** Figures in another unit than the list's would be taken a thousand times too small. */
    private void units(SheetHead<F> found) {
        columns.forEach((column, field) -> {
            String other = found.otherUnit(column);
            if (other != null && isFilled(column)) {
                String name = quoted(column, found.label(column));
                faults.add(Sentences.of("sheet.list.unit", "column", name, "unit", other, "own", field.unit()));
            }
        });
        boolean money = columns.values().stream().anyMatch(field -> field.unit().equals("đồng"));
        tab.rows().subList(0, found.first()).stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> money && cell.spread() == Spread.OWN)
                .filter(cell -> Folded.of(cell.text())
                        .matches(".*\\b(don vi|dvt)\\b.*\\b(trieu|nghin|ngan|ty|ti|usd|1[. ]?000)\\b.*"))
                .findFirst()
                .ifPresent(cell ->
                        faults.add(Sentences.of("sheet.list.unit-line", "cell", cell.place(), "value", cell.text())));
    }

    private static String quoted(int column, String label) {
        return CellReference.convertNumToColString(column) + " “" + label + "”";
    }
}
