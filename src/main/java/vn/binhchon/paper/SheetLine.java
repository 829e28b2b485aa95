package vn.binhchon.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.sheet.SheetField;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * What would become of a row of a list.
 *
 * @param id what its event is about
 * @param name the row's own name, and what it stands beside
 * @param body the event that would be sent
 * @param standing what a person should know of what stands under the same id; null for nothing
 * @param cautions what the rules say that somebody should look at
 * @param faults everything wrong; empty when it would be taken
 */
@SuppressWarnings("ArrayRecordComponent")
record SheetLine(
        SheetRow<?> row,
        String id,
        Name name,
        byte[] body,
        @Nullable Standing standing,
        List<Text> cautions,
        List<Fault> faults) {

    /**
     * What a row calls itself, and the maker it names.
     *
     * @param code the id that the sheet gives it; null where the program made one
     */
    record Name(
            @Nullable String own,
            @Nullable String maker,
            @Nullable String code) {}

    /**
     * What stands already under the id of a row.
     *
     * @param event names the event that stands
     * @param warning what should be known before it is replaced; null where the row simply takes its place
     */
    record Standing(String event, @Nullable Text warning) {}

    /**
     * One thing wrong.
     *
     * @param column the column it stands under; null where it is the row as a whole
     * @param place the cell; null where the list has no column for it
     */
    record Fault(@Nullable String column, @Nullable String place, Text words) {

        /** What it is about, as a person would point at it. */
        public @Nullable String at() {
            return column == null ? null : place == null ? column : column + " (" + place + ")";
        }
    }

    /**
     * A column with what was understood to stand under it.
     *
     * @param readAs what was changed in a text to store it; null for nothing
     */
    record Understood(String column, String value, @Nullable Text readAs) {}

    /** Whether it would be taken. */
    public boolean taken() {
        return faults.isEmpty();
    }

    /** Every cell that was understood and has nothing wrong, in Vietnamese writing with its unit. */
    public List<Understood> understood() {
        List<Understood> understood = new ArrayList<>();
        row.entries().forEach((field, entry) -> {
            boolean refused = faults.stream().anyMatch(fault -> field.title().equals(fault.column()));
            if (!refused && entry.fault() == null) {
                understood.add(new Understood(field.title(), field.shown(entry), entry.readAs()));
            }
        });
        return understood;
    }

    /** Names a row within its file; rows of the first tab are named as they always were. */
    static String key(SheetRow<?> row) {
        return row.tab() == 0 ? String.valueOf(row.number()) : row.tab() + 1 + "." + row.number();
    }

    /** What the reader of cells found wrong, by column. */
    static Map<String, Fault> faults(SheetRow<? extends SheetField> row) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        row.faults().forEach(words -> faults.put(words.en(), new Fault(null, null, words)));
        row.entries().forEach((field, entry) -> {
            if (entry.fault() != null) {
                faults.put(field.title(), new Fault(field.title(), entry.place(), entry.fault()));
            }
        });
        return faults;
    }

    /** A second row of the same id, or of one that differs in capital letters and accents only. */
    static Fault twice(SheetField column, SheetLine before, String id) {
        boolean same = before.id().equals(id);
        return new Fault(
                column.title(),
                null,
                same
                        ? Sentences.of("sheet.twice", "place", before.row().place())
                        : Sentences.of(
                                "sheet.twice-alike",
                                "code",
                                id,
                                "other",
                                before.id(),
                                "place",
                                before.row().place()));
    }

    /** What the reader of events says, without the names that only programs use. */
    static Text words(Defect defect) {
        String path = defect.path();
        return path.isEmpty()
                ? defect.words()
                : new Text(
                        defect.words().vi().replace(" (" + path + ")", "").replace(path, "“…”"),
                        defect.words().en());
    }
}
