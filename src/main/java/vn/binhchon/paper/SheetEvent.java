package vn.binhchon.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.sheet.SheetEntry;
import vn.binhchon.intake.sheet.SheetRow;
import vn.binhchon.round.Round;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;

/**
 * A row of a sheet as the event that any system would send. What cannot be understood goes in as it was written, so that the same
 * reader that reads everybody's events says what is wrong with it.
 *
 * @param round the round it is entered in
 * @param sheet names the sheet; the same sheet sent twice gives the same events
 * @param nomination the id of the nomination it enters
 */
record SheetEvent(Round round, String sheet, SheetRow<SheetColumn> row, String nomination) {

    /** Hex digits that keep two names apart which are written alike without marks. */
    private static final int APART = 8;

    /** What the source of every event made of a sheet begins with; the round's id follows. */
    static final String SOURCE = "urn:binhchon:intake:";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("doanh nghiep nho va vua", "small_medium_enterprise"),
            Map.entry("doanh nghiep lon", "large_enterprise"),
            Map.entry("doanh nghiep", "enterprise"),
            Map.entry("cong ty", "enterprise"),
            Map.entry("hop tac xa", "cooperative"),
            Map.entry("htx", "cooperative"),
            Map.entry("lien hiep hop tac xa", "cooperative_union"),
            Map.entry("to hop tac", "cooperative_group"),
            Map.entry("ho kinh doanh", "household"),
            Map.entry("chua ro", "unspecified"),
            Map.entry("co so", "unspecified"));

    private static final Map<String, String> LEVELS = Map.of(
            "cap huyen", "local",
            "huyen", "local",
            "cap xa", "local",
            "xa", "local",
            "cap tinh", "province",
            "tinh", "province",
            "cap khu vuc", "region",
            "khu vuc", "region",
            "cap quoc gia", "nation",
            "quoc gia", "nation");

    private static final Set<String> YES = Set.of("co", "x", "bo");
    private static final Set<String> NO = Set.of("khong", "don");

    /** The nomination a row enters: as the sheet names it, else after the round, the product and its maker. */
    static String named(Round round, SheetRow<SheetColumn> row) {
        String own = row.said(SheetColumn.ID);
        return own != null
                ? StoredText.of(own)
                : round.id() + "." + slug(row.said(SheetColumn.PRODUCT), 40) + "."
                        + slug(row.said(SheetColumn.ESTABLISHMENT), 30);
    }

    /** The same for a product and a maker whose names are not those that another has who is written alike: dừa beside dứa. */
    static String namedApart(Round round, SheetRow<SheetColumn> row) {
        String names = StandingNominations.plain(row.said(SheetColumn.PRODUCT)) + "\n"
                + StandingNominations.plain(row.said(SheetColumn.ESTABLISHMENT));
        return named(round, row) + "."
                + Sha256.hex(names.getBytes(StandardCharsets.UTF_8)).substring(0, APART);
    }

    private static String slug(@Nullable String text, int most) {
        String bare = text == null ? "" : Folded.slug(text);
        String cut = bare.length() <= most ? bare : bare.substring(0, most).replaceAll("-$", "");
        return cut.isEmpty() ? "x" : cut;
    }

    /** The event. */
    ObjectNode event(OffsetDateTime time) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", sheet + "/" + SheetLine.key(row));
        event.put("source", ProgramSources.SHEETS + ":" + round.id());
        event.put("type", EventTypes.SUBMITTED);
        event.put("subject", nomination);
        event.put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.put("round", round.id());
        if (round.synthetic()) {
            data.put("synthetic", true);
        }
        ObjectNode product = data.putObject("product");
        text(product, "name", SheetColumn.PRODUCT);
        group(product);
        set(product);
        ObjectNode maker = data.putObject("establishment");
        text(maker, "name", SheetColumn.ESTABLISHMENT);
        coded(maker, "type", SheetColumn.TYPE, TYPES);
        text(maker, "owner", SheetColumn.OWNER);
        text(maker, "address", SheetColumn.ADDRESS);
        text(maker, "commune", SheetColumn.COMMUNE);
        text(maker, "district", SheetColumn.DISTRICT);
        text(maker, "province", SheetColumn.PROVINCE);
        certificate(data);
        return event;
    }

    /** A cell in the words of its column, as it will be read: “có” for a cross, the name of a legal form for its code. */
    static String shown(SheetColumn column, SheetEntry entry) {
        String said = entry.said();
        String folded = Folded.of(said);
        return switch (column) {
            case GROUP -> groupNumber(said).replaceFirst("^0+(?=\\d)", "");
            case SET ->
                entry.value() == Boolean.TRUE || YES.contains(folded)
                        ? Sentences.of("sheet.choice.yes").vi()
                        : entry.value() == Boolean.FALSE || NO.contains(folded)
                                ? Sentences.of("sheet.choice.no").vi()
                                : entry.shown();
            case TYPE -> word("sheet.choice.type.", TYPES, folded, entry);
            case CERTIFIED_AT -> word("sheet.choice.level.", LEVELS, folded, entry);
            default -> entry.shown();
        };
    }

    private static String word(String key, Map<String, String> codes, String folded, SheetEntry entry) {
        String code = codes.getOrDefault(folded, entry.said());
        return codes.containsValue(code) ? Sentences.of(key + code).vi() : entry.shown();
    }

    private static String groupNumber(String said) {
        return Folded.of(said).replaceFirst("^nhom ", "").replaceFirst("[.,]0+$", "");
    }

    private void group(ObjectNode product) {
        String said = cell(SheetColumn.GROUP);
        String bare = said == null ? "" : groupNumber(said);
        if (bare.matches("\\d{1,4}")) {
            product.put("group", Integer.parseInt(bare));
        } else if (said != null) {
            product.put("group", said);
        }
    }

    private void set(ObjectNode product) {
        String said = cell(SheetColumn.SET);
        if (said == null) {
            return;
        }
        String folded = Folded.of(said);
        if (value(SheetColumn.SET) instanceof Boolean set) {
            product.put("set", set);
        } else if (YES.contains(folded)) {
            product.put("set", true);
        } else if (NO.contains(folded)) {
            product.put("set", false);
        } else {
            product.put("set", said);
        }
    }

    private void certificate(ObjectNode data) {
        boolean none = cell(SheetColumn.CERTIFIED_AT) == null
                && cell(SheetColumn.CERTIFIED_BY) == null
                && cell(SheetColumn.CERTIFIED_ON) == null
                && cell(SheetColumn.CERTIFIED_UNTIL) == null;
        if (none) {
            return;
        }
        ObjectNode certificate = data.putArray("certificates").addObject();
        coded(certificate, "level", SheetColumn.CERTIFIED_AT, LEVELS);
        text(certificate, "decision", SheetColumn.CERTIFIED_BY);
        day(certificate, "issuedOn", SheetColumn.CERTIFIED_ON);
        if (value(SheetColumn.CERTIFIED_ON) instanceof LocalDate issued) {
            certificate.put("issuedYear", issued.getYear());
        }
        day(certificate, "validUntil", SheetColumn.CERTIFIED_UNTIL);
    }

    private void coded(ObjectNode to, String field, SheetColumn column, Map<String, String> codes) {
        String said = cell(column);
        if (said != null) {
            to.put(field, codes.getOrDefault(Folded.of(said), said));
        }
    }

    private void day(ObjectNode to, String field, SheetColumn column) {
        String said = cell(column);
        if (said != null) {
            to.put(field, value(column) instanceof LocalDate day ? day.toString() : said);
        }
    }

    private void text(ObjectNode to, String field, SheetColumn column) {
        String said = cell(column);
        if (said != null) {
            to.put(field, said);
        }
    }

    private @Nullable String cell(SheetColumn column) {
        return row.said(column);
    }

    private @Nullable Object value(SheetColumn column) {
        SheetEntry entry = row.entries().get(column);
        return entry == null ? null : entry.value();
    }
}
