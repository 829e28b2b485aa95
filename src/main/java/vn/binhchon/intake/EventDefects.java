package vn.binhchon.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.intake.Refused.Attributes;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What can be wrong with an event before its schema is asked. */
final class EventDefects {

    private EventDefects() {}

    /** Header and body do not say the same. */
    static Defect contradiction(String attribute, @Nullable String header, String body) {
        return new Defect(
                attribute,
                StringNode.valueOf(body),
                "the same in the headers and in the event",
                Sentences.of(
                        "event.contradiction", "attribute", attribute, "header", String.valueOf(header), "body", body));
    }

    /** Data are there twice, or their coding is broken. */
    static Defect data(String key, String path, String expected) {
        return new Defect(path, null, expected, Sentences.of(key));
    }

    static Refused notJson(String path, Text why, Attributes known) {
        Text words = Sentences.of("event.not-json", "why", why);
        return new Refused(RefusalReason.NOT_JSON, List.of(new Defect(path, null, "JSON in UTF-8", words)), known);
    }

    static Refused tooLarge(int length, Attributes known) {
        int most = EventReader.MOST_BYTES;
        Text words = Sentences.of("event.too-large", "length", length + "", "most", most + "");
        return new Refused(
                RefusalReason.TOO_LARGE, List.of(new Defect("", null, "at most " + most + " bytes", words)), known);
    }

    static Refused noObject(tools.jackson.databind.JsonNode event) {
        return new Refused(
                RefusalReason.NOT_CLOUDEVENT,
                List.of(new Defect("", event, "a JSON object", Sentences.of("event.no-object"))),
                Attributes.NONE);
    }

    /** One field written in two forms of the same letters. */
    static Defect namedTwice(String path) {
        return new Defect(Paths.in("data", path), null, "each field once", Sentences.of("event.field-twice"));
    }
}
