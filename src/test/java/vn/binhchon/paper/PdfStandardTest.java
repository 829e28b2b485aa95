package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Papers are archived for decades and read aloud: held by veraPDF against PDF/A-2a and PDF/UA-1. */
@Execution(ExecutionMode.CONCURRENT)
class PdfStandardTest {

    private static final Papers PAPERS = PaperTest.papers();

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void a_paper_is_what_it_says_it_is(PaperKind kind) throws Exception {
        byte[] bytes = PAPERS.pdf(kind, PaperTest.state(kind), kind.sheets() ? "j1" : null)
                .bytes();

        assertThat(faults(bytes, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
        assertThat(faults(bytes, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    @Test
    void so_is_one_with_characters_of_every_font_and_of_none() throws Exception {
        byte[] bytes = PrintedTextTest.pdf("OCOP 4★ ⭐ 60 ℃ 1‑2 ✓ ∑ ① 茶 한 ไ ລ 🌾 ក \u000b");

        assertThat(faults(bytes, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
        assertThat(faults(bytes, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    /** Clause and sentence of what a paper breaks. */
    private static Set<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Set<String> faults = new TreeSet<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + ": " + each.getMessage());
                }
            }
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add("not compliant");
            }
            return faults;
        }
    }
}
