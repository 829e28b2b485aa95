package vn.binhchon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.intake.AttributeHeaders;
import vn.binhchon.intake.EventMessage;

/** Reads a CloudEvent as it came by HTTP. */
final class SentEvent {

    /** Beyond this an event is not even kept with the dead letters, bytes. */
    private static final int MOST_KEPT = 16 << 20;

    private static final String PREFIX = "ce-";

    private SentEvent() {}

    static EventMessage of(HttpServletRequest request) throws IOException {
        AttributeHeaders attributes = new AttributeHeaders();
        for (String header : Set.copyOf(Collections.list(request.getHeaderNames()))) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                for (String value : new LinkedHashSet<>(Collections.list(request.getHeaders(header)))) {
                    attributes.percentCoded(name.substring(PREFIX.length()), value);
                }
            }
        }
        byte[] body = request.getInputStream().readNBytes(MOST_KEPT + 1);
        if (body.length > MOST_KEPT) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "more than " + MOST_KEPT + " bytes; nothing of it was kept");
        }
        attributes.encoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        return EventMessage.of(request.getHeader(HttpHeaders.CONTENT_TYPE), attributes, body);
    }
}
