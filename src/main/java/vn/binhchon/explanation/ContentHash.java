package vn.binhchon.explanation;

import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;

/** The hash of what was judged and said: SHA-256, in hex, of the document without {@code contentHash} and {@code event}. */
public final class ContentHash {

    private ContentHash() {}

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
                of(Json.MAPPER.valueToTree(open)));
    }

    /** The hash a document's JSON ought to carry. */
    public static String of(ObjectNode document) {
        ObjectNode bare = document.deepCopy();
        bare.remove("contentHash");
        bare.remove("event");
        return Sha256.hex(Json.MAPPER.writeValueAsBytes(bare));
    }
}
