package vn.binhchon.paper;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.paper.SheetReader.SheetRow;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** Holds each row of a sheet against the same reader and the same gate as everybody's events, and sends nothing. */
final class SheetGate {

    private final EventReader reader = EventReader.ofNominations();

    /**
     * What would become of a row.
     *
     * @param body the event that would be sent
     * @param replaces whether a nomination of this id stands already
     * @param faults everything wrong; empty when it would be taken
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(
            int number,
            String nomination,
            @Nullable String product,
            @Nullable String establishment,
            byte[] body,
            boolean replaces,
            List<Fault> faults) {

        /** Whether it would be taken. */
        public boolean taken() {
            return faults.isEmpty();
        }
    }

    /** One thing wrong: the column it stands under; null where it is the row as a whole. */
    record Fault(@Nullable String column, @Nullable String value, Text words) {}

    /**
     * Looks at every row.
     *
     * @param sheet names the sheet
     * @param standing whether a nomination of an id stands
     */
    List<Line> look(Round round, String sheet, List<SheetRow> rows, OffsetDateTime time, Predicate<String> standing) {
        Map<String, Integer> seen = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            SheetEvent event = new SheetEvent(round, sheet, row);
            byte[] body = Json.MAPPER.writeValueAsBytes(event.event(time));
            List<Fault> faults = new ArrayList<>(faults(round, body, time));
            Integer before = seen.putIfAbsent(event.nomination(), row.number());
            if (before != null) {
                faults.add(twice(event.nomination(), before));
            }
            lines.add(new Line(
                    row.number(),
                    event.nomination(),
                    row.cells().get(SheetColumn.PRODUCT),
                    row.cells().get(SheetColumn.ESTABLISHMENT),
                    body,
                    standing.test(event.nomination()),
                    faults));
        }
        return lines;
    }

    private static Fault twice(String nomination, int before) {
        return new Fault(
                SheetColumn.ID.title(),
                nomination,
                new Text(
                        "Trùng với dòng " + before
                                + ": hai dòng cùng một hồ sơ. Hãy ghi mã hồ sơ khác nhau hoặc bỏ một dòng.",
                        "The same nomination as row " + before + "; give another id or leave one out."));
    }

    private List<Fault> faults(Round round, byte[] body, OffsetDateTime time) {
        try {
            AcceptedEvent event = reader.read(body);
            Admission.of(event, id -> id.equals(round.id()) ? round : null, time.toInstant());
            return List.of();
        } catch (Refused refused) {
            Map<String, Fault> byPlace = new LinkedHashMap<>();
            for (Defect each : refused.defects()) {
                SheetColumn column = SheetColumn.at(each.path()).orElse(null);
                byPlace.putIfAbsent(column == null ? each.path() : column.title(), fault(each, column));
            }
            return List.copyOf(byPlace.values());
        }
    }

    /** What is wrong with a cell, in the words of the sheet rather than of the event it becomes. */
    private static Fault fault(Defect defect, @Nullable SheetColumn column) {
        String value = defect.value() == null
                ? null
                : defect.value().isString()
                        ? defect.value().stringValue()
                        : defect.value().toString();
        String shown = value != null && value.length() > 120 ? value.substring(0, 120) + "…" : value;
        if (column == null) {
            return new Fault(defect.path().isEmpty() ? null : defect.path(), shown, defect.words());
        }
        return new Fault(column.title(), shown, words(defect, column, shown));
    }

    private static Text words(Defect defect, SheetColumn column, @Nullable String value) {
        Text hint = column.hint();
        if (value == null) {
            Text how = hint == null ? new Text("", "") : new Text(" " + hint.vi(), " " + hint.en());
            return new Text("Ô này chưa ghi." + how.vi(), "Nothing is written here." + how.en());
        }
        return hint == null
                ? defect.words()
                : new Text(
                        "“" + value + "” không dùng được. " + hint.vi(), "“" + value + "” is of no use. " + hint.en());
    }
}
