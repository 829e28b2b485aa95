package vn.binhchon.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhchon.round.Book;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;
import vn.binhchon.text.Text;

/**
 * Holds rulings against what was proposed, the law and the plan: the first decision and every one amended after a complaint by
 * the same laws. What the law bars is never recognised, a set has one certificate, and what differs has a reason.
 */
final class RulingCheck {

    private final Book book;
    private final Plan plan;
    private final Checks checks;
    private final VoteCount votes;

    RulingCheck(Book book, Plan plan, Checks checks) {
        this.book = book;
        this.plan = plan;
        this.checks = checks;
        this.votes = new VoteCount(book, plan);
    }

    /** Looks at each ruling beside its line of a proposal; gives the products that were ruled. */
    Set<String> check(List<Ruling> rulings, Proposal proposal) {
        Set<String> ruled = new HashSet<>();
        for (Ruling ruling : rulings) {
            String id = ruling.nomination();
            checks.product("rulings", id);
            checks.unless(
                    ruled.add(id),
                    "rulings",
                    id,
                    "one ruling for each product",
                    "Có hai quyết định cho " + id + ".",
                    "There are two rulings on " + id + ".");
            Proposal.Line line = proposal.of(id);
            if (line != null) {
                proposed(ruling, line);
                allowed(ruling, line);
            }
        }
        return ruled;
    }

    private void proposed(Ruling ruling, Proposal.Line line) {
        String id = ruling.nomination();
        boolean reasoned = ruling.reason() != null && !ruling.reason().isBlank();
        checks.unless(
                line.recognise() != null,
                "rulings." + id,
                ruling.recognised(),
                "a proposal that says yes or no",
                "Chưa có đề xuất công nhận hay không cho " + id + ": còn chờ bỏ phiếu chọn hoặc chấm vòng hai.",
                "Nothing was proposed on " + id + " yet: it waits for the ballot or for the second scoring.");
        checks.unless(
                !ruling.differs(line) || reasoned,
                "rulings." + id + ".reason",
                null,
                "a reason where the decision is not what was proposed",
                "Quyết định về " + id + " khác đề xuất: cần nêu lý do.",
                "The ruling on " + id + " is not what was proposed: it needs a reason.");
        Text question = ruling.recognised() ? line.openQuestion() : null;
        if (question != null && !reasoned) {
            checks.object(
                    "rulings." + id + ".reason",
                    null,
                    "a reason for what the council chose",
                    id + ": " + question.vi(),
                    id + ": " + question.en());
        }
    }

    private void allowed(Ruling ruling, Proposal.Line line) {
        String id = ruling.nomination();
        checks.unless(
                !(ruling.recognised() && line.barred()),
                "rulings." + id + ".recognised",
                true,
                "no recognition against the law",
                "Không công nhận được " + id + ": " + bars(line, true) + " Điều luật không thể biểu quyết bỏ qua.",
                id + " cannot be recognised: " + bars(line, false) + " No vote overcomes the law.");
        checks.unless(
                ruling.recognised() || (ruling.prize() == null && !ruling.sentUp()),
                "rulings." + id,
                null,
                "prize and way up for the recognised only",
                id + " không được công nhận thì không có giải và không được đề cử.",
                id + " is not recognised, so it gets no prize and goes nowhere.");
        boolean known = ruling.prize() == null
                || (plan.prizes() != null
                        && plan.prizes().stream().anyMatch(each -> each.code().equals(ruling.prize())));
        checks.unless(
                known,
                "rulings." + id + ".prize",
                ruling.prize(),
                "a prize of the plan",
                "Kế hoạch không có giải " + ruling.prize() + ".",
                "The plan has no prize " + ruling.prize() + ".");
        String set = book.parts().get(id);
        checks.unless(
                set == null || !ruling.recognised(),
                "rulings." + id + ".recognised",
                true,
                "one certificate for the set",
                id + " đã nằm trong bộ " + set + ", không cấp giấy chứng nhận lần nữa.",
                id + " is in the set " + set + " and gets no certificate of its own.");
        checks.unless(
                !ruling.sentUp() || book.round().level().above() != null,
                "rulings." + id + ".sentUp",
                true,
                "a level above",
                "Cấp quốc gia không có cấp trên.",
                "There is no level above the nation.");
    }

    /** What is recognised has a quorum and a majority without those who keep out of it, and what was voted by itself is ruled so. */
    void carried(Ruling ruling) {
        String id = ruling.nomination();
        String path = "rulings." + id + ".recognised";
        Tally own = votes.own(id);
        checks.unless(
                own == null || ruling.recognised() == own.passed(),
                path,
                ruling.recognised(),
                "what the vote on the product said",
                "Hội đồng đã biểu quyết riêng về " + id + " với kết quả khác.",
                "The council voted on " + id + " by itself, and otherwise.");
        if (!ruling.recognised()) {
            return;
        }
        checks.unless(
                votes.quorate(id),
                path,
                votes.voters(id).size(),
                "a quorum without those who keep out of it",
                "Trừ người phải tránh, số có mặt khi quyết định về " + id + " chưa đủ túc số " + plan.quorum() + ".",
                "Without those who keep out of it, there is no quorum of " + plan.quorum() + " on " + id + ".");
        checks.unless(
                !votes.needsOwnMotion(id),
                path,
                true,
                "a vote of its own",
                "Bỏ phiếu kín cả danh sách không tách được phiếu của người phải tránh: phải biểu quyết riêng về " + id
                        + ".",
                "Secret ballots on the list cannot leave out those who keep out of it: " + id
                        + " has to be put to a vote by itself.");
        checks.unless(
                own != null || votes.needsOwnMotion(id) || votes.carries(id),
                path,
                true,
                "a majority without those who keep out of it",
                "Không tính người phải tránh thì " + id + " chưa đủ phiếu đồng ý.",
                "Without those who keep out of it, " + id + " has no majority.");
    }

    /** The words of what the law has against a product. */
    static String bars(Proposal.Line line, boolean vi) {
        return line.reasons().stream()
                .filter(each -> each.verdict().equals("BAR"))
                .map(each -> vi ? each.words().vi() : each.words().en())
                .findFirst()
                .orElse("");
    }
}
