package vn.binhchon.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Refused.Attributes;
import vn.binhchon.text.Sentences;

/**
 * The event that a message carries, in one form whatever its mode: attributes that are null are left out, as the JSON format has it,
 * and {@code data_base64} is read as {@code data}.
 */
final class EventBody {

    private static final String DATA = "data";
    private static final String BASE64 = "data_base64";

    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema");

    private static final Pattern TWICE = Pattern.compile("Duplicate [Oo]bject [Pp]roperty \"(.*?)\"");

    /** Characters shown on either side of where reading stopped. */
    private static final int NEAR = 20;

    private final ObjectNode event;
    private final List<Defect> defects = new ArrayList<>();

    private EventBody(ObjectNode event) {
        this.event = event;
    }

    /**
     * Reads a message's body.
     *
     * @throws Refused when it is no JSON
     */
    static EventBody of(EventMessage message) throws Refused {
        return message.structured() ? structured(message) : binary(message);
    }

    /** The event, attributes beside {@code data}. */
    ObjectNode event() {
        return event;
    }

    /** What is wrong with how it is carried; such an event is not to be taken. */
    List<Defect> defects() {
        return defects;
    }

    private static EventBody structured(EventMessage message) throws Refused {
        JsonNode json = json(message.body(), "", Attributes.NONE);
        if (!json.isObject()) {
            throw EventDefects.noObject(json);
        }
        ObjectNode event = (ObjectNode) json;
        leaveOutNulls(event);
        EventBody body = new EventBody(event);
        body.compare(message.attributes());
        body.decode();
        return body;
    }

    private static EventBody binary(EventMessage message) throws Refused {
        ObjectNode event = Json.MAPPER.createObjectNode();
        message.attributes().forEach(event::put);
        if (message.body().length > 0) {
            event.set(DATA, json(message.body(), DATA, attributes(event)));
        }
        leaveOutNulls(event);
        return new EventBody(event);
    }

    /** An attribute that is null is not set (CloudEvents JSON format, 2.2). */
    private static void leaveOutNulls(ObjectNode event) {
        List<String> unset = event.properties().stream()
                .filter(each -> each.getValue().isNull())
                .map(Map.Entry::getKey)
                .toList();
        event.remove(unset);
    }

    /** Headers beside a structured event repeat it; an extension that only a header has is passed over like any. */
    private void compare(Map<String, String> headers) {
        headers.forEach((name, header) -> {
            JsonNode said = event.path(name);
            if (said.isMissingNode() && !ATTRIBUTES.contains(name)) {
                return;
            }
            String text = said.isMissingNode() ? "" : said.asString(said.toString());
            if (!same(name, header, text)) {
                defects.add(EventDefects.contradiction(name, header, text));
            }
        });
    }

    private static boolean same(String name, String header, String said) {
        return switch (name) {
            case "datacontenttype" -> ContentType.same(header, said);
            case "time" -> EventContent.moment(header).equals(EventContent.moment(said));
            default -> header.equals(said);
        };
    }

    private void decode() throws Refused {
        JsonNode coded = event.path(BASE64);
        if (coded.isMissingNode()) {
            return;
        }
        if (event.has(DATA)) {
            defects.add(EventDefects.data("event.data-twice", BASE64, "data or data_base64"));
            return;
        }
        byte[] bytes = bytes(coded);
        if (bytes == null) {
            defects.add(EventDefects.data("event.base64", BASE64, "Base64 (RFC 4648)"));
            return;
        }
        event.remove(BASE64);
        if (bytes.length > 0) {
            event.set(DATA, json(bytes, BASE64, attributes(event)));
            leaveOutNulls(event);
        }
    }

    private static byte @Nullable [] bytes(JsonNode coded) {
        try {
            return coded.isString() ? Base64.getDecoder().decode(coded.stringValue()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What of the event's attributes can be read. */
    static Attributes attributes(ObjectNode event) {
        return new Attributes(
                text(event.path("source")),
                text(event.path("id")),
                text(event.path("type")),
                text(event.path("subject")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static JsonNode json(byte[] bytes, String path, Attributes known) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = Json.MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (tree != null && !tree.isMissingNode()) {
                return tree;
            }
            throw EventDefects.notJson(path, Sentences.of("event.not-json.empty"), known);
        } catch (CharacterCodingException e) {
            String why = packed(bytes) ? "event.not-json.packed" : "event.not-json.not-utf-8";
            throw EventDefects.notJson(path, Sentences.of(why), known);
        } catch (NumberFormatException e) {
            throw EventDefects.notJson(path, Sentences.of("event.not-json.number"), known);
        } catch (StreamConstraintsException e) {
            String what = String.valueOf(e.getOriginalMessage()).contains("depth") ? "deep" : "long";
            throw EventDefects.notJson(path, Sentences.of("event.not-json." + what), known);
        } catch (JacksonException e) {
            Matcher twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
            if (twice.find()) {
                throw EventDefects.notJson(path, Sentences.of("event.not-json.twice", "field", twice.group(1)), known);
            }
            var at = e.getLocation();
            String line = String.valueOf(at == null ? 0 : at.getLineNr());
            String column = String.valueOf(at == null ? 0 : at.getColumnNr());
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
            throw EventDefects.notJson(
                    path,
                    Sentences.of("event.not-json.at", "line", line, "column", column, "near", near(lines, at)),
                    known);
        }
    }

    /** What stands where reading stopped: the end of what was read and what follows. */
    private static String near(String[] lines, @Nullable TokenStreamLocation at) {
        if (at == null || at.getLineNr() < 1 || at.getLineNr() > lines.length) {
            return "";
        }
        String line = lines[at.getLineNr() - 1].strip();
        int stopped = Math.max(0, Math.min(at.getColumnNr() - 1, line.length()));
        return line.substring(Math.max(0, stopped - NEAR), Math.min(line.length(), stopped + NEAR));
    }

    /** Whether it begins as gzip does. */
    private static boolean packed(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    }
}
