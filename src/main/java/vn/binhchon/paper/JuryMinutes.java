package vn.binhchon.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Heading;
import vn.binhchon.paper.Paper.Leaf;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Signer;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Act;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Recusal;

/** The jury's summary minutes, which its head draws up for the council (TT 26/2014, Điều 16(3)), and the ranked list. */
final class JuryMinutes {

    private final RoundState state;
    private final Listed listed;

    private JuryMinutes(RoundState state) {
        this.state = state;
        this.listed = new Listed(state);
    }

    static Paper of(RoundState state) {
        JuryMinutes minutes = new JuryMinutes(state);
        List<Block> blocks = new ArrayList<>();
        minutes.jury(blocks);
        minutes.marking(blocks);
        minutes.results(blocks);
        minutes.proposal(blocks);
        blocks.add(Paper.plain("Biên bản này được lập để báo cáo Hội đồng bình chọn (TT 26/2014/TT-BCT, Điều 16(3))."));
        return minutes.paper(
                PaperKind.JURY_MINUTES,
                "BIÊN BẢN",
                "Tổng hợp kết quả chấm điểm sản phẩm công nghiệp nông thôn tiêu biểu " + state.levelAndYear(),
                blocks);
    }

    /** The list alone, by mean. */
    static Paper ranked(RoundState state) {
        JuryMinutes minutes = new JuryMinutes(state);
        List<Block> blocks = new ArrayList<>();
        minutes.list(blocks);
        return minutes.paper(
                PaperKind.RANKED_LIST,
                "DANH SÁCH",
                "Sản phẩm xếp theo điểm bình quân của Ban Giám khảo, " + state.levelAndYear(),
                blocks);
    }

    private Paper paper(PaperKind kind, String title, String about, List<Block> blocks) {
        String head = state.book().jury().members().stream()
                .filter(each -> each.role() == JuryRole.HEAD)
                .map(Jury.Juror::name)
                .findFirst()
                .orElse("");
        List<Signer> signers = new ArrayList<>();
        if (kind == PaperKind.JURY_MINUTES) {
            signers.add(new Signer("CÁC GIÁM KHẢO", "(Ký, ghi rõ họ tên)", ""));
        }
        signers.add(new Signer("TRƯỞNG BAN GIÁM KHẢO", "(Ký, ghi rõ họ tên)", head));
        Leaf leaf = new Leaf(
                state.office().issuer(),
                "BAN GIÁM KHẢO BÌNH CHỌN SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU",
                null,
                state.placeAndDay(state.day(Act.MarkingClosed.class)),
                title,
                about,
                false,
                blocks,
                kind == PaperKind.JURY_MINUTES ? List.of("Hội đồng bình chọn;", "Lưu: hồ sơ của kỳ.") : List.of(),
                signers);
        return new Paper(kind, state.round().id(), state.round().synthetic(), List.of(leaf));
    }

    private void jury(List<Block> blocks) {
        blocks.add(new Heading("I. Ban Giám khảo"));
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (Jury.Juror each : state.book().jury().members()) {
            String groups = each.groups() == null
                    ? "mọi nhóm"
                    : each.groups().stream().map(String::valueOf).collect(Collectors.joining(", "));
            long sheets = state.book().sheets().stream()
                    .filter(sheet -> sheet.handedIn() && sheet.juror().equals(each.id()))
                    .count();
            rows.add(new Row(
                    false,
                    Arrays.asList(++at, each.name(), state.word(each.role()), each.position(), groups, (int) sheets)));
        }
        blocks.add(new Table(
                "Ban Giám khảo",
                "",
                List.of(
                        new Column("TT", 7),
                        new Column("Họ và tên", 29),
                        new Column("Vai trò", 16),
                        new Column("Chức vụ, học hàm, học vị", 24),
                        new Column("Nhóm được chấm", 12),
                        new Column("Số phiếu đã nộp", 12)),
                rows));
    }

    private void marking(List<Block> blocks) {
        blocks.add(new Heading("II. Việc chấm điểm"));
        blocks.add(Paper.plain("Mở chấm lúc " + state.time(Act.MarkingOpened.class) + "; khóa chấm lúc "
                + state.time(Act.MarkingClosed.class) + ". Số lần chấm: "
                + state.book().closedScorings() + "."));
        blocks.add(Paper.plain(
                "Từng giám khảo chấm độc lập trên phiếu theo Phụ lục 4. Điểm bình quân là trung bình cộng của"
                        + " các phiếu hợp lệ; cách tính theo kế hoạch của kỳ: điểm cao nhất và thấp nhất – "
                        + state.answer("outliers") + "; số phiếu hợp lệ ít nhất – " + state.answer("minimumSheets")
                        + "; ghi " + state.answer("shownDecimals") + " chữ số thập phân, " + state.answer("rounding")
                        + ". Việc so với mức " + Listed.plain(state.threshold()) + " điểm dùng số chưa làm tròn."));
        List<Recusal> recusals = state.book().recusals().stream()
                .filter(each -> each.state() == Recusal.State.IN_EFFECT)
                .toList();
        if (recusals.isEmpty()) {
            blocks.add(Paper.plain("Không có ai phải tránh sản phẩm nào."));
        }
        for (Recusal each : recusals) {
            blocks.add(Paper.plain("– " + state.person(each.person()) + " không tham gia đối với sản phẩm “"
                    + state.entrant(each.nomination()).product() + "”: " + each.reason() + "."));
        }
    }

    private void results(List<Block> blocks) {
        blocks.add(new Heading("III. Kết quả"));
        list(blocks);
    }

    private void list(List<Block> blocks) {
        Map<Integer, int[]> groups = new LinkedHashMap<>();
        int entered = 0;
        int reaching = 0;
        for (Entrant each : state.book().entrants()) {
            Placing placing = state.placing(each.nomination());
            int[] counts = groups.computeIfAbsent(each.group(), any -> new int[2]);
            boolean reaches = placing != null && listed.reaches(placing);
            counts[0]++;
            counts[1] += reaches ? 1 : 0;
            entered++;
            reaching += reaches ? 1 : 0;
        }
        String by = new java.util.TreeMap<>(groups)
                .entrySet().stream()
                        .map(each -> "nhóm " + each.getKey() + ": " + each.getValue()[1] + "/" + each.getValue()[0])
                        .collect(Collectors.joining("; "));
        blocks.add(Paper.plain("Có " + reaching + " trong " + entered + " sản phẩm đạt từ "
                + Listed.plain(state.threshold()) + " điểm bình quân trở lên (" + by + ")."));
        blocks.add(listed.ranked());
    }

    private void proposal(List<Block> blocks) {
        List<String> up = state.book().juryUp();
        if (up != null) {
            blocks.add(new Heading("IV. Ban Giám khảo đề xuất dự bình chọn cấp trên"));
            up.forEach(each -> blocks.add(Paper.plain("– " + state.entrant(each).product() + " ("
                    + state.entrant(each).establishment() + ");")));
        }
    }
}
