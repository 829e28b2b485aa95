package vn.binhchon.paper;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.paper.SheetLine.Fault;
import vn.binhchon.round.Round;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Holds each row of a sheet against the same reader and the same gate as everybody's events, and sends nothing. */
final class SheetGate {

    private final EventReader reader = EventReader.ofNominations();
    private final StandingNominations standing;
    private final RuleCautions rules;

    /** A gate that knows what stands already and what the rules say. */
    SheetGate(StandingNominations standing, RuleCautions rules) {
        this.standing = standing;
        this.rules = rules;
    }

    /**
     * Looks at every row.
     *
     * @param sheet names the sheet
     */
    List<SheetLine> look(Round round, String sheet, List<SheetRow<SheetColumn>> rows, OffsetDateTime time) {
        Map<String, SheetLine> seen = new HashMap<>();
        List<SheetLine> lines = new ArrayList<>();
        for (SheetRow<SheetColumn> row : rows) {
            StandingNominations.Place place = standing.place(round, row, seen);
            String id = place.id();
            SheetEvent event = new SheetEvent(round, sheet, row, id);
            byte[] body = Json.MAPPER.writeValueAsBytes(event.event(time));
            Found found = found(round, row, body, time);
            List<Fault> faults = new ArrayList<>(found.faults());
            SheetLine before = seen.get(Folded.of(id));
            if (before != null) {
                faults.add(SheetLine.twice(SheetColumn.ID, before, id));
            }
            String product = row.said(SheetColumn.PRODUCT);
            SheetLine line = new SheetLine(
                    row,
                    id,
                    new SheetLine.Name(product, row.said(SheetColumn.ESTABLISHMENT), row.said(SheetColumn.ID)),
                    body,
                    standing.of(round, place, product == null ? "" : product, found.understood(), faults),
                    found.cautions(),
                    faults);
            seen.putIfAbsent(Folded.of(id), line);
            lines.add(line);
        }
        return lines;
    }

    /**
     * What was found in a row.
     *
     * @param understood the nomination it is; null where it is none
     */
    private record Found(
            List<Fault> faults,
            List<Text> cautions,
            @Nullable Nomination understood) {}

    private Found found(Round round, SheetRow<SheetColumn> row, byte[] body, OffsetDateTime time) {
        Map<String, Fault> faults = SheetLine.faults(row);
        SheetCells.faults(row).forEach(fault -> faults.putIfAbsent(String.valueOf(fault.column()), fault));
        try {
            AcceptedEvent event = reader.read(body);
            Admission admission = Admission.of(event, id -> id.equals(round.id()) ? round : null, time.toInstant());
            return new Found(List.copyOf(faults.values()), rules.cautions(event, admission), admission.nomination());
        } catch (Refused refused) {
            for (Defect each : refused.defects()) {
                SheetColumn column = SheetColumn.at(each.path()).orElse(null);
                faults.putIfAbsent(column == null ? each.path() : column.title(), fault(each, column, row));
            }
        }
        return new Found(List.copyOf(faults.values()), List.of(), null);
    }

    /** What is wrong with a cell, in the words of the sheet rather than of the event it becomes. */
    private static Fault fault(Defect defect, @Nullable SheetColumn column, SheetRow<SheetColumn> row) {
        if (column == null) {
            return new Fault(null, null, SheetLine.words(defect));
        }
        String value = row.said(column);
        String shown = value != null && value.length() > 120 ? value.substring(0, 120) + "…" : value;
        return new Fault(column.title(), row.place(column), words(defect, column, shown));
    }

    private static Text words(Defect defect, SheetColumn column, @Nullable String value) {
        Text hint = column.hint();
        if (value == null) {
            return Sentences.of("sheet.missing", "hint", hint == null ? new Text("", "") : hint);
        }
        return hint == null ? SheetLine.words(defect) : Sentences.of("sheet.unusable", "value", value, "hint", hint);
    }
}
