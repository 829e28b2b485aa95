package vn.binhchon.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.keeping.VoteCount;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Heading;
import vn.binhchon.paper.Paper.Leaf;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Signer;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Act;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Recusal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;
import vn.binhchon.text.Sentences;

/** The council's minutes: who was there, how it voted, what it decided beside what was proposed (TT 26/2014, Điều 10, 17). */
final class CouncilMinutes {

    private final RoundState state;
    private final Listed listed;

    private CouncilMinutes(RoundState state) {
        this.state = state;
        this.listed = new Listed(state);
    }

    /** The meeting as it was when the council decided. */
    static Paper of(RoundState now) {
        TakenAct decision = now.last(Act.DecisionTaken.class);
        RoundState state = decision == null ? now : now.upTo(decision.place());
        CouncilMinutes minutes = new CouncilMinutes(state);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paper.plain("Thời gian: khai mạc lúc " + state.time(Act.MeetingOpened.class)
                + "; Hội đồng quyết định lúc " + state.time(Act.DecisionTaken.class) + "."));
        blocks.add(Paper.plain("Địa điểm: ……………………………………………………………………………"));
        minutes.people(blocks);
        minutes.votes(blocks);
        minutes.decided(blocks);
        return paper(
                PaperKind.COUNCIL_MINUTES,
                state,
                state.day(Act.DecisionTaken.class),
                "Họp Hội đồng bình chọn sản phẩm công nghiệp nông thôn tiêu biểu " + state.levelAndYear(),
                blocks);
    }

    /** The meeting on a complaint, after which the last act amended the decision. */
    static Paper hearing(RoundState state) {
        List<Block> blocks = new HearingMinutes(state).blocks();
        String about = Sentences.of("paper.hearing.about", "round", state.levelAndYear())
                .vi();
        return paper(PaperKind.HEARING_MINUTES, state, state.day(Act.DecisionAmended.class), about, blocks);
    }

    private static Paper paper(
            PaperKind kind, RoundState state, @Nullable LocalDate day, String about, List<Block> blocks) {
        String chair = state.book().council().members().stream()
                .filter(each -> each.role() == CouncilRole.CHAIR)
                .map(Council.Seat::name)
                .findFirst()
                .orElse("");
        Leaf leaf = new Leaf(
                state.office().issuer(),
                "HỘI ĐỒNG BÌNH CHỌN SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU",
                null,
                state.placeAndDay(day),
                "BIÊN BẢN",
                about,
                false,
                blocks,
                List.of("Các thành viên Hội đồng;", "Lưu: hồ sơ của kỳ."),
                List.of(
                        new Signer("NGƯỜI GHI BIÊN BẢN", "(Tổ chuyên môn giúp việc)", ""),
                        new Signer("CHỦ TỊCH HỘI ĐỒNG", "(Ký, ghi rõ họ tên)", chair)));
        return new Paper(kind, state.round().id(), state.round().synthetic(), List.of(leaf));
    }

    private void people(List<Block> blocks) {
        Meeting meeting = state.book().meeting();
        Council council = state.book().council();
        MeetingRecord record = new MeetingRecord(state, meeting);
        int present = record.changed() ? record.atOpening() : meeting.present().size();
        blocks.add(new Heading("I. Thành phần"));
        blocks.add(Paper.plain("Hội đồng có " + council.size() + " thành viên; có mặt "
                + (record.changed()
                        ? Sentences.of("minutes.at-opening", "present", present).vi()
                        : present)
                + ", gửi ý kiến bằng văn bản " + meeting.written().size() + ". Túc số theo kế hoạch của kỳ: "
                + state.answer("quorum") + "."));
        LocalDate planned = state.plan().plan().meetingOn();
        LocalDate met = state.day(Act.MeetingOpened.class);
        if (planned != null && met != null && !planned.equals(met)) {
            blocks.add(Paper.plain(Sentences.of("meeting.other-day", "planned", planned, "day", met)
                    .vi()));
        }
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (Council.Seat each : council.members()) {
            String office = each.position() != null
                    ? each.position()
                    : each.office() == null ? null : state.word(each.office());
            String there = record.there(each.id());
            rows.add(new Row(false, Arrays.asList(++at, each.name(), state.word(each.role()), office, there)));
        }
        blocks.add(new Table(
                "Hội đồng",
                "",
                List.of(
                        new Column("TT", 7),
                        new Column("Họ và tên", 31),
                        new Column("Vai trò", 21),
                        new Column("Chức vụ", 25),
                        new Column("Dự họp", 16)),
                rows));
        state.book().recusals().stream()
                .filter(each -> each.state() == Recusal.State.IN_EFFECT)
                .forEach(each -> blocks.add(Paper.plain("– " + state.person(each.person())
                        + " không tham gia đối với sản phẩm “"
                        + state.entrant(each.nomination()).product() + "”: " + each.reason() + ".")));
    }

    private void votes(List<Block> blocks) {
        blocks.add(new Heading("II. Biểu quyết"));
        blocks.add(Paper.plain("Cách biểu quyết: " + state.answer("ballot") + "; cần " + state.answer("majority")
                + ", tính trên " + state.answer("majorityBase") + "."));
        for (Tally each : tallies()) {
            blocks.add(tally(each, state));
        }
        int tables = new MeetingRecord(state, state.book().meeting()).into(blocks);
        EarlierVotes.into(state, 0, tables, blocks);
    }

    /** How a vote came out, in a sentence. */
    static Block tally(Tally each, RoundState state) {
        if (each.motion().equals(Meeting.CHOICE)) {
            return Paper.plain(
                    "Phiếu chọn sản phẩm: số phiếu của từng sản phẩm ghi ở bảng dưới, trên " + each.base() + ".");
        }
        String product = Meeting.productOf(each.motion());
        String on = product == null
                ? "Danh sách đưa ra Hội đồng: "
                : "Công nhận “" + state.entrant(product).product() + "”: ";
        return Paper.plain(on + each.yes() + " đồng ý, " + each.no() + " không đồng ý, " + each.abstain()
                + " " + Sentences.of("minutes.other").vi() + ", trên " + each.base() + " – "
                + (each.passed() ? "được thông qua." : "không được thông qua."));
    }

    private List<Tally> tallies() {
        TakenAct decision = state.last(Act.DecisionTaken.class);
        return decision == null ? List.of() : decision.outcome().tallies();
    }

    private void decided(List<Block> blocks) {
        blocks.add(new Heading("III. Quyết định của Hội đồng, bên cạnh đề xuất theo quy tắc"));
        Proposal proposal = state.book().proposal();
        Tally choice = tallies().stream()
                .filter(each -> each.motion().equals(Meeting.CHOICE))
                .findFirst()
                .orElse(null);
        List<Row> rows = new ArrayList<>();
        for (Entrant entrant : listed.byPlace()) {
            Ruling ruling = state.book().ruling(entrant.nomination());
            Proposal.Line line = proposal == null ? null : proposal.of(entrant.nomination());
            Integer votes = choice == null ? null : choice.chosen().get(entrant.nomination());
            rows.add(new Row(
                    false,
                    Arrays.asList(
                            rows.size() + 1,
                            entrant.product() + " (" + entrant.establishment() + ")",
                            state.mean(state.placing(entrant.nomination())),
                            line == null ? null : proposed(line),
                            (ruling == null ? "" : decided(ruling)) + (votes == null ? "" : " (" + votes + " phiếu)"),
                            ruling == null ? null : ruling.reason())));
        }
        blocks.add(new Table(
                "Quyết định",
                "",
                List.of(
                        new Column("TT", 6),
                        new Column("Sản phẩm", 30),
                        new Column("Điểm bình quân", 10),
                        new Column("Đề xuất theo quy tắc", 18),
                        new Column("Hội đồng quyết định", 18),
                        new Column("Lý do khác đề xuất", 18)),
                rows));
        VoteCount votes =
                new VoteCount(state.book(), state.plan().plan(), state.book().meeting());
        for (Ruling each : state.book().rulings()) {
            Proposal.Line line = proposal == null ? null : proposal.of(each.nomination());
            if (line != null && votes.against(each, line)) {
                blocks.add(Paper.plain("– "
                        + Sentences.of(
                                        "ruling.against-list",
                                        "product",
                                        state.entrant(each.nomination()).product(),
                                        "reason",
                                        Objects.requireNonNullElse(each.reason(), ""))
                                .vi()));
            }
        }
        blocks.add(Paper.plain("Tổng số được công nhận: " + listed.counted(listed.recognised())
                + "; đề cử lên cấp trên: " + listed.sentUp().size() + "."));
    }

    private String proposed(Proposal.Line line) {
        if (line.recognise() == null) {
            return line.reasons().stream().map(Proposal.Why::verdict).anyMatch("SCORE_AGAIN"::equals)
                    ? "chấm vòng hai"
                    : "Hội đồng bỏ phiếu";
        }
        return outcome(listed, line.recognise(), line.prize(), line.recognise() && Boolean.TRUE.equals(line.sendUp()));
    }

    private String decided(Ruling ruling) {
        return decided(ruling, state);
    }

    /** A ruling in words. */
    static String decided(Ruling ruling, RoundState state) {
        return outcome(new Listed(state), ruling.recognised(), ruling.prize(), ruling.sentUp());
    }

    private static String outcome(Listed listed, boolean recognised, @Nullable String prize, boolean up) {
        List<String> parts = new ArrayList<>();
        parts.add(recognised ? "công nhận" : "không công nhận");
        if (prize != null) {
            parts.add(listed.prize(prize));
        }
        if (up) {
            parts.add("đề cử lên cấp trên");
        }
        return parts.stream().collect(Collectors.joining("; "));
    }
}
