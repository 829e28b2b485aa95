package vn.binhchon.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.binhchon.text.ForbiddenCharacters;
import vn.binhchon.text.StoredText;

/**
 * A page ready to be laid out: every character in a typeface that has it, U+FFFD for what no typeface has and for what older records
 * hold and no page can.
 */
final class PrintedPage {

    private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,6});");
    private static final int HEX = 16;
    private static final int LOST = ForbiddenCharacters.REPLACEMENT.codePointAt(0);

    private final Document document;
    private final Set<Typeface> typefaces = EnumSet.of(Typeface.LIBERATION_SERIF);
    private final Set<Integer> missing = new TreeSet<>();

    private PrintedPage(Document document) {
        this.document = document;
    }

    /** The page of a document in XHTML. */
    static PrintedPage of(String html) {
        PrintedPage page = new PrintedPage(parsed(printable(html)));
        page.set(page.document.getDocumentElement());
        return page;
    }

    /** The page as a tree. */
    Document document() {
        return document;
    }

    /** The typefaces that it is set in. */
    Set<Typeface> typefaces() {
        return typefaces;
    }

    /** The characters that no typeface has, as they stood in the text. */
    Set<Integer> missing() {
        return missing;
    }

    /** The same by code: {@code U+1780 U+1781}. */
    String missingNames() {
        return missing.stream()
                .map(each -> String.format(Locale.ROOT, "U+%04X", each))
                .collect(Collectors.joining(" "));
    }

    /** The characters of a text that would not be printed, each once; empty when it is printed whole. */
    static String unprintable(String text) {
        StringBuilder unprintable = new StringBuilder();
        text.codePoints()
                .filter(each -> typeface(each) == null && !StoredText.blank(each))
                .distinct()
                .forEach(unprintable::appendCodePoint);
        return unprintable.toString();
    }

    private static String printable(String html) {
        String whole = REFERENCE.matcher(html).replaceAll(PrintedPage::reference);
        return ForbiddenCharacters.replaced(whole);
    }

    private static String reference(MatchResult found) {
        int character = Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : HEX);
        boolean held = Character.isValidCodePoint(character) && ForbiddenCharacters.none(Character.toString(character));
        return held ? found.group() : ForbiddenCharacters.REPLACEMENT;
    }

    private static Document parsed(String html) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
            children.add(each);
        }
        for (Node each : children) {
            if (each.getNodeType() == Node.TEXT_NODE) {
                text(each);
            } else if (each instanceof Element element
                    && !element.getLocalName().equals("head")) {
                set(element);
            }
        }
    }

    /** Splits a text where its typeface changes. */
    private void text(Node node) {
        String text = node.getNodeValue();
        if (text.codePoints().allMatch(each -> typeface(each) == Typeface.LIBERATION_SERIF)) {
            return;
        }
        Node parent = node.getParentNode();
        StringBuilder run = new StringBuilder();
        Typeface of = Typeface.LIBERATION_SERIF;
        for (int each : text.codePoints().toArray()) {
            if (StoredText.invisible(each)) {
                continue;
            }
            int printed = printed(each);
            Typeface next = next(of, printed);
            if (next != of) {
                insert(parent, node, run, of);
                of = next;
            }
            run.appendCodePoint(printed);
        }
        insert(parent, node, run, of);
        parent.removeChild(node);
    }

    /** A mark stays with the letter before it. */
    private static Typeface next(Typeface of, int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK && of.has(character)) {
            return of;
        }
        Typeface found = typeface(character);
        return found == null ? of : found;
    }

    private int printed(int character) {
        if (typeface(character) != null) {
            return character;
        }
        if (StoredText.blank(character)) {
            return ' ';
        }
        missing.add(character);
        return LOST;
    }

    private static @Nullable Typeface typeface(int character) {
        return character < ' ' || StoredText.invisible(character) ? Typeface.LIBERATION_SERIF : Typeface.of(character);
    }

    private void insert(Node parent, Node before, StringBuilder run, Typeface of) {
        if (run.isEmpty()) {
            return;
        }
        Node text = document.createTextNode(run.toString());
        run.setLength(0);
        typefaces.add(of);
        if (of == Typeface.LIBERATION_SERIF) {
            parent.insertBefore(text, before);
            return;
        }
        Element span = document.createElementNS(parent.getNamespaceURI(), "span");
        span.setAttribute("style", "font-family: '" + of.family() + "'; font-weight: normal; font-style: normal");
        span.appendChild(text);
        parent.insertBefore(span, before);
    }
}
