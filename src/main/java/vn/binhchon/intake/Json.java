package vn.binhchon.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Extra;
import vn.binhchon.nomination.ListedValue;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.round.Office;

/**
 * The one way facts are written as JSON: exact decimals, enums in lower case, absent facts left out, nothing in an order of
 * chance, so that equal facts give equal bytes.
 */
public final class Json {

    /** Reads and writes facts. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Establishment.class, NamedOrNot.class)
            .addModule(facts())
            .build();

    private Json() {}

    /** That a maker's name was not reported is said outright, as the contract asks of whoever sends it. */
    @SuppressWarnings("unused") // read by Jackson
    private interface NamedOrNot {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String name();
    }

    private static SimpleModule facts() {
        return new SimpleModule("facts")
                .addDeserializer(Quantity.class, new QuantityReader())
                .addSerializer(Quantity.class, new QuantityWriter())
                .addDeserializer(ProductGroup.class, new GroupReader())
                .addSerializer(ProductGroup.class, new GroupWriter())
                .addDeserializer(Extra.class, new ExtraJson.Reader())
                .addSerializer(Extra.class, new ExtraJson.Writer())
                .addDeserializer(Office.class, new ListedReader<>(Office.class, Office::new))
                .addSerializer(ListedValue.class, new ListedWriter());
    }

    /** A bare number, {@code {value, note}} or {@code {min, max, note}}. */
    private static final class QuantityReader extends ValueDeserializer<Quantity> {
        @Override
        public Quantity deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            if (node.isNumber()) {
                return Quantity.of(node.decimalValue());
            }
            BigDecimal value = decimal(node.path("value"));
            BigDecimal min = value != null ? value : decimal(node.path("min"));
            BigDecimal max = decimal(node.path("max"));
            if (min == null) {
                return context.reportInputMismatch(Quantity.class, "neither a number, nor {value}, nor {min, max}");
            }
            JsonNode note = node.path("note");
            return new Quantity(min, max, note.isString() ? note.stringValue() : null);
        }

        private static @Nullable BigDecimal decimal(JsonNode node) {
            return node.isNumber() ? node.decimalValue() : null;
        }
    }

    private static final class QuantityWriter extends ValueSerializer<Quantity> {
        @Override
        public void serialize(Quantity quantity, JsonGenerator json, SerializationContext context) {
            if (quantity.most() == null && quantity.note() == null) {
                json.writeNumber(quantity.least());
                return;
            }
            json.writeStartObject();
            json.writeNumberProperty(quantity.most() == null ? "value" : "min", quantity.least());
            if (quantity.most() != null) {
                json.writeNumberProperty("max", quantity.most());
            }
            if (quantity.note() != null) {
                json.writeStringProperty("note", quantity.note());
            }
            json.writeEndObject();
        }
    }

    private static final class GroupReader extends ValueDeserializer<ProductGroup> {
        @Override
        public ProductGroup deserialize(JsonParser parser, DeserializationContext context) {
            return ProductGroup.of(parser.getIntValue());
        }
    }

    /** A value of a list, in small letters or capitals; whether the list has it is asked of the vocabulary. */
    private static final class ListedReader<T extends ListedValue> extends ValueDeserializer<T> {
        private final Class<T> kind;
        private final Function<String, T> make;

        private ListedReader(Class<T> kind, Function<String, T> make) {
            this.kind = kind;
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return node.isString()
                    ? make.apply(node.stringValue())
                    : context.reportInputMismatch(kind, "no name of a list");
        }
    }

    private static final class ListedWriter extends ValueSerializer<ListedValue> {
        @Override
        public void serialize(ListedValue value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static final class GroupWriter extends ValueSerializer<ProductGroup> {
        @Override
        public void serialize(ProductGroup group, JsonGenerator json, SerializationContext context) {
            json.writeNumber(group.number());
        }
    }
}
