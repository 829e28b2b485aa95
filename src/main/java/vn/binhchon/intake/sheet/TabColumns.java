package vn.binhchon.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final Map<F, List<Integer>> doubled = new LinkedHashMap<>();
    private final @Nullable SheetHead<F> likeliest;
    private final List<Text> faults = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    TabColumns(SheetTab tab, List<F> fields) {
        this.tab = tab;
        this.head = SheetHead.find(tab, fields);
        this.likeliest = head == null ? SheetHead.likeliest(tab, fields) : null;
        if (head == null) {
            legacy();
            return;
        }
        List<Text> strange = strange(head, fields);
        lacking(head, fields, strange);
        fields.forEach(field -> assign(head, field));
        units(head);
        if (!strange.isEmpty() && faults.isEmpty()) {
            notes.add(Sentences.of("sheet.note.unread", "heads", Text.joined("; ", strange)));
        }
        otherwiseWritten(head);
        tab.hiddenColumns().stream()
                .filter(columns::containsKey)
                .forEach(column -> notes.add(Sentences.of(
                        "sheet.note.hidden-column", "column", HeadNames.quoted(column, head.label(column)))));
    }

    /** The head; null where there is none. */
    @Nullable
    SheetHead<F> head() {
        return head;
    }

    NavigableMap<Integer, F> columns() {
        return columns;
    }

    /** The filled columns of each field that has several. */
    Map<F, List<Integer>> doubled() {
        return doubled;
    }

    /** The names in the row that is most like a head, where there is none; null where no row is. */
    @Nullable
    Text unknown(List<F> fields) {
        return likeliest == null ? null : Text.joined("; ", strange(likeliest, fields));
    }

    /** How many rows stand under the head, or under the row that is most like one. */
    int size() {
        SheetHead<F> found = head == null ? likeliest : head;
        return found == null ? 0 : tab.rows().size() - found.next();
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

    private static <F extends SheetField> List<Text> strange(SheetHead<F> found, List<F> fields) {
        return found.labels().keySet().stream()
                .filter(column -> !found.fields().containsKey(column))
                .map(column -> HeadNames.strange(column, found.label(column), fields))
                .toList();
    }

    /** Names that are understood though they are written otherwise: without accents, or with other ones. */
    private void otherwiseWritten(SheetHead<F> found) {
        List<Text> heads = columns.entrySet().stream()
                .filter(column -> !HeadNames.isWritten(
                        found.labels().getOrDefault(column.getKey(), List.of()),
                        column.getValue().title()))
                .map(column -> Sentences.of(
                        "sheet.head.understood",
                        "head",
                        HeadNames.quoted(column.getKey(), found.label(column.getKey())),
                        "title",
                        column.getValue().title()))
                .toList();
        if (!heads.isEmpty() && faults.isEmpty()) {
            notes.add(Sentences.of("sheet.note.otherwise", "heads", Text.joined("; ", heads)));
        }
    }

    private void lacking(SheetHead<F> found, List<F> fields, List<Text> strange) {
        String lacking = fields.stream()
                .filter(field -> field.needed() && found.columns(field).isEmpty())
                .map(SheetField::title)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            faults.add(Sentences.of("sheet.list.lacking", "columns", lacking));
            if (!strange.isEmpty()) {
                faults.add(Sentences.of("sheet.list.strange", "heads", Text.joined("; ", strange)));
            }
        }
    }

    private void assign(SheetHead<F> found, F field) {
        List<Integer> own = found.columns(field);
        List<Integer> filled = own.stream().filter(this::isFilled).toList();
        if (filled.size() > 1) {
            doubled.put(field, filled);
            String heads = filled.stream()
                    .map(column -> HeadNames.quoted(column, found.label(column)))
                    .collect(Collectors.joining(", "));
            notes.add(Sentences.of("sheet.note.doubled", "column", field.title(), "heads", heads));
        }
        if (!own.isEmpty()) {
            columns.put(filled.isEmpty() ? own.get(0) : filled.get(0), field);
        }
    }

    private boolean isFilled(int column) {
        return body().stream().anyMatch(row -> cell(row, column) != null);
    }

    /** Figures in another unit than the list's would be taken a thousand times too small. */
    private void units(SheetHead<F> found) {
        columns.forEach((column, field) -> {
            String other = found.otherUnit(column);
            if (other != null && isFilled(column)) {
                String name = HeadNames.quoted(column, found.label(column));
                faults.add(Sentences.of("sheet.list.unit", "column", name, "unit", other, "own", field.unit()));
            }
        });
        boolean money = columns.values().stream().anyMatch(field -> field.unit()
                .equals(Sentences.of("sheet.unit.dong").vi()));
        tab.rows().subList(0, found.first()).stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> money && cell.spread() == Spread.OWN)
                .filter(cell -> Folded.of(cell.text())
                        .matches(".*\\b(don vi|dvt)\\b.*\\b(trieu|nghin|ngan|ty|ti|usd|1[. ]?000)\\b.*"))
                .findFirst()
                .ifPresent(cell ->
                        faults.add(Sentences.of("sheet.list.unit-line", "cell", cell.place(), "value", cell.text())));
    }
}
