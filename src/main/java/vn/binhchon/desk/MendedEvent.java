package vn.binhchon.desk;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.RefusedEvent;

/** A refused event as it may be sent again. */
final class MendedEvent {

    /** The CloudEvents attribute that names the event it takes the place of. */
    static final String MENDS = "mends";

    private MendedEvent() {}

    /**
     * The event in structured form under a new id; its text as it came where it is not JSON; empty where it is not kept.
     *
     * @param times how many times events on its subject were refused, which sets the new id apart
     */
    static String suggested(RefusedEvent event, int times) {
        String original = event.original();
        if (original == null || event.base64()) {
            return "";
        }
        JsonNode read = read(original);
        if (read == null || !read.isObject()) {
            return original;
        }
        ObjectNode mended;
        if (read.has("specversion") || read.has("data")) {
            mended = (ObjectNode) read;
        } else {
            mended = Json.MAPPER.createObjectNode();
            mended.put("specversion", "1.0");
            put(mended, "source", event.source());
            put(mended, "type", event.type());
            put(mended, "subject", event.subject());
            mended.set("data", read);
        }
        if (event.event() != null) {
            mended.put("id", event.event() + ".sua-" + times);
            mended.put(MENDS, event.event());
        }
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(mended);
    }

    /** The type an event says it has; empty where it says none. */
    static String type(byte[] body) {
        JsonNode read = read(new String(body, StandardCharsets.UTF_8));
        return read == null ? "" : read.path("type").asString("");
    }

    private static void put(ObjectNode event, String name, @Nullable String value) {
        if (value != null) {
            event.put(name, value);
        }
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }
}
