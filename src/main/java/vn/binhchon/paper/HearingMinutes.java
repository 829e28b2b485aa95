package vn.binhchon.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Act;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Placing;

/** What the minutes of a meeting on a complaint say (TT 26/2014, Điều 20(2)); the amended decision is the last act. */
final class HearingMinutes {

    private final RoundState state;

    HearingMinutes(RoundState state) {
        this.state = state;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        heard((Act.DecisionAmended) state.last().act(), state.last(), blocks);
        return blocks;
    }

    private void heard(Act.DecisionAmended amended, TakenAct taken, List<Block> blocks) {
        Aftermath.Complaint complaint = state.book().aftermath().complaint(amended.complaint());
        if (complaint != null) {
            String product = state.entrant(complaint.filed().nomination()).product();
            blocks.add(Paper.plain("Khiếu nại " + amended.complaint() + " về sản phẩm “" + product
                    + "”: điểm bình quân trước khi chấm lại " + mean(complaint.before()) + ", sau khi chấm lại "
                    + mean(complaint.after()) + "."));
        }
        RoundState then = state.upTo(taken.place());
        Meeting hearing = then.book().sitting();
        MeetingRecord record = new MeetingRecord(then, hearing);
        int present = record.changed() ? record.atOpening() : hearing.present().size();
        blocks.add(Paper.plain("Hội đồng họp lại lúc " + then.time(Act.MeetingOpened.class) + ", có mặt " + present
                + " trong " + then.book().council().size() + " thành viên."));
        if (record.changed()) {
            then.book()
                    .council()
                    .members()
                    .forEach(
                            each -> blocks.add(Paper.plain("– " + each.name() + ": " + record.there(each.id()) + ".")));
        }
        taken.outcome().tallies().forEach(each -> blocks.add(CouncilMinutes.tally(each, state)));
        int since = then.acts().stream()
                .filter(each -> each.place() < taken.place()
                        && (each.act() instanceof Act.ResultsPublished || each.act() instanceof Act.DecisionAmended))
                .mapToInt(TakenAct::place)
                .max()
                .orElse(0);
        EarlierVotes.into(then, since, record.into(blocks), blocks);
        List<Row> rows = new ArrayList<>();
        for (Aftermath.Amendment each : state.book().aftermath().amendments()) {
            if (each.complaint().equals(amended.complaint())) {
                rows.add(new Row(
                        false,
                        Arrays.asList(
                                rows.size() + 1,
                                state.entrant(each.after().nomination()).product(),
                                CouncilMinutes.decided(each.before(), state),
                                CouncilMinutes.decided(each.after(), state),
                                each.after().reason() == null
                                        ? each.reason()
                                        : each.after().reason())));
            }
        }
        blocks.add(new Table(
                "Sửa đổi " + amended.complaint(),
                "",
                List.of(
                        new Column("TT", 6),
                        new Column("Sản phẩm", 30),
                        new Column("Đã quyết định", 20),
                        new Column("Quyết định lại", 20),
                        new Column("Lý do", 24)),
                rows));
        blocks.add(Paper.plain("Quyết định sửa đổi số " + amended.number() + ", " + RoundState.dayInWords(amended.on())
                + ", " + amended.authority() + "."));
    }

    private String mean(@Nullable Placing placing) {
        BigDecimal mean = state.mean(placing);
        return mean == null ? "chưa có" : mean.toPlainString().replace('.', ',');
    }
}
