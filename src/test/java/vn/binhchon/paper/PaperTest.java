package vn.binhchon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.ui.ExtendedModelMap;
import vn.binhchon.keeping.WholeRound;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.SignedPapers;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Phase;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.stream.Releases;

/** Papers of a made-up round, as an official gets them. */
@Execution(ExecutionMode.CONCURRENT)
class PaperTest {

    private static final WholeRound ROUND = WholeRound.published(WholeRound.FOR_PAPERS);
    private static final Papers PAPERS = papers();

    /** Papers by the shipped rules. */
    static Papers papers() {
        return papers(
                new RulesInForce(Path.of("rules")), Mockito.mock(KeptReleases.class), Mockito.mock(Releases.class));
    }

    private static Papers papers(RulesInForce inForce, KeptReleases kept, Releases releases) {
        RoundRules rules = new RoundRules(inForce, kept, releases);
        return new Papers(
                Mockito.mock(Books.class),
                rules,
                Mockito.mock(Contacts.class),
                new PublicAddress(new MockEnvironment().withProperty("binhchon.address", "http://127.0.0.1:8080/")));
    }

    /** A made-up round as it stood when a paper could be printed. */
    static RoundState state(PaperKind kind) {
        return state(
                switch (kind) {
                    case HEARING_MINUTES, AMENDED_DECISION ->
                        WholeRound.amended(WholeRound.FOR_PAPERS).acts();
                    case REVOCATION -> WholeRound.revoked(WholeRound.FOR_PAPERS).acts();
                    default -> ROUND.acts();
                });
    }

    private static RoundState state(List<TakenAct> acts) {
        return PAPERS.state(acts).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void the_same_state_gives_the_same_bytes_and_every_page_is_marked(PaperKind kind) throws IOException {
        Papers.Printed first = PAPERS.pdf(kind, state(kind), kind.sheets() ? "j1" : null);
        Papers.Printed second = papers().pdf(kind, state(kind), kind.sheets() ? "j1" : null);

        assertThat(first.bytes()).isEqualTo(second.bytes());
        assertThat(first.stamp()).isEqualTo(second.stamp());
        everyPageIsMarked(first);
    }

    private static void everyPageIsMarked(Papers.Printed printed) throws IOException {
        String keep = System.getProperty("papers.keep");
        if (keep != null) {
            Files.write(Path.of(keep, printed.paper().kind().slug() + ".pdf"), printed.bytes());
        }
        try (PDDocument document = Loader.loadPDF(printed.bytes())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            PDFTextStripper reader = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                List<Stamp> stamps = printed.stamps();
                assertThat(reader.getText(document))
                        .contains("MẪU, KHÔNG CÓ THẬT")
                        .contains(stamps.get(Math.min(page, stamps.size()) - 1).code())
                        .contains("Mã kiểm tra");
            }
        }
    }

    @Test
    void minutes_tell_a_vote_that_counts_no_more_as_well() throws IOException {
        List<TakenAct> acts = WholeRound.votedAgain(WholeRound.FOR_PAPERS).acts();
        byte[] pdf = PAPERS.pdf(PaperKind.COUNCIL_MINUTES, state(acts), null).bytes();
        byte[] workbook =
                PAPERS.workbook(PaperKind.COUNCIL_MINUTES, state(acts)).bytes();

        try (PDDocument document = Loader.loadPDF(pdf);
                XSSFWorkbook sheets = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Danh sách đưa ra Hội đồng: 5 đồng ý, 1 không đồng ý")
                    .contains("Đã biểu quyết trước khi đề xuất được lập lại lúc")
                    .contains("Danh sách đưa ra Hội đồng: 2 đồng ý, 4 không đồng ý")
                    .contains("không được thông qua")
                    .contains("Công nhận “Chè Shan tuyết (mẫu)”: 5 đồng ý, 1 không đồng ý");
            assertThat(sheets.getSheetIndex("Phiếu 3")).isPositive();
        }
    }

    @Test
    void the_check_page_knows_a_paper_by_its_code_and_says_when_the_book_has_moved_on() {
        List<TakenAct> marked = ROUND.upTo(Phase.MARKED);
        Stamp minutes = stamp(PaperKind.JURY_MINUTES, marked);
        Stamp decision = stamp(PaperKind.DRAFT_DECISION, ROUND.upTo(Phase.DECIDED));

        assertThat(known(minutes.code().toLowerCase(java.util.Locale.ROOT)))
                .satisfies(each -> assertThat(each.same()).isTrue())
                .satisfies(each -> assertThat(each.current()).isTrue())
                .satisfies(each -> assertThat(each.since()).isPositive());
        assertThat(known(decision.code()).same()).isTrue();
        assertThat(known(decision.code()).current()).isFalse();
        assertThat(known(minutes.code().substring(0, 13) + "00000000").same()).isFalse();
        assertThat(Stamp.Asked.of("XYZ-1")).isEmpty();
    }

    private static Stamp stamp(PaperKind kind, List<TakenAct> acts) {
        return Stamp.of(Papers.paper(kind, state(acts), null), acts.get(acts.size() - 1));
    }

    private static CheckPage.Known known(String code) {
        Books books = Mockito.mock(Books.class);
        Mockito.when(books.acts(ROUND.round().id())).thenReturn(ROUND.acts());
        Mockito.when(books.sealed(Mockito.anyString())).thenAnswer(asked -> ROUND.acts().stream()
                .filter(each -> each.seal().startsWith(asked.getArgument(0)))
                .map(each -> new Books.Sealed(each.round(), each.place()))
                .toList());
        ExtendedModelMap model = new ExtendedModelMap();
        new CheckPage(PAPERS, books, Mockito.mock(SignedPapers.class, Mockito.RETURNS_DEFAULTS))
                .check(code, java.util.Locale.forLanguageTag("vi"), model);
        return (CheckPage.Known) Objects.requireNonNull(model.get("known"));
    }

    @Test
    void the_head_of_a_paper_is_said_by_the_rules_of_its_round() throws Exception {
        RuleFolder shipped = RuleFolder.read(Path.of("rules"));
        String offices = "circular_26_2014/offices.yaml";
        SortedMap<String, String> files = new TreeMap<>(shipped.files());
        files.computeIfPresent(offices, (path, text) -> text.replace("Ủy ban nhân dân {unit}", "Sở thử {unit}"));
        RuleFolder other = new RuleFolder(files);
        files.remove(offices);
        RuleFolder older = new RuleFolder(files);

        assertThat(issuer(other)).isEqualTo("SỞ THỬ TỈNH\u00a0LẠNG\u00a0SƠN");
        assertThat(issuer(older)).isEqualTo("ỦY BAN NHÂN DÂN TỈNH\u00a0LẠNG\u00a0SƠN");
    }

    /** Who issues the round's papers where the round is pinned to a release. */
    private static String issuer(RuleFolder pinned) throws Exception {
        KeptReleases kept = Mockito.mock(KeptReleases.class);
        Releases releases = Mockito.mock(Releases.class);
        Mockito.when(kept.of(ROUND.round().id())).thenReturn(pinned.release());
        Mockito.when(releases.load(pinned.release())).thenReturn(LoadedRules.of(pinned));
        return papers(new RulesInForce(Path.of("rules")), kept, releases)
                .state(ROUND.acts())
                .orElseThrow()
                .office()
                .issuer();
    }

    @Test
    void the_minutes_tell_votes_means_and_where_the_council_went_its_own_way() throws IOException {
        assertThat(text(PaperKind.COUNCIL_MINUTES))
                .contains("5 đồng ý, 1 không đồng ý")
                .contains("88,25")
                .contains("Chưa điển hình (mẫu)");
        assertThat(text(PaperKind.JURY_MINUTES))
                .contains("Có 3 trong 4 sản phẩm đạt từ 70 điểm")
                .contains("69,50");
    }

    @Test
    void the_hearing_of_a_complaint_and_the_amended_decision_are_papers_of_their_own() throws IOException {
        List<TakenAct> acts = WholeRound.amended(WholeRound.FOR_PAPERS).acts();

        assertThat(amended(PaperKind.HEARING_MINUTES, acts))
                .contains(
                        "Họp lại Hội đồng bình chọn sau khiếu nại", "trước khi chấm lại 69,50, sau khi chấm lại 71,50")
                .contains("có mặt 5 trong 7 thành viên", "4 đồng ý, 1 không đồng ý")
                .contains("Quyết định sửa đổi số 34/QĐ-MẪU");
        assertThat(amended(PaperKind.AMENDED_DECISION, acts))
                .contains("Số: 34/QĐ-MẪU", "Căn cứ Quyết định số 01/QĐ-MẪU", "Điều 1. Sửa đổi kết quả công nhận")
                .contains("không công nhận công nhận", "Chấm lại theo Điều 20(2) (mẫu)");
        assertThat(amended(PaperKind.COUNCIL_MINUTES, acts))
                .contains("có mặt 6, gửi ý kiến", "Tổng số được công nhận: 2")
                .doesNotContain("khiếu nại");
    }

    private static String amended(PaperKind kind, List<TakenAct> acts) throws IOException {
        return text(PAPERS.pdf(kind, state(acts), null).bytes());
    }

    @Test
    void each_certificate_has_a_code_of_its_own_and_a_page_of_its_own_without_a_number() throws IOException {
        Papers.Printed printed = PAPERS.pdf(PaperKind.CERTIFICATES, state(ROUND.acts()), null);

        assertThat(printed.stamps()).hasSize(2).doesNotHaveDuplicates();
        try (PDDocument document = Loader.loadPDF(printed.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(printed.bytes())).doesNotContain("trang 1");
        for (Stamp each : printed.stamps()) {
            assertThat(known(each.code()).same()).isTrue();
        }
    }

    @Test
    void the_word_for_a_unit_is_said_once() {
        assertThat(state(ROUND.acts()).levelAndYear())
                .doesNotContain("tỉnh tỉnh")
                .contains("cấp tỉnh ");
    }

    @Test
    void a_decision_is_a_draft_until_it_is_signed() throws IOException {
        Papers.Printed draft = PAPERS.pdf(PaperKind.DRAFT_DECISION, state(ROUND.upTo(Phase.DECIDED)), null);

        assertThat(text(draft.bytes()))
                .contains("DỰ THẢO")
                .contains("2 sản phẩm của 2")
                .doesNotContain("01/QĐ-MẪU");
        assertThat(text(PaperKind.DRAFT_DECISION)).contains("01/QĐ-MẪU").doesNotContain("DỰ THẢO");
    }

    @Test
    void nobody_prints_marks_before_marking_is_closed_or_means_before_the_plan_says_how() {
        assertThat(Papers.missing(PaperKind.MARK_SHEETS, state(ROUND.upTo(Phase.MARKING))))
                .isPresent();
        assertThat(Papers.missing(PaperKind.MARK_SHEETS, state(ROUND.upTo(Phase.MARKED))))
                .isEmpty();

        Papers.Missing unsaid = Papers.missing(
                        PaperKind.RANKED_LIST, state(WholeRound.published("{}").acts()))
                .orElseThrow();
        assertThat(unsaid.tooEarly()).isFalse();
        assertThat(unsaid.questions()).hasSize(2);
    }

    @Test
    void a_workbook_holds_numbers_as_numbers_and_no_name_becomes_a_formula() throws IOException {
        Papers.Printed printed = PAPERS.workbook(PaperKind.RANKED_LIST, state(ROUND.acts()));
        assertThat(printed.bytes())
                .isEqualTo(PAPERS.workbook(PaperKind.RANKED_LIST, state(ROUND.acts()))
                        .bytes());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(printed.bytes()))) {
            List<Row> rows = new ArrayList<>();
            book.getSheetAt(0).forEach(rows::add);
            Row best = rows.stream()
                    .filter(each -> text(each, 1).startsWith("Chè"))
                    .findFirst()
                    .orElseThrow();
            assertThat(best.getCell(6).getNumericCellValue()).isEqualTo(88.25);
            for (Row row : rows) {
                row.forEach(each -> assertThat(each.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            assertThat(rows).anyMatch(each -> text(each, 2).startsWith("=HYPERLINK"));
        }
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static String text(PaperKind kind) throws IOException {
        return text(PAPERS.pdf(kind, state(ROUND.acts()), kind.sheets() ? "j1" : null)
                .bytes());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
