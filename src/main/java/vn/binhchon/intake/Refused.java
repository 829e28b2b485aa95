package vn.binhchon.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event that cannot be taken, with everything that is wrong with it. */
public class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    /** What could still be read of the event's attributes. */
    public record Attributes(
            @Nullable String source,
            @Nullable String id,
            @Nullable String type,
            @Nullable String subject) {

        /** Nothing could be read. */
        public static final Attributes NONE = new Attributes(null, null, null, null);
    }

    private final RefusalReason reason;
    private final transient List<Defect> defects;
    private final transient Attributes attributes;
    private final transient @Nullable JsonNode data;

    public Refused(RefusalReason reason, List<Defect> defects, Attributes attributes) {
        this(reason, defects, attributes, null);
    }

    /** With its data, as far as they could be read. */
    public Refused(RefusalReason reason, List<Defect> defects, Attributes attributes, @Nullable JsonNode data) {
        super(reason + ": " + defects);
        this.data = data;
        this.reason = reason;
        this.defects = List.copyOf(defects);
        this.attributes = attributes;
    }

    /** The kind of refusal. */
    public RefusalReason reason() {
        return reason;
    }

    /** Everything wrong, at least one. */
    public List<Defect> defects() {
        return defects;
    }

    /** What could be read of the event. */
    public Attributes attributes() {
        return attributes;
    }

    /** Its data as far as they could be read; null when they could not. */
    @Nullable
    JsonNode data() {
        return data;
    }
}
