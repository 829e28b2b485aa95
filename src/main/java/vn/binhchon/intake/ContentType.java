package vn.binhchon.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * The content type of a message, which alone decides how the event is carried (CloudEvents 1.0.2, HTTP binding 3, Kafka binding 3).
 *
 * @param written as it was sent
 * @param media type and subtype in lower case, without parameters; empty when it is malformed
 * @param charset in upper case; null when none is stated
 */
record ContentType(String written, String media, @Nullable String charset) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")\\s*(;.*)?", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile(
            ";\\s*charset\\s*=\\s*(\"([^\"]*)\"|[^;\\s]*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads a header; null when there is none. */
    static @Nullable ContentType of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        Matcher media = MEDIA.matcher(header);
        if (!media.matches()) {
            return new ContentType(header, "", null);
        }
        Matcher charset = CHARSET.matcher(media.group(2) == null ? "" : media.group(2));
        String named = !charset.find() ? null : charset.group(2) == null ? charset.group(1) : charset.group(2);
        return new ContentType(header, media.group(1).toLowerCase(Locale.ROOT), named);
    }

    /** Whether the body is a whole event in JSON. */
    boolean structured() {
        return media.equals("application/cloudevents") || media.equals("application/cloudevents+json");
    }

    /** Whether the body is JSON and no event of its own. */
    boolean json() {
        return !media.startsWith("application/cloudevents") && (media.endsWith("/json") || media.endsWith("+json"));
    }

    /** What stands against it; null when nothing does. */
    @Nullable
    Defect defect() {
        if (media.isEmpty()) {
            return defect("event.content-type.malformed");
        }
        if (media.startsWith("application/cloudevents-batch")) {
            return defect("event.content-type.batch");
        }
        if (!structured() && !json()) {
            return defect(
                    media.startsWith("application/cloudevents")
                            ? "event.content-type.format"
                            : "event.content-type.other");
        }
        return charset == null || isUtf8(charset) ? null : defect("event.content-type.charset");
    }

    /** Whether two of them mean one: parameters and case aside. */
    static boolean same(@Nullable String one, @Nullable String other) {
        ContentType first = of(one);
        ContentType second = of(other);
        return first != null && second != null && first.media.equals(second.media);
    }

    private static boolean isUtf8(String charset) {
        try {
            Charset named = Charset.forName(charset);
            return named.equals(StandardCharsets.UTF_8) || named.equals(StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Defect defect(String key) {
        Text words = Sentences.of(key, "seen", written);
        return new Defect(
                EventMessage.CONTENT_TYPE,
                StringNode.valueOf(written),
                "application/cloudevents+json, or application/json with the attributes in headers",
                words);
    }
}
