package vn.binhchon.explanation;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import vn.binhchon.explanation.Reasoned.Given;
import vn.binhchon.intake.Json;

/**
 * Writes what the hash of an evaluation is made over, field by field, to the very bytes that {@link Json#MAPPER} writes for
 * {@link Reasoned} without its event and its hash. Every nomination is written so, as it takes less than by reflection.
 */
final class ReasonedWriter {

    /** Somewhat more than most answers take, bytes. */
    private static final int USUAL = 12 << 10;

    private static final SerializableString NOMINATION = name("nomination");
    private static final SerializableString EDITION = name("edition");
    private static final SerializableString RELEASE = name("release");
    private static final SerializableString DATE = name("date");
    private static final SerializableString GROUP = name("group");
    private static final SerializableString FRAME = name("frame");
    private static final SerializableString FINDINGS = name("findings");
    private static final SerializableString SILENT = name("silent");
    private static final SerializableString CARD = name("card");
    private static final SerializableString BARRED = name("barred");
    private static final SerializableString UNPROVEN = name("unproven");
    private static final SerializableString UNKNOWN_FIELDS = name("unknownFields");
    private static final SerializableString NORMALISED = name("normalised");
    private static final SerializableString KIND = name("kind");
    private static final SerializableString CRITERION = name("criterion");
    private static final SerializableString POINTS = name("points");
    private static final SerializableString MAX = name("max");
    private static final SerializableString SHARE = name("share");
    private static final SerializableString BAND = name("band");
    private static final SerializableString RULE = name("rule");
    private static final SerializableString CITATIONS = name("citations");
    private static final SerializableString REASON = name("reason");
    private static final SerializableString KEY = name("key");
    private static final SerializableString VALUES = name("values");
    private static final SerializableString LINES = name("lines");
    private static final SerializableString LINE = name("line");
    private static final SerializableString JUDGE = name("judge");
    private static final SerializableString TOTAL = name("total");
    private static final SerializableString OUT_OF = name("outOf");
    private static final SerializableString THRESHOLD = name("threshold");
    private static final SerializableString MISSING = name("missing");

    private final JsonGenerator json;

    private ReasonedWriter(JsonGenerator json) {
        this.json = json;
    }

    private static SerializableString name(String name) {
        return new SerializedString(name);
    }

    /** Its JSON without event and hash, UTF-8. */
    static byte[] write(Reasoned reasoned) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            new ReasonedWriter(json).all(reasoned);
        }
        return out.toByteArray();
    }

    private void all(Reasoned reasoned) {
        json.writeStartObject();
        json.writeName(NOMINATION);
        json.writePOJO(reasoned.nomination());
        text(EDITION, reasoned.edition());
        text(RELEASE, reasoned.release());
        text(DATE, reasoned.date().toString());
        whole(GROUP, reasoned.group());
        text(FRAME, reasoned.frame());
        json.writeName(FINDINGS);
        json.writeStartArray();
        for (Given each : reasoned.findings()) {
            finding(each);
        }
        json.writeEndArray();
        json.writeName(SILENT);
        json.writeStartObject();
        for (Map.Entry<String, Integer> each : reasoned.silent().entrySet()) {
            json.writeName(each.getKey());
            json.writeNumber(each.getValue());
        }
        json.writeEndObject();
        card(reasoned.card());
        json.writeName(BARRED);
        json.writeBoolean(reasoned.barred());
        whole(UNPROVEN, reasoned.unproven());
        list(UNKNOWN_FIELDS, reasoned.unknownFields());
        list(NORMALISED, reasoned.normalised());
        json.writeEndObject();
    }

    private void finding(Given given) {
        json.writeStartObject();
        text(KIND, given.kind());
        text(CRITERION, given.criterion());
        decimal(POINTS, given.points());
        decimal(MAX, given.max());
        decimal(SHARE, given.share());
        if (given.band() != null) {
            json.writeName(BAND);
            json.writePOJO(given.band());
        }
        text(RULE, given.rule());
        json.writeName(CITATIONS);
        json.writeStartArray();
        for (String each : given.citations()) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeName(REASON);
        json.writeStartObject();
        text(KEY, given.reason().key());
        json.writeName(VALUES);
        if (given.reason().values().isEmpty()) {
            json.writeStartObject();
            json.writeEndObject();
        } else {
            json.writePOJO(given.reason().values());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void card(Reasoned.Card card) {
        json.writeName(CARD);
        json.writeStartObject();
        json.writeName(LINES);
        json.writeStartArray();
        for (Reasoned.Line each : card.lines()) {
            json.writeStartObject();
            text(LINE, each.line());
            text(JUDGE, each.judge());
            decimal(MAX, each.max());
            decimal(POINTS, each.points());
            json.writeEndObject();
        }
        json.writeEndArray();
        decimal(TOTAL, card.total());
        decimal(OUT_OF, card.outOf());
        decimal(THRESHOLD, card.threshold());
        decimal(MISSING, card.missing());
        json.writeEndObject();
    }

    private void text(SerializableString name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    private void whole(SerializableString name, int value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    /** Left out where there is none. */
    private void decimal(SerializableString name, @Nullable BigDecimal value) {
        if (value != null) {
            json.writeName(name);
            json.writeNumber(value);
        }
    }

    private void list(SerializableString name, List<?> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writePOJO);
        json.writeEndArray();
    }
}
