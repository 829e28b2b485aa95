package vn.binhchon.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.round.Act;
import vn.binhchon.round.ActTable;

/** The types of events that carry acts: {@code vn.binhchon.act.sheet-handed-in.v1} for a sheet that is handed in, and so on. */
public final class ActTypes {

    private static final String START = "vn.binhchon.act.";
    private static final String END = ".v1";

    private static final Map<String, Class<?>> BY_NAME = Arrays.stream(Act.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(ActTable::name, Function.identity()));

    private ActTypes() {}

    /** The type of the event that carries an act. */
    public static String type(Class<?> act) {
        return START + ActTable.name(act) + END;
    }

    /** Whether this is the type of an act there is. */
    public static boolean known(String type) {
        return type.startsWith(START)
                && type.endsWith(END)
                && BY_NAME.containsKey(type.substring(START.length(), type.length() - END.length()));
    }

    /** The check of each act's data, by event type. */
    static Map<String, SchemaCheck> checks() {
        return BY_NAME.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        act -> type(act.getValue()), act -> new SchemaCheck("act.schema.json#/$defs/" + act.getKey())));
    }

    /** Whether events of this type carry an act. */
    static boolean carries(String type) {
        return type.startsWith(START);
    }

    /**
     * The act an event carries.
     *
     * @throws IllegalArgumentException when it carries none
     */
    public static Act act(AcceptedEvent event) {
        JsonNode data = event.data();
        if (data == null) {
            throw new IllegalArgumentException(event.type() + " carries no act");
        }
        return act(event.type(), data);
    }

    /**
     * The act of an event's type.
     *
     * @throws IllegalArgumentException when the type is that of no act
     */
    public static Act act(String type, JsonNode data) {
        Class<?> act = type.startsWith(START) && type.endsWith(END)
                ? BY_NAME.get(type.substring(START.length(), type.length() - END.length()))
                : null;
        if (act == null) {
            throw new IllegalArgumentException(type + " carries no act");
        }
        return (Act) Json.MAPPER.treeToValue(data, act);
    }

    /** What an act says, for comparing: two acts say the same when this is equal, however numbers were written. */
    public static JsonNode content(Act act) {
        return plain(Json.MAPPER.valueToTree(act));
    }

    private static JsonNode plain(JsonNode node) {
        if (node.isNumber()) {
            return DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
        }
        if (node instanceof ObjectNode object) {
            ObjectNode plain = Json.MAPPER.createObjectNode();
            object.properties().forEach(each -> plain.set(each.getKey(), plain(each.getValue())));
            return plain;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode plain = Json.MAPPER.createArrayNode();
            array.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        return node;
    }
}
