package vn.binhchon.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;

/**
 * What an event says, whatever way it came: its attributes and data in one canonical JSON. Order of fields, white space, the way a
 * number is written, the offset of its time, the coding of its data and how it was carried make no difference.
 */
final class EventContent {

    /** What an event says; the other attributes tell how it was carried, and extensions are passed over, as the contract says. */
    private static final Set<String> SAID = Set.of("source", "id", "type", "subject", "time");

    private static final Pattern FINE = Pattern.compile("(?<=:[0-9]{2})([.][0-9]{9})[0-9]+");

    private EventContent() {}

    /**
     * The SHA-256 of what an event says, in hex.
     *
     * @param event the event with its data in NFC
     */
    static String hash(ObjectNode event) {
        Map<String, JsonNode> said = new TreeMap<>();
        event.properties().forEach(each -> {
            String name = each.getKey();
            if (name.equals("data")) {
                said.put(name, canonical(each.getValue()));
            } else if (SAID.contains(name)) {
                String text = each.getValue().asString(each.getValue().toString());
                said.put(name, Json.MAPPER.getNodeFactory().stringNode(name.equals("time") ? moment(text) : text));
            }
        });
        return Sha256.hex(Json.MAPPER.writeValueAsString(said).getBytes(StandardCharsets.UTF_8));
    }

    /** Cuts a time at the ninth digit of its second, beyond which nothing is kept: RFC 3339 allows any number. */
    static void cutTime(ObjectNode event) {
        JsonNode time = event.path("time");
        if (time.isString()) {
            event.put("time", FINE.matcher(time.stringValue()).replaceFirst("$1"));
        }
    }

    /** A time as the instant it names, or as it stands where it names none. */
    static String moment(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant().toString();
        } catch (DateTimeException e) {
            return time;
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isNumber()) {
            var number = node.decimalValue().stripTrailingZeros();
            return Json.MAPPER.getNodeFactory().numberNode(number.scale() < 0 ? number.setScale(0) : number);
        }
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(each -> sorted.put(each.getKey(), canonical(each.getValue())));
            ObjectNode object = Json.MAPPER.createObjectNode();
            sorted.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = Json.MAPPER.createArrayNode();
            node.forEach(each -> array.add(canonical(each)));
            return array;
        }
        return node;
    }
}
