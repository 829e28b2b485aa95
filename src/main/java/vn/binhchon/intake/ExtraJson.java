package vn.binhchon.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import vn.binhchon.nomination.Extra;
import vn.binhchon.nomination.ExtraFact;
import vn.binhchon.nomination.Quantity;

/** How facts that the rules add stand in JSON: an object of names with a number, a yes or no, a list, a text or day. */
final class ExtraJson {

    private ExtraJson() {}

    static final class Reader extends ValueDeserializer<Extra> {
        @Override
        public Extra deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            TreeMap<String, ExtraFact> facts = new TreeMap<>();
            for (var each : node.properties()) {
                if (!each.getValue().isNull()) {
                    facts.put(each.getKey(), fact(each.getKey(), each.getValue(), context));
                }
            }
            return new Extra(List.copyOf(facts.values()));
        }

        private static ExtraFact fact(String name, JsonNode node, DeserializationContext context) {
            if (node.isNumber() || node.isObject()) {
                return new ExtraFact(name, context.readTreeAsValue(node, Quantity.class), null, null, null);
            }
            if (node.isArray()) {
                List<String> items = new ArrayList<>();
                node.forEach(item -> items.add(item.asString()));
                return new ExtraFact(name, null, null, List.copyOf(items), null);
            }
            @Nullable Boolean yes = node.isBoolean() ? node.booleanValue() : null;
            return new ExtraFact(name, null, yes, null, yes == null ? node.asString() : null);
        }
    }

    static final class Writer extends ValueSerializer<Extra> {
        @Override
        public void serialize(Extra extra, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            for (ExtraFact fact : extra.facts()) {
                json.writeName(fact.name());
                json.writePOJO(fact.stated());
            }
            json.writeEndObject();
        }
    }
}
