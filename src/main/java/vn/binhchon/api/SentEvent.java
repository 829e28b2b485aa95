package vn.binhchon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.server.ResponseStatusException;

/**
 * A CloudEvent as it came by HTTP.
 *
 * @param attributes in binary form the {@code ce-} headers without their prefix; empty in structured form
 * @param body as it came
 */
@SuppressWarnings("ArrayRecordComponent")
record SentEvent(Map<String, String> attributes, byte[] body) {

    /** Beyond this an event is not even kept with the dead letters, bytes. */
    private static final int MOST_KEPT = 16 << 20;

    private static final String PREFIX = "ce-";

    static SentEvent of(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        String contentType = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new TreeMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), request.getHeader(header));
            }
        }
        boolean structured = contentType.startsWith("application/cloudevents+json");
        boolean json = contentType.startsWith("application/json");
        if (!structured && !json) {
            throw new HttpMediaTypeNotSupportedException(
                    "Content-Type is " + contentType
                            + ", expected application/cloudevents+json, or application/json with" + " ce- headers",
                    java.util.List.of(new MediaType("application", "cloudevents+json"), MediaType.APPLICATION_JSON));
        }
        byte[] body = request.getInputStream().readNBytes(MOST_KEPT + 1);
        if (body.length > MOST_KEPT) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "more than " + MOST_KEPT + " bytes; nothing of it was kept");
        }
        if (structured) {
            return new SentEvent(Map.of(), body);
        }
        if (!attributes.isEmpty()) {
            attributes.put("datacontenttype", "application/json");
        }
        return new SentEvent(attributes, body);
    }
}
