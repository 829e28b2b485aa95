package vn.binhchon.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as a transport carried it. The content type decides the mode: a whole event in the body, or its data there and its
 * attributes in headers. Headers beside a whole event say nothing new, and may not say anything else.
 */
public final class EventMessage {

    /** Under this name the content type is told of in defects. */
    static final String CONTENT_TYPE = "content-type";

    /** And under this how its body is packed. */
    static final String CONTENT_ENCODING = "content-encoding";

    private final Map<String, String> attributes;
    private final boolean structured;
    private final List<Defect> defects;
    private final byte[] body;

    private EventMessage(Map<String, String> attributes, boolean structured, List<Defect> defects, byte[] body) {
        this.attributes = attributes;
        this.structured = structured;
        this.defects = defects;
        this.body = body;
    }

    /** A whole event in JSON. */
    public static EventMessage structured(byte @Nullable [] body) {
        return new EventMessage(Map.of(), true, List.of(), body == null ? new byte[0] : body);
    }

    /**
     * A message with headers.
     *
     * @param contentType null when there is none: then attributes in headers make it binary
     * @param headers the attributes among them
     * @param body null when there is none
     */
    public static EventMessage of(@Nullable String contentType, AttributeHeaders headers, byte @Nullable [] body) {
        List<Defect> defects = new ArrayList<>(headers.defects());
        Map<String, String> attributes = new java.util.TreeMap<>(headers.attributes());
        ContentType type = ContentType.of(contentType);
        Defect wrong = type == null ? null : type.defect();
        if (wrong != null) {
            defects.add(wrong);
        }
        boolean headless = attributes.isEmpty()
                && headers.defects().stream().allMatch(each -> each.path().equals(CONTENT_ENCODING));
        boolean structured = headless || (type != null && type.structured());
        if (!structured && type != null) {
            attributes.putIfAbsent("datacontenttype", type.written());
            if (!ContentType.same(attributes.get("datacontenttype"), type.written())) {
                defects.add(EventDefects.contradiction(
                        "datacontenttype", attributes.get("datacontenttype"), type.written()));
            }
        }
        return new EventMessage(attributes, structured, List.copyOf(defects), body == null ? new byte[0] : body);
    }

    /** Whether the body is a whole event. */
    public boolean structured() {
        return structured;
    }

    /** The attributes that came in headers, with the content type of the data where the body is no event of its own. */
    public Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    /** Whether its body is of a kind that is not read. */
    boolean unreadable() {
        return defects.stream()
                .anyMatch(
                        each -> each.path().equals(CONTENT_TYPE) || each.path().equals(CONTENT_ENCODING));
    }

    /** What is wrong with the headers. */
    List<Defect> defects() {
        return defects;
    }

    /** The body as it came; not to be written to. */
    public byte[] body() {
        return body;
    }
}
