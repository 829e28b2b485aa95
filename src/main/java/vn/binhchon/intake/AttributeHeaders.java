package vn.binhchon.intake;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.text.Sentences;

/** Gathers the attributes of an event from the headers of a message, each once, and what is wrong with them. */
public final class AttributeHeaders {

    /** Not attributes: what they would hold is the body. */
    private static final Set<String> MEMBERS = Set.of("data", "data_base64");

    /** Attributes that are URIs and so hold percent signs of their own. */
    private static final Set<String> URIS = Set.of("source", "dataschema");

    private final Map<String, String> attributes = new TreeMap<>();
    private final List<Defect> defects = new ArrayList<>();

    /** The attributes by their names, without prefix. */
    Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    /** What is wrong with the headers. */
    List<Defect> defects() {
        return List.copyOf(defects);
    }

    /**
     * A header of a Kafka record: the attribute in UTF-8, not coded further (Kafka binding 3.2.3.1).
     *
     * @param name without prefix
     * @param value null when the attribute is not set
     */
    public void utf8(String name, byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        String text = text(value);
        if (text == null) {
            defect("event.header.not-utf-8", name, new String(value, StandardCharsets.ISO_8859_1));
        } else {
            put(name, text);
        }
    }

    /**
     * A header of an HTTP request: quotes taken off and percent-decoded (HTTP binding 3.1.3.2). A URI whose percent signs the sender
     * left as they are stays as it was sent: decoded it would be no URI.
     *
     * @param name without prefix
     * @param value as a servlet container gives it, a character for each byte
     */
    public void percentCoded(String name, String value) {
        String bare = unquoted(value.strip());
        byte[] decoded = bare == null ? null : decoded(bare);
        String text = decoded == null ? null : text(decoded);
        if (bare == null || text == null) {
            defect("event.header.malformed", name, value);
        } else if (URIS.contains(name.toLowerCase(Locale.ROOT)) && !uri(text) && uri(bare)) {
            put(name, bare);
        } else {
            put(name, text);
        }
    }

    /** How the body is packed (RFC 9110, 8.4): it must not be. */
    public void encoding(@Nullable String contentEncoding) {
        if (contentEncoding != null && !contentEncoding.strip().equalsIgnoreCase("identity")) {
            defects.add(new Defect(
                    EventMessage.CONTENT_ENCODING,
                    StringNode.valueOf(contentEncoding),
                    "a body that is not compressed",
                    Sentences.of("event.content-encoding", "seen", contentEncoding)));
        }
    }

    private void put(String written, String value) {
        String name = written.toLowerCase(Locale.ROOT);
        if (MEMBERS.contains(name)) {
            defect("event.header.member", name, value);
            return;
        }
        String before = attributes.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            defect("event.header.twice", name, before + ", " + value);
        }
    }

    private void defect(String key, String name, String value) {
        String attribute = name.toLowerCase(Locale.ROOT);
        defects.add(new Defect(
                attribute,
                StringNode.valueOf(value),
                "one value, coded as the CloudEvents binding says",
                Sentences.of(key, "attribute", attribute, "seen", value)));
    }

    /** The content of a quoted string (RFC 9110, 5.6.4), or the value itself; null when a quote is left open. */
    private static @Nullable String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        StringBuilder bare = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '"') {
                return i == value.length() - 1 ? bare.toString() : null;
            }
            if (each == '\\') {
                i++;
            }
            if (i == value.length()) {
                return null;
            }
            bare.append(value.charAt(i));
        }
        return null;
    }

    private static byte @Nullable [] decoded(String coded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(coded.length());
        for (int i = 0; i < coded.length(); i++) {
            char each = coded.charAt(i);
            if (each > 0xFF) {
                return null;
            }
            if (each != '%') {
                bytes.write(each);
                continue;
            }
            boolean pair = i + 2 < coded.length()
                    && HexFormat.isHexDigit(coded.charAt(i + 1))
                    && HexFormat.isHexDigit(coded.charAt(i + 2));
            if (!pair) {
                return null;
            }
            bytes.write(HexFormat.fromHexDigits(coded, i + 1, i + 3));
            i += 2;
        }
        return bytes.toByteArray();
    }

    private static @Nullable String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether it is a URI reference as RFC 3986 has it: in ASCII. */
    private static boolean uri(String text) {
        try {
            return new URI(text).toString().chars().allMatch(each -> each < 127);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
