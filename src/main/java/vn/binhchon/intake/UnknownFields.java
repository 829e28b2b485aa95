package vn.binhchon.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds what an event says beyond what a nomination can hold: what was sent, less what was understood. */
public final class UnknownFields {

    private UnknownFields() {}

    /** Every field that was sent with a value and is missing in what was understood of it, by its path. */
    public static List<AcceptedEvent.UnknownField> between(JsonNode sent, Object understood) {
        List<AcceptedEvent.UnknownField> unknown = new ArrayList<>();
        compare(sent, Json.MAPPER.valueToTree(understood), Place.WHOLE, unknown);
        return unknown;
    }

    private static void compare(
            JsonNode sent, JsonNode understood, Place place, List<AcceptedEvent.UnknownField> unknown) {
        if (sent.isObject() && understood.isObject()) {
            sent.properties().forEach(each -> {
                Place here = place.field(each.getKey());
                JsonNode known = understood.path(each.getKey());
                if (known.isMissingNode() && !each.getValue().isNull()) {
                    unknown.add(new AcceptedEvent.UnknownField(here.path(), each.getValue()));
                } else {
                    compare(each.getValue(), known, here, unknown);
                }
            });
        } else if (sent.isObject() && understood.isNumber()) {
            quantity(sent, place, unknown);
        } else if (sent.isArray() && understood.isArray()) {
            for (int i = 0; i < Math.min(sent.size(), understood.size()); i++) {
                compare(sent.get(i), understood.get(i), place.item(i), unknown);
            }
        }
    }

    /** A quantity without a note is understood as its bare figure; what else stood beside it was not understood. */
    private static void quantity(JsonNode sent, Place place, List<AcceptedEvent.UnknownField> unknown) {
        sent.properties().forEach(each -> {
            if (!each.getKey().equals("value") && !each.getValue().isNull()) {
                unknown.add(new AcceptedEvent.UnknownField(
                        place.field(each.getKey()).path(), each.getValue()));
            }
        });
    }
}
