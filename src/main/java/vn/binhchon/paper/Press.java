package vn.binhchon.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints papers: HTML laid out for A4, made into tagged PDF/A with its fonts within. The same paper under the same stamp gives
 * the same bytes: its dates and its id come from the state, never from the clock.
 */
final class Press {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final Supplier<String> address;

    /**
     * A press.
     *
     * @param address where the check page is found from outside, asked for each paper: {@code https://binhchon.example}
     */
    Press(Supplier<String> address) {
        this.address = address;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Press.class.getClassLoader());
        resolver.setPrefix("templates/papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    /** The paper as a PDF. */
    byte[] pdf(Paper paper, List<Stamp> stamps, OffsetDateTime stateOf) {
        return pdf(html(paper, stamps), stamps.get(0).contentHash(), stateOf);
    }

    /** Anything else that is laid out for A4, by the name of its template. */
    byte[] pdf(String template, Map<String, Object> variables, String contentHash, OffsetDateTime stateOf) {
        Context context = new Context(Locale.forLanguageTag("vi"), variables);
        return pdf(templates.process(template, context), contentHash, stateOf);
    }

    private static byte[] pdf(String html, String contentHash, OffsetDateTime stateOf) {
        PrintedPage page = PrintedPage.of(html);
        if (!page.missing().isEmpty()) {
            LOG.warn("No font has {} of paper {}: U+FFFD is printed instead", page.missingNames(), contentHash);
        }
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Bình Chọn")
                .withW3cDocument(page.document(), null)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            for (Typeface each : page.typefaces()) {
                font(builder, document, each, each.file(), 400, FontStyle.NORMAL);
            }
            font(builder, document, Typeface.LIBERATION_SERIF, "LiberationSerif-Bold", 700, FontStyle.NORMAL);
            font(builder, document, Typeface.LIBERATION_SERIF, "LiberationSerif-Italic", 400, FontStyle.ITALIC);
            font(builder, document, Typeface.LIBERATION_SERIF, "LiberationSerif-BoldItalic", 700, FontStyle.ITALIC);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                date(document, contentHash, stateOf);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(
            PdfRendererBuilder builder,
            PDDocument document,
            Typeface typeface,
            String file,
            int weight,
            FontStyle style)
            throws IOException {
        PDType0Font font = PDType0Font.load(document, Typeface.read(file), true);
        builder.useFont(new PDFontSupplier(font), typeface.family(), weight, style, true);
    }

    /** What stands in the foot of a leaf. */
    record Foot(Stamp stamp, String link, String qr) {}

    private Foot foot(Stamp stamp) {
        String link = address.get().replaceFirst("/+$", "") + "/check/" + stamp.code();
        return new Foot(stamp, link, CheckCode.png(link));
    }

    String html(Paper paper, List<Stamp> stamps) {
        Context context = new Context(Locale.forLanguageTag("vi"));
        context.setVariable("paper", paper);
        context.setVariable("feet", stamps.stream().map(this::foot).toList());
        context.setVariable("print", new Print());
        return templates.process("paper", context);
    }

    /** Sets what the libraries would take from the clock to what follows from the state. */
    private static void date(PDDocument document, String contentHash, OffsetDateTime stateOf) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        GregorianCalendar day = GregorianCalendar.from(stateOf.toZonedDateTime());
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentId(Long.parseUnsignedLong(contentHash.substring(0, 16), 16));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String iso = stateOf.withNano(0).toString().replaceFirst("T(\\d\\d:\\d\\d)([Z+-])", "T$1:00$2");
        String dated = xmp.replaceAll("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</)", "$1" + iso + "$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
