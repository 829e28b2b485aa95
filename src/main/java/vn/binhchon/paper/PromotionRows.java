package vn.binhchon.paper;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.paper.PromotionSheet.Column;
import vn.binhchon.support.Told;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Text;

/**
 * The rows of a promotion sheet, each as the event that any system would send, held against the same reader. What cannot be
 * understood goes in as it was written, so that the reader says what is wrong with it.
 */
final class PromotionRows {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String GROUPED = "\\d{1,3}([. ]\\d{3})+(,\\d+)?";

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

    /** What would become of a row. */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(int number, String id, @Nullable String name, byte[] body, List<Fault> faults) {

        /** Whether it would be taken. */
        public boolean taken() {
            return faults.isEmpty();
        }
    }

    /** One thing wrong: the column it stands under, or its place in the event. */
    record Fault(String column, Text words) {}

    /**
     * Looks at every row.
     *
     * @param sheet names the sheet; the same sheet sent twice gives the same events
     * @throws SheetFault when it is no such sheet
     */
    List<Line> look(String sheet, byte[] bytes, OffsetDateTime time) throws SheetFault {
        List<List<String>> lines = SheetReader.lines(bytes);
        int head = 0;
        while (head < lines.size() && columns(lines.get(head)).size() < 3) {
            head++;
        }
        if (head == lines.size()) {
            throw new SheetFault(
                    "Không thấy dòng tên cột. Hãy dùng bảng mẫu.",
                    "There is no row of column names. Use the template.");
        }
        Map<Integer, Column> columns = columns(lines.get(head));
        String lacking = kind.columns().stream()
                .filter(each -> each.needed() && !columns.containsValue(each))
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw new SheetFault("Bảng thiếu cột: " + lacking + ".", "Columns are missing: " + lacking);
        }
        List<Line> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = head + 1; i < lines.size(); i++) {
            if (lines.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(line(sheet, i + 1, lines.get(i), columns, time, seen));
            }
        }
        return rows;
    }

    private Line line(
            String sheet,
            int number,
            List<String> cells,
            Map<Integer, Column> columns,
            OffsetDateTime time,
            Map<String, Integer> seen) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", sheet + "/" + number);
        event.put("source", "urn:binhchon:promotion");
        event.put("type", kind.type());
        event.put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        if (programme != null) {
            data.put("programme", programme);
        }
        String name = null;
        for (Map.Entry<Integer, Column> each : columns.entrySet()) {
            String said =
                    each.getKey() < cells.size() ? cells.get(each.getKey()).strip() : "";
            if (!said.isEmpty()) {
                put(event, each.getValue(), said);
                name = each.getValue().path().equals(kind.nameAt()) ? said : name;
            }
        }
        if (!event.path("subject").isString()) {
            event.put("subject", (programme == null ? "de-an" : programme) + "." + slug(name) + "." + number);
        }
        String id = event.path("subject").asString();
        byte[] body = Json.MAPPER.writeValueAsBytes(event);
        List<Fault> faults = new ArrayList<>(faults(body));
        Integer before = seen.putIfAbsent(id, number);
        if (before != null) {
            faults.add(new Fault(
                    kind.columns().get(0).title(),
                    new Text("Trùng mã với dòng " + before + ".", "The same id as row " + before + ".")));
        }
        return new Line(number, id, name, body, List.copyOf(faults));
    }

    private List<Fault> faults(byte[] body) {
        try {
            AcceptedEvent event = reader.read(body);
            Told.of(event);
            return List.of();
        } catch (Refused refused) {
            Map<String, Fault> byPlace = new TreeMap<>();
            for (Defect each : refused.defects()) {
                Column column = kind.at(each.path()).orElse(null);
                String place = column == null ? each.path() : column.title();
                byPlace.putIfAbsent(place, new Fault(place, words(each, column)));
            }
            return List.copyOf(byPlace.values());
        }
    }

    private static Text words(Defect defect, @Nullable Column column) {
        String hint = column == null ? "" : column.hint();
        if (hint.isEmpty()) {
            return defect.words();
        }
        String value = defect.value() == null ? null : defect.value().asString();
        return value == null
                ? new Text(
                        "Ô này chưa ghi. " + hint,
                        "Nothing is written here. " + defect.words().en())
                : new Text(
                        "“" + value + "” không dùng được. " + hint,
                        "“" + value + "” is of no use. " + defect.words().en());
    }

    private static void put(ObjectNode event, Column column, String said) {
        String[] path = column.path().split("\\.");
        ObjectNode at = event;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.path(path[i]) instanceof ObjectNode below ? below : at.putObject(path[i]);
        }
        String last = path[path.length - 1];
        String folded = Folded.head(said);
        switch (column.kind()) {
            case NUMBER -> number(at, last, said);
            case YES -> {
                if (Set.of("co", "x").contains(folded)) {
                    at.put(last, true);
                } else if (folded.equals("khong")) {
                    at.put(last, false);
                } else {
                    at.put(last, said);
                }
            }
            case DAY -> at.put(last, day(said));
            case CHOICE -> at.put(last, column.choice(said));
            case TEXT -> {
                if (last.endsWith("[0]")) {
                    at.putArray(last.substring(0, last.length() - 3)).add(said);
                } else {
                    at.put(last, said);
                }
            }
        }
    }

    private static void number(ObjectNode at, String field, String said) {
        String plain = (said.matches(GROUPED) ? said.replaceAll("[. ]", "") : said).replace(',', '.');
        try {
            BigDecimal number = new BigDecimal(plain);
            if (Math.abs((long) number.scale()) > SheetReader.MOST_PLACES) {
                at.put(field, said);
                return;
            }
            at.put(field, number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number);
        } catch (NumberFormatException | ArithmeticException e) {
            at.put(field, said);
        }
    }

    private static String day(String said) {
        try {
            return LocalDate.parse(said, DAY).toString();
        } catch (DateTimeException e) {
            return said;
        }
    }

    private Map<Integer, Column> columns(List<String> line) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            int at = i;
            kind.called(line.get(i))
                    .filter(each -> !columns.containsValue(each))
                    .ifPresent(each -> columns.put(at, each));
        }
        return columns;
    }

    private static String slug(@Nullable String text) {
        String bare = text == null ? "" : Folded.slug(text);
        return bare.isEmpty() ? "x" : bare.substring(0, Math.min(40, bare.length()));
    }
}
