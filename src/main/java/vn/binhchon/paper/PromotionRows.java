package vn.binhchon.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.sheet.SheetEntry;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.paper.PromotionSheet.Column;
import vn.binhchon.paper.SheetLine.Fault;
import vn.binhchon.support.Told;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/**
 * The rows of a promotion sheet, each as the event that any system would send, held against the same reader. What cannot be
 * understood goes in as it was written, so that the reader says what is wrong with it.
 */
final class PromotionRows {

    private final PromotionSheet kind;
    private final @Nullable String programme;
    private final EventReader reader = EventReader.ofPromotion();

    /**
     * Rows of a kind of sheet.
     *
     * @param programme the programme that requests are for; null for schemes
     */
    PromotionRows(PromotionSheet kind, @Nullable String programme) {
        this.kind = kind;
        this.programme = programme;
    }

    /**
     * Looks at every row.
     *
     * @param sheet names the sheet; the same sheet sent twice gives the same events
     */
    List<SheetLine> look(String sheet, List<SheetRow<Column>> rows, OffsetDateTime time) {
        List<SheetLine> lines = new ArrayList<>();
        Map<String, SheetLine> seen = new HashMap<>();
        for (SheetRow<Column> row : rows) {
            ObjectNode event = event(sheet, row, time);
            String id = event.path("subject").asString();
            byte[] body = Json.MAPPER.writeValueAsBytes(event);
            List<Fault> faults = new ArrayList<>(faults(row, body));
            SheetLine before = seen.get(Folded.of(id));
            if (before != null) {
                faults.add(SheetLine.twice(kind.columns().get(0), before, id));
            }
            String own = row.said(kind.columns().get(0));
            SheetLine line = new SheetLine(
                    row, id, new SheetLine.Name(name(row), null, own), body, null, List.of(), List.copyOf(faults));
            seen.putIfAbsent(Folded.of(id), line);
            lines.add(line);
        }
        return lines;
    }

    private ObjectNode event(String sheet, SheetRow<Column> row, OffsetDateTime time) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", sheet + "/" + SheetLine.key(row));
        event.put("source", ProgramSources.PROMOTION);
        event.put("type", kind.type());
        event.put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        if (programme != null) {
            data.put("programme", programme);
        }
        row.entries().forEach((column, entry) -> put(event, column, entry));
        if (!event.path("subject").isString()) {
            event.put(
                    "subject",
                    (programme == null ? "de-an" : programme) + "." + slug(name(row)) + "." + SheetLine.key(row));
        }
        return event;
    }

    private @Nullable String name(SheetRow<Column> row) {
        return kind.at(kind.nameAt()).map(row::said).orElse(null);
    }

    private List<Fault> faults(SheetRow<Column> row, byte[] body) {
        Map<String, Fault> faults = SheetLine.faults(row);
        try {
            AcceptedEvent event = reader.read(body);
            Told.of(event);
        } catch (Refused refused) {
            for (Defect each : refused.defects()) {
                Column column = kind.at(each.path()).orElse(null);
                String at = column == null ? null : column.title();
                String place = column == null ? null : row.place(column);
                faults.putIfAbsent(at == null ? each.path() : at, new Fault(at, place, words(each, column, row)));
            }
        }
        return List.copyOf(faults.values());
    }

    private static Text words(Defect defect, @Nullable Column column, SheetRow<Column> row) {
        if (column == null || column.hint().isEmpty()) {
            return SheetLine.words(defect);
        }
        String said = row.said(column);
        Text hint = new Text(column.hint(), defect.words().en());
        return said == null
                ? Sentences.of("sheet.missing", "hint", hint)
                : Sentences.of("sheet.unusable", "value", said, "hint", hint);
    }

    private static void put(ObjectNode event, Column column, SheetEntry entry) {
        String[] path = column.path().split("\\.");
        ObjectNode at = event;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.path(path[i]) instanceof ObjectNode below ? below : at.putObject(path[i]);
        }
        String last = path[path.length - 1];
        Object value = entry.value();
        if (value instanceof BigDecimal number) {
            at.put(last, number);
        } else if (value instanceof LocalDate day) {
            at.put(last, day.toString());
        } else if (value instanceof Boolean truth) {
            at.put(last, truth);
        } else {
            text(at, last, column, entry.said());
        }
    }

    private static void text(ObjectNode at, String field, Column column, String said) {
        String folded = Folded.head(said);
        switch (column.kind()) {
            case TRUTH -> {
                if (Set.of("co", "x").contains(folded)) {
                    at.put(field, true);
                } else if (folded.equals("khong")) {
                    at.put(field, false);
                } else {
                    at.put(field, said);
                }
            }
            case CHOICE -> at.put(field, column.choice(said));
            default -> {
                if (field.endsWith("[0]")) {
                    at.putArray(field.substring(0, field.length() - 3)).add(said);
                } else {
                    at.put(field, column.path().equals("subject") ? StoredText.of(said) : said);
                }
            }
        }
    }

    private static String slug(@Nullable String text) {
        String bare = text == null ? "" : Folded.slug(text);
        return bare.isEmpty() ? "x" : bare.substring(0, Math.min(40, bare.length()));
    }
}
