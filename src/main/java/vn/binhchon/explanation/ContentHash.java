package vn.binhchon.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;

/**
 * The hash of what was judged and said: SHA-256, in hex, of the document without {@code contentHash}, {@code evaluation} and
 * {@code event}.
 */
public final class ContentHash {

    private static final Set<String> LEFT_OUT = Set.of("contentHash", "evaluation", "event");

    /** Writes what is hashed straight from what was made: a tree of a document of 100 kB costs more than judging. */
    private static final JsonMapper BARE =
            Json.MAPPER.rebuild().addMixIn(Explained.class, Bare.class).build();

    private ContentHash() {}

    @JsonIgnoreProperties({"contentHash", "evaluation", "event"})
    private interface Bare {}

    /** The same document with its hash. */
    static Explained sealed(Explained open) {
        return new Explained(
                open.nomination(),
                open.event(),
                open.edition(),
                open.release(),
                open.date(),
                open.group(),
                open.frame(),
                open.findings(),
                open.silent(),
                open.clauses(),
                open.card(),
                open.barred(),
                open.provisional(),
                open.unknownFields(),
                open.normalised(),
                open.evaluation(),
                Sha256.hex(BARE.writeValueAsBytes(open)));
    }

    /** The hash that the JSON of an evaluation ought to carry, in words or as data. */
    public static String of(ObjectNode document) {
        ObjectNode bare = Json.MAPPER.createObjectNode();
        document.properties().stream()
                .filter(each -> !LEFT_OUT.contains(each.getKey()))
                .forEach(each -> bare.set(each.getKey(), each.getValue()));
        return Sha256.hex(Json.MAPPER.writeValueAsBytes(bare));
    }
}
