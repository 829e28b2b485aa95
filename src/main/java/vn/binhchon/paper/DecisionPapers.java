package vn.binhchon.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Amendment;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Parameter;
import vn.binhchon.edition.Parameters;
import vn.binhchon.explanation.Wording;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.nomination.Level;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Field;
import vn.binhchon.paper.Paper.Fields;
import vn.binhchon.paper.Paper.Leaf;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Signer;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Act;
import vn.binhchon.round.CertificateValidity;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;
import vn.binhchon.text.Language;
import vn.binhchon.text.Sentences;

/** What follows the council's decision: the draft put before the authority, the list that goes up, the certificates. */
final class DecisionPapers {

    private static final String REWARD_SET_BY = "reward.local_and_province.set_by";

    private static final String COUNCIL = "HỘI ĐỒNG BÌNH CHỌN SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU";

    private final RoundState state;
    private final Listed listed;

    private DecisionPapers(RoundState state) {
        this.state = state;
        this.listed = new Listed(state);
    }

    /** The decision: a draft until it is signed, then with its number and day (Điều 17(2)). */
    static Paper decision(RoundState state) {
        return new DecisionPapers(state).decision();
    }

    /** The list for the level above (Phụ lục 5, whose fields could not be read: those of Điều 12 are given). */
    static Paper summary(RoundState state) {
        return new DecisionPapers(state).summary();
    }

    /** One leaf for each certificate that stands, or that an amendment just gave (Phụ lục 6, whose form could not be read). */
    static Paper certificates(RoundState state) {
        return new DecisionPapers(state).certificates();
    }

    private Act.@Nullable DecisionSigned signed() {
        TakenAct act = state.last(Act.DecisionSigned.class);
        return act != null && act.act() instanceof Act.DecisionSigned signed ? signed : null;
    }

    private Paper decision() {
        Act.DecisionSigned signed = signed();
        String authority =
                signed == null ? state.office().signer() + " " + state.office().issuer() : signed.authority();
        List<Ruling> recognised = listed.recognised();
        long makers = recognised.stream()
                .map(each -> state.entrant(each.nomination()).establishment())
                .distinct()
                .count();
        int years = new Parameters(state.edition(), state.round().date(), null).whole("certificate.validity_years");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text("center", authority.toUpperCase(Locale.ROOT)));
        blocks.add(Paper.basis("Căn cứ " + state.edition().title().vi() + amendments() + ";"));
        blocks.add(Paper.basis("Căn cứ biên bản họp Hội đồng bình chọn sản phẩm công nghiệp nông thôn tiêu biểu "
                + state.levelAndYear() + " lúc " + state.time(Act.DecisionTaken.class) + ";"));
        blocks.add(Paper.basis("Theo đề nghị của Hội đồng bình chọn sản phẩm công nghiệp nông thôn tiêu biểu "
                + state.levelAndYear() + "."));
        blocks.add(new Paper.Text("center", "QUYẾT ĐỊNH:"));
        blocks.add(Paper.article("Điều 1. Công nhận và cấp Giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu "
                + state.levelAndYear() + " cho " + listed.counted(recognised) + " của " + makers
                + " cơ sở (danh sách kèm theo)."));
        blocks.add(Paper.article(Sentences.of("paper.decision.validity", "years", years, "last", lastDay(signed, years))
                        .vi()
                + rewards()
                + insignia()));
        blocks.add(Paper.article(
                "Điều 3. Quyết định này có hiệu lực từ ngày ký. Hội đồng bình chọn, các cơ quan liên quan và các cơ"
                        + " sở có tên trong danh sách chịu trách nhiệm thi hành."));
        Leaf leaf = new Leaf(
                state.office().upper(),
                state.office().issuer(),
                signed == null ? "……/QĐ-……" : signed.number(),
                state.placeAndDay(signed == null ? null : signed.on()),
                "QUYẾT ĐỊNH",
                "Về việc công nhận và cấp Giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu "
                        + state.levelAndYear(),
                signed == null,
                blocks,
                List.of("Như Điều 3;", "Hội đồng bình chọn;", "Lưu: VT."),
                List.of(new Signer(authority.toUpperCase(Locale.ROOT), signed == null ? "" : "(Đã ký)", "")));
        Leaf list = new Leaf(
                state.office().upper(),
                state.office().issuer(),
                null,
                "",
                "DANH SÁCH",
                "Sản phẩm được công nhận, kèm theo Quyết định số "
                        + (signed == null
                                ? "……/QĐ-…… ngày …… tháng …… năm ………"
                                : signed.number() + " " + RoundState.dayInWords(signed.on())),
                signed == null,
                List.of(listed.recognisedTable()),
                List.of(),
                List.of());
        return new Paper(
                PaperKind.DRAFT_DECISION, state.round().id(), state.round().synthetic(), List.of(leaf, list));
    }

    /** The last day of the certificates as the plan counts; "none" while nothing is signed, or the plan says nothing. */
    private String lastDay(Act.@Nullable DecisionSigned signed, int years) {
        CertificateValidity said = state.plan().plan().certificateValidity();
        return signed == null || said == null ? "none" : Wording.day(said.lastDay(signed.on(), years));
    }

    /** What is handed over beside the certificate; nothing where the plan names nothing. */
    private String insignia() {
        List<String> named = state.plan().plan().insignia();
        return named == null
                ? ""
                : " "
                        + Sentences.of("paper.decision.insignia", "named", String.join(", ", named))
                                .vi();
    }

    /** All rewards together, where each is stated, and who sets those of these levels on the round's day. */
    private String rewards() {
        BigDecimal total = listed.rewards().totalVnd();
        return rewardsSetBy()
                + (total == null || total.signum() == 0
                        ? ""
                        : " "
                                + Sentences.of("paper.decision.reward-total", "total", total)
                                        .vi());
    }

    private String rewardsSetBy() {
        boolean local = state.round().level().compareTo(Level.PROVINCE) <= 0;
        Parameter said = state.edition().parameters().get(REWARD_SET_BY);
        Dated<Object> dated =
                said == null || !local ? null : Dated.on(state.round().date(), said.values());
        return dated == null
                ? ""
                : " "
                        + Sentences.of(
                                        "paper.decision.rewards",
                                        "who",
                                        new Wording(state.edition()).value(dated.value(), Language.VI))
                                .vi();
    }

    private String amendments() {
        StringBuilder amended = new StringBuilder();
        for (Amendment each : state.edition().amendments()) {
            LocalDate inForce = each.inForce();
            boolean holds = inForce != null && !inForce.isAfter(state.round().date());
            if (holds && each.number().startsWith("TT ")) {
                amended.append(amended.isEmpty() ? ", được sửa đổi, bổ sung bởi " : ", ")
                        .append(each.number().replaceFirst("^TT ", "Thông tư "));
            }
        }
        return amended.toString();
    }

    private Paper summary() {
        List<Row> rows = new ArrayList<>();
        for (Ruling each : listed.sentUp()) {
            Entrant entrant = state.entrant(each.nomination());
            Registered certificate = listed.certificate(each.nomination());
            BigDecimal mean = state.mean(state.placing(each.nomination()));
            rows.add(new Row(
                    false,
                    Arrays.asList(
                            rows.size() + 1,
                            entrant.product(),
                            entrant.group(),
                            entrant.establishment(),
                            entrant.owner(),
                            entrant.address() == null ? entrant.locality() : entrant.address(),
                            mean,
                            certificate == null
                                    ? null
                                    : certificate.decision() + ", " + Wording.day(certificate.issuedOn()),
                            certificate == null ? null : Wording.day(certificate.validUntil()))));
        }
        Table table = new Table(
                "Trích ngang",
                "",
                List.of(
                        new Column("TT", 5),
                        new Column("Tên sản phẩm", 19),
                        new Column("Nhóm", 7),
                        new Column("Cơ sở", 18),
                        new Column("Chủ cơ sở", 12),
                        new Column("Địa chỉ", 13),
                        new Column("Điểm bình quân", 8),
                        new Column("Giấy chứng nhận (số, ngày)", 10),
                        new Column("Giá trị đến", 8)),
                rows);
        List<Block> blocks = new ArrayList<>();
        blocks.add(table);
        blocks.add(Paper.plain("Tổng cộng: " + listed.counted(listed.sentUp()) + "."));
        blocks.add(Paper.note("Các cột lấy theo thành phần hồ sơ ở Điều 12; mẫu Phụ lục 5 chưa đọc được nguyên văn."));
        Leaf leaf = new Leaf(
                state.office().issuer(),
                COUNCIL,
                null,
                state.placeAndDay(state.day(Act.DecisionTaken.class)),
                "DANH SÁCH TRÍCH NGANG",
                "Sản phẩm đề cử dự bình chọn cấp trên, từ kỳ " + state.levelAndYear(),
                signed() == null,
                blocks,
                List.of(),
                List.of(new Signer(state.office().signer(), "(Ký, đóng dấu)", "")));
        return new Paper(
                PaperKind.SUMMARY_LIST, state.round().id(), state.round().synthetic(), List.of(leaf));
    }

    private Paper certificates() {
        List<Registered> given = state.last().act() instanceof Act.DecisionAmended
                ? state.last().outcome().certificates()
                : state.book().certificates();
        List<Leaf> leaves = given.stream()
                .filter(each -> each.revokedOn() == null)
                .map(this::certificate)
                .toList();
        return new Paper(
                PaperKind.CERTIFICATES, state.round().id(), state.round().synthetic(), leaves);
    }

    private Leaf certificate(Registered each) {
        Entrant entrant = state.entrant(each.nomination());
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Sản phẩm", each.product()));
        fields.add(new Field("Của cơ sở", each.establishment()));
        String address = entrant.address() == null ? entrant.locality() : entrant.address();
        if (address != null) {
            fields.add(new Field("Địa chỉ", address));
        }
        if (each.prize() != null) {
            fields.add(new Field("Giải", listed.prize(each.prize())));
        }
        fields.add(
                new Field("Theo Quyết định", "số " + each.decision() + " " + RoundState.dayInWords(each.issuedOn())));
        fields.add(new Field("Số vào sổ", each.id()));
        fields.add(new Field("Có giá trị đến hết", RoundState.dayInWords(each.validUntil())));
        return new Leaf(
                state.office().upper(),
                state.office().issuer(),
                null,
                state.placeAndDay(each.issuedOn()),
                "GIẤY CHỨNG NHẬN",
                "Sản phẩm công nghiệp nông thôn tiêu biểu " + state.levelAndYear(),
                false,
                List.of(new Paper.Text("center", each.authority() + " chứng nhận:"), new Fields(fields)),
                List.of(),
                List.of(new Signer(each.authority().toUpperCase(Locale.ROOT), "(Ký, đóng dấu)", "")));
    }
}
