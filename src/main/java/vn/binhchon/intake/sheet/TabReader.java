package vn.binhchon.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetCell.Spread;
import vn.binhchon.intake.sheet.SheetTab.TabRow;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/** A tab held against the fields of a list: whether it is one, and its rows. */
final class TabReader<F extends SheetField> {

    private final int index;
    private final SheetTab tab;
    private final List<F> fields;
    private final TabColumns<F> columns;
    private final Set<Text> notes = new LinkedHashSet<>();
    private final TabQuestions questions;
    private final List<SheetRow<F>> rows = new ArrayList<>();

    TabReader(int index, SheetTab tab, List<F> fields, SheetAnswers answers) {
        this.index = index;
        this.tab = tab;
        this.fields = fields;
        this.questions = new TabQuestions(index, answers, this::inTab);
        this.columns = new TabColumns<>(tab, fields);
        notes.addAll(columns.notes());
        if (isList()) {
            read();
        }
    }

    boolean isList() {
        return !tab.hidden() && columns.head() != null && columns.faults().isEmpty();
    }

    /** Why a tab that looks like a list cannot be read. */
    List<Text> faults() {
        return columns.faults().stream().map(this::inTab).toList();
    }

    List<Text> notes() {
        return notes.stream().map(this::inTab).toList();
    }

    /** What is asked about figures. */
    List<SheetQuestion> asked() {
        return questions.questions();
    }

    /** The rows under the head. */
    List<SheetRow<F>> rows() {
        return rows;
    }

    /** The names in the row that is most like a head, where the tab has none; null where no row is. */
    @Nullable
    Text unknownHeads() {
        Text heads = tab.hidden() ? null : columns.unknown(fields);
        return heads == null ? null : inTab(Sentences.of("sheet.list.strange", "heads", heads));
    }

    /** How many rows would be data if the tab could be read. */
    int size() {
        return tab.hidden() ? 0 : columns.size();
    }

    /** What was done with the tab. */
    Text outcome(boolean chosen) {
        String key;
        if (tab.rows().isEmpty()) {
            key = "sheet.tab.empty";
        } else if (tab.hidden()) {
            key = "sheet.tab.hidden";
        } else if (columns.head() == null) {
            key = "sheet.tab.no-head";
        } else if (isList()) {
            key = chosen ? "sheet.tab.read" : "sheet.tab.not-chosen";
        } else {
            key = "sheet.tab.doubt";
        }
        return Sentences.of(key, "rows", rows.size());
    }

    private Text inTab(Text words) {
        return tab.delimited() ? words : Sentences.of("sheet.tab.of", "tab", tab.name(), "what", words);
    }

    private void read() {
        boolean monthFirst = columns.body().stream().anyMatch(this::isMonthFirst);
        columns.body().forEach(this::lookAtFigures);
        boolean otherHead = false;
        boolean signed = false;
        for (TabRow row : columns.body()) {
            if (isOtherHead(row)) {
                otherHead = true;
                continue;
            }
            boolean headAgain = isHeadAgain(row);
            RowKind kind = headAgain ? RowKind.NUMBERING : kind(row, signed);
            if (kind != null) {
                otherHead &= !headAgain;
                signed |= kind == RowKind.FOOTER;
                notes.add(unread(row, kind));
                continue;
            }
            SheetRow<F> read = row(row, monthFirst, otherHead);
            if (!read.entries().isEmpty() || !read.faults().isEmpty()) {
                rows.add(read);
            }
        }
    }

    /** What a row is that is none of the list; under a line for signatures the names of those who sign. */
    private @Nullable RowKind kind(TabRow row, boolean signed) {
        List<String> named = new ArrayList<>();
        int filled = 0;
        for (F field : fields) {
            SheetCell cell = cell(row, field);
            if (cell != null && cell.spread() == Spread.OWN) {
                filled++;
                if (field.needed()) {
                    named.add(cell.text());
                }
            }
        }
        RowKind kind = RowKind.of(row, named, filled);
        return kind == null && signed && named.size() < 2 ? RowKind.FOOTER : kind;
    }

    private static Text unread(TabRow row, RowKind kind) {
        String first = row.cells().values().stream()
                .filter(cell -> cell.spread() == Spread.OWN)
                .map(SheetCell::text)
                .collect(Collectors.joining(" "));
        String key =
                switch (kind) {
                    case NUMBERING -> "sheet.note.no-data";
                    case SECTION -> "sheet.note.section";
                    case FOOTER -> "sheet.note.footer";
                };
        String text = first.length() <= 60 ? first : first.substring(0, 60) + "…";
        return Sentences.of(key, "row", String.valueOf(row.number()), "text", text);
    }

    private SheetRow<F> row(TabRow row, boolean monthFirst, boolean otherHead) {
        Map<F, SheetEntry> entries = new LinkedHashMap<>();
        for (F field : fields) {
            SheetCell cell = cell(row, field);
            SheetEntry differing = differing(row, field);
            if (differing != null) {
                entries.put(field, differing);
            } else if (cell != null) {
                entries.put(field, entry(field, cell, monthFirst));
            }
        }
        List<Text> wrong = strays(row);
        if (otherHead && !entries.isEmpty()) {
            wrong.add(Sentences.of("sheet.row.other-head"));
        }
        if (row.hidden() && !entries.isEmpty()) {
            wrong.add(Sentences.of("sheet.row.hidden"));
        }
        return new SheetRow<>(index, tab.delimited() ? null : tab.name(), row.number(), entries, wrong, letters());
    }

    private Map<F, String> letters() {
        Map<F, String> letters = new LinkedHashMap<>();
        columns.columns().forEach((column, field) -> letters.put(field, CellReference.convertNumToColString(column)));
        return letters;
    }

    /** A cell of a field that has two columns which say different things in this row; null where they say the same. */
    private @Nullable SheetEntry differing(TabRow row, F field) {
        List<Integer> own = columns.doubled().getOrDefault(field, List.of());
        List<SheetCell> cells = own.stream()
                .map(column -> TabColumns.cell(row, column))
                .filter(Objects::nonNull)
                .toList();
        long texts = cells.stream()
                .map(cell -> StoredText.of(cell.text()))
                .distinct()
                .count();
        if (cells.isEmpty() || (texts == 1 && cells.size() == own.size())) {
            return null;
        }
        String all = own.stream()
                .map(column -> {
                    SheetCell cell = TabColumns.cell(row, column);
                    String place = CellReference.convertNumToColString(column) + row.number();
                    return place + " “" + (cell == null ? "" : cell.text()) + "”";
                })
                .collect(Collectors.joining(", "));
        return SheetEntry.faulty(cells.get(0), Sentences.of("sheet.cell.doubled", "cells", all));
    }

    private @Nullable SheetCell cell(TabRow row, F field) {
        return columns.columns().entrySet().stream()
                .filter(column -> column.getValue().equals(field))
                .findFirst()
                .map(column -> TabColumns.cell(row, column.getKey()))
                .orElse(null);
    }

    /** Cells under no head: in a text file a sign that the row has shifted, in a workbook a remark at the edge. */
    private List<Text> strays(TabRow row) {
        List<Text> wrong = new ArrayList<>();
        SheetHead<F> head = Objects.requireNonNull(columns.head());
        row.cells().forEach((column, cell) -> {
            if (cell.spread() != Spread.OWN || head.labels().containsKey(column)) {
                return;
            }
            if (tab.delimited() && column > head.lastColumn()) {
                wrong.add(Sentences.of("sheet.row.too-long", "value", cell.text()));
            } else {
                notes.add(Sentences.of("sheet.note.no-head", "cell", cell.place(), "value", cell.text()));
            }
        });
        return wrong;
    }

    private SheetEntry entry(F field, SheetCell cell, boolean monthFirst) {
        boolean typed = cell.fault() == null && cell.kind() == SheetCell.Kind.TEXT;
        SheetEntry entry = SheetEntry.of(field, cell, questions);
        boolean doubtful = typed
                && monthFirst
                && field.kind() == SheetField.Kind.DAY
                && entry.fault() == null
                && !cell.text().matches("\\d{4}-.*|(1[3-9]|2\\d|3[01])\\D.*");
        return doubtful ? SheetEntry.faulty(cell, DayCell.eitherWay(cell)) : entry;
    }

    private void lookAtFigures(TabRow row) {
        for (F field : fields) {
            SheetCell cell = field.kind() == SheetField.Kind.NUMBER ? cell(row, field) : null;
            if (cell != null) {
                questions.look(field, cell);
            }
        }
    }

    private boolean isMonthFirst(TabRow row) {
        return fields.stream()
                .filter(field -> field.kind() == SheetField.Kind.DAY)
                .map(field -> cell(row, field))
                .anyMatch(cell -> cell != null
                        && cell.kind() == SheetCell.Kind.TEXT
                        && cell.text().matches("(0?[1-9]|1[0-2])[-./](1[3-9]|2\\d|3[01])[-./]\\d{4}\\b.*"));
    }

    /** Whether a row repeats names of the head over other columns: what follows is another table. */
    private boolean isOtherHead(TabRow row) {
        Map<Integer, List<String>> labels =
                Objects.requireNonNull(columns.head()).labels();
        List<Map.Entry<Integer, SheetCell>> named = row.cells().entrySet().stream()
                .filter(cell -> labels.values().stream()
                        .anyMatch(label -> label.contains(cell.getValue().text())))
                .toList();
        boolean moved = named.stream().anyMatch(cell -> !labels.getOrDefault(cell.getKey(), List.of())
                .contains(cell.getValue().text()));
        return moved && named.size() >= 3 && named.size() * 2 >= row.cells().size();
    }

    private boolean isHeadAgain(TabRow row) {
        SheetHead<F> head = Objects.requireNonNull(columns.head());
        long same = row.cells().entrySet().stream()
                .filter(cell -> columns.columns().containsKey(cell.getKey()))
                .filter(cell -> head.labels()
                        .getOrDefault(cell.getKey(), List.of())
                        .contains(cell.getValue().text()))
                .count();
        return same >= 3 && same * 2 >= row.cells().size();
    }
}
