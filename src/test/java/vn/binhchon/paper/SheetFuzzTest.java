package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.binhchon.Fuzz;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetEntry;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/**
 * Whatever an office uploads is read or refused in words, soon and in little memory: workbooks with their XML or their bytes spoilt,
 * and CSV. Of a row that would be taken every cell stands in the event that would be sent.
 */
class SheetFuzzTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T08:00:00+07:00");
    private static final SheetGate GATE = new SheetGate(new StandingNominations(id -> null), RuleCautions.NONE);
    private static final EventReader READER = EventReader.ofNominations();
    private static final Round ROUND = new Round(
            "thu",
            new Text("Kỳ thử", "A try"),
            Level.PROVINCE,
            "Lạng Sơn",
            2026,
            NOW.toLocalDate(),
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null);

    private static final String[] PIECES = {
        "<",
        ">",
        "/>",
        "\"",
        "&x;",
        "&#0;",
        "&#x10FFFF;",
        "<!DOCTYPE x [<!ENTITY x \"y\">]>",
        "<row r=\"1048576\">",
        "<row r=\"-1\">",
        "<row r=\"99999999999\">",
        "<c r=\"XFD1\">",
        "<c r=\"ZZZZZZZ1\" t=\"s\">",
        "<c r=\"A0\">",
        "<v>1e999999999</v>",
        "<v>1e-999999999</v>",
        "<v>-1</v>",
        "<v>99999999999</v>",
        "t=\"s\"",
        "t=\"b\"",
        "t=\"e\"",
        "t=\"inlineStr\"",
        "s=\"4000000000\"",
        "<v>NaN</v>",
        "1e999999999",
        "\u0000",
        "\u202e",
        "]]>",
        "<![CDATA[",
        "=1+1",
        "\"",
        ";",
        ",",
        "\n",
        "\r",
        "\uFEFF",
        "9".repeat(400),
        "<a>".repeat(2_000),
        "𐐷".repeat(50)
    };

    @Test
    void whatever_is_uploaded_is_read_or_refused_in_words_and_no_cell_of_a_row_that_is_taken_is_lost()
            throws IOException {
        Fuzz fuzz = Fuzz.of("uploads before reader and gate", 30, 1_500);
        Map<String, byte[]> parts = parts();
        List<String> names = new ArrayList<>(parts.keySet());
        byte[] whole = zip(parts);
        byte[] csv = csv();
        fuzz.run(number -> {
            byte[] upload =
                    switch (fuzz.random().nextInt(6)) {
                        case 0 -> spoilt(whole, fuzz.random());
                        case 1, 2 -> spoilt(csv, fuzz.random());
                        default -> {
                            Map<String, byte[]> altered = new TreeMap<>(parts);
                            String name = names.get(fuzz.random().nextInt(names.size()));
                            String part = fuzz.once(2) ? "xl/worksheets/sheet1.xml" : name;
                            altered.put(part, spoilt(Objects.requireNonNull(altered.get(part)), fuzz.random()));
                            yield zip(altered);
                        }
                    };
            try {
                List<SheetRow<SheetColumn>> rows = read(upload);
                return rowsTaken(rows) > 0;
            } catch (SheetFault told) {
                assertThat(told.words().vi()).isNotBlank();
                assertThat(told.words().en()).isNotBlank();
                return false;
            }
        });
        fuzz.wentBothWays(5);
    }

    @Test
    void a_cell_without_its_neighbours_is_not_lost() throws Exception {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        for (SheetColumn each : SheetColumn.all()) {
            if (each.needed()) {
                cells.put(each, good(each));
            }
        }
        for (SheetColumn each : SheetColumn.all()) {
            Map<SheetColumn, String> with = new EnumMap<>(cells);
            with.put(each, good(each));
            Map<SheetColumn, SheetEntry> entries = new EnumMap<>(SheetColumn.class);
            with.forEach((column, said) -> entries.put(column, entry(column, said)));
            rowsTaken(List.of(new SheetRow<>(0, null, 2, entries, List.of(), Map.of())));
        }
    }

    private static SheetEntry entry(SheetColumn column, String said) {
        boolean day = column == SheetColumn.CERTIFIED_ON || column == SheetColumn.CERTIFIED_UNTIL;
        Object value = day ? LocalDate.parse(said, DateTimeFormatter.ofPattern("dd/MM/yyyy")) : said;
        return new SheetEntry("A2", said, value, "", null);
    }

    private static List<SheetRow<SheetColumn>> read(byte[] sheet) throws SheetFault {
        return SheetList.read(SheetFile.read(sheet), SheetColumn.all(), SheetAnswers.NONE)
                .rows();
    }

    /** How many rows would be taken; each of their cells has to stand in the event that would be sent. */
    private static int rowsTaken(List<SheetRow<SheetColumn>> rows) throws Refused {
        int taken = 0;
        List<SheetLine> lines = GATE.look(ROUND, "thu", rows, NOW);
        for (int i = 0; i < lines.size(); i++) {
            SheetLine line = lines.get(i);
            assertThat(line.faults()).allSatisfy(each -> {
                assertThat(each.words().vi()).isNotBlank();
                assertThat(each.words().en()).isNotBlank();
            });
            if (line.taken()) {
                taken++;
                AcceptedEvent event = READER.read(line.body());
                rows.get(i).entries().forEach((column, entry) -> stands(event, column, entry.said()));
            }
        }
        return taken;
    }

    private static void stands(AcceptedEvent event, SheetColumn column, String cell) {
        JsonNode data = Objects.requireNonNull(event.data());
        JsonNode there =
                switch (column) {
                    case ID -> Json.MAPPER.getNodeFactory().stringNode(event.subject());
                    case PRODUCT -> data.path("product").path("name");
                    case GROUP -> data.path("product").path("group");
                    case SET -> data.path("product").path("set");
                    case ESTABLISHMENT -> data.path("establishment").path("name");
                    case TYPE -> data.path("establishment").path("type");
                    case OWNER -> data.path("establishment").path("owner");
                    case ADDRESS -> data.path("establishment").path("address");
                    case COMMUNE -> data.path("establishment").path("commune");
                    case DISTRICT -> data.path("establishment").path("district");
                    case PROVINCE -> data.path("establishment").path("province");
                    case CERTIFIED_AT -> data.path("certificates").path(0).path("level");
                    case CERTIFIED_BY -> data.path("certificates").path(0).path("decision");
                    case CERTIFIED_ON -> data.path("certificates").path(0).path("issuedOn");
                    case CERTIFIED_UNTIL -> data.path("certificates").path(0).path("validUntil");
                };
        assertThat(there.asString("")).as("%s: %s", column, cell).isNotEmpty();
        boolean coded = EnumSet.of(
                        SheetColumn.SET,
                        SheetColumn.TYPE,
                        SheetColumn.GROUP,
                        SheetColumn.CERTIFIED_AT,
                        SheetColumn.CERTIFIED_ON,
                        SheetColumn.CERTIFIED_UNTIL)
                .contains(column);
        if (!coded) {
            assertThat(there.stringValue())
                    .as("%s: %s", column, cell)
                    .isEqualTo(Normalizer.normalize(cell, Normalizer.Form.NFC));
        }
    }

    /** What may stand under a column. */
    private static String good(SheetColumn column) {
        return switch (column) {
            case ID -> "thu.che-1";
            case GROUP -> "2";
            case SET -> "không";
            case TYPE -> "Hợp tác xã";
            case CERTIFIED_AT -> "cấp tỉnh";
            case CERTIFIED_BY -> "12/QĐ-UBND";
            case CERTIFIED_ON -> "05/07/2025";
            case CERTIFIED_UNTIL -> "05/07/2027";
            default -> "Chè, Shan tuyết";
        };
    }

    @Test
    void a_number_with_an_exponent_out_of_all_measure_does_not_fill_the_memory() throws IOException {
        for (String number : List.of("1e999999999", "1e-999999999", "-7E+400000000")) {
            Map<String, byte[]> parts = parts();
            String sheet = sheet(parts);
            assertThat(sheet).contains("<v>45000000</v>");
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    sheet.replace("<v>45000000</v>", "<v>" + number + "</v>").getBytes(StandardCharsets.UTF_8));
            try {
                assertThat(SheetFile.read(zip(parts)).toString()).hasSizeLessThan(40_000);
            } catch (SheetFault told) {
                assertThat(told.words().vi()).isNotBlank();
            }
        }
    }

    @Test
    void a_cell_beyond_all_columns_does_not_fill_the_memory() throws IOException {
        for (String place : List.of("ZZZZZZ1", "FXSHRXX1", "AAAA1", "A99999999999")) {
            Map<String, byte[]> parts = parts();
            String sheet = sheet(parts);
            assertThat(sheet).contains("r=\"A1\"");
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    sheet.replace("r=\"A1\"", "r=\"" + place + "\"").getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> read(zip(parts)))
                    .as(place)
                    .isInstanceOf(SheetFault.class)
                    .hasMessageContaining("beyond all sheets");
        }
    }

    @Test
    void a_small_file_that_unpacks_to_a_gigabyte_is_refused() throws IOException {
        Map<String, byte[]> parts = parts();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                if (each.getKey().endsWith("sheet1.xml")) {
                    byte[] blanks = new byte[1 << 20];
                    java.util.Arrays.fill(blanks, (byte) ' ');
                    for (int i = 0; i < 900; i++) {
                        zip.write(blanks);
                    }
                }
                zip.closeEntry();
            }
        }
        assertThat(out.size()).isLessThan(SheetFile.MOST_BYTES);
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(SheetFault.class)
                .hasMessageContaining("unpacks to too much");
    }

    private static Map<String, byte[]> parts() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(plain, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            int column = 0;
            for (SheetColumn each : SheetColumn.all()) {
                sheet.value(0, column, each.title());
                sheet.value(1, column, "Chè Shan tuyết");
                sheet.value(4, column, good(each));
                sheet.value(2, column, column % 2 == 0 ? 45_000_000 : 2);
                sheet.value(3, column, LocalDate.of(2019, 7, 5));
                sheet.style(3, column++).format("dd/MM/yyyy").set();
            }
        }
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(plain.toByteArray()).get()) {
            for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
                parts.put(each.getName(), zip.getInputStream(each).readAllBytes());
            }
        }
        return parts;
    }

    private static String sheet(Map<String, byte[]> parts) {
        return new String(Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml")), StandardCharsets.UTF_8);
    }

    private static byte[] csv() {
        StringBuilder text = new StringBuilder();
        SheetColumn.all().forEach(each -> text.append(each.title()).append(','));
        text.append("\n")
                .append("\"Chè, Shan tuyết\",".repeat(SheetColumn.all().size()))
                .append("\n");
        SheetColumn.all().forEach(each -> text.append('"').append(good(each)).append("\","));
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] spoilt(byte[] seed, Random random) {
        byte[] text = seed.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length + 1);
            int to = Math.min(text.length, at + random.nextInt(12));
            byte[] piece = random.nextInt(3) == 0
                    ? new byte[] {(byte) random.nextInt(256)}
                    : PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
            byte[] next = new byte[at + piece.length + text.length - to];
            System.arraycopy(text, 0, next, 0, at);
            System.arraycopy(piece, 0, next, at, piece.length);
            System.arraycopy(text, to, next, at + piece.length, text.length - to);
            text = next;
        }
        return text;
    }
}
