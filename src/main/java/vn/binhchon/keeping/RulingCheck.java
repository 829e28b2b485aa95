package vn.binhchon.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhchon.round.Book;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;
import vn.binhchon.text.Sentences;
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
    private final NamesInRound names;

    RulingCheck(Book book, Plan plan, Checks checks) {
        this.book = book;
        this.plan = plan;
        this.checks = checks;
        this.votes = new VoteCount(book, plan);
        this.names = new NamesInRound(book);
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
                    Sentences.of("ruling.twice", "product", names.product(id)));
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
                Sentences.of("ruling.open", "product", names.product(id)));
        checks.unless(
                !ruling.differs(line) || reasoned,
                "rulings." + id + ".reason",
                null,
                "a reason where the decision is not what was proposed",
                Sentences.of("ruling.needs-reason", "product", names.product(id)));
        Text question = ruling.recognised() ? line.openQuestion() : null;
        if (question != null && !reasoned) {
            checks.object(
                    "rulings." + id + ".reason",
                    null,
                    "a reason for what the council chose",
                    Sentences.of("ruling.question", "product", names.product(id), "question", question));
        }
    }

    private void allowed(Ruling ruling, Proposal.Line line) {
        String id = ruling.nomination();
        checks.unless(
                !(ruling.recognised() && line.barred()),
                "rulings." + id + ".recognised",
                true,
                "no recognition against the law",
                Sentences.of("ruling.barred", "product", names.product(id), "law", bars(line)));
        checks.unless(
                ruling.recognised() || (ruling.prize() == null && !ruling.sentUp()),
                "rulings." + id,
                null,
                "prize and way up for the recognised only",
                Sentences.of("ruling.not-recognised", "product", names.product(id)));
        boolean known = ruling.prize() == null
                || (plan.prizes() != null
                        && plan.prizes().stream().anyMatch(each -> each.code().equals(ruling.prize())));
        checks.unless(
                known,
                "rulings." + id + ".prize",
                ruling.prize(),
                "a prize of the plan",
                Sentences.of("ruling.no-prize", "prize", String.valueOf(ruling.prize())));
        String set = book.parts().get(id);
        checks.unless(
                set == null || !ruling.recognised(),
                "rulings." + id + ".recognised",
                true,
                "one certificate for the set",
                Sentences.of(
                        "ruling.in-set", "product", names.product(id), "set", set == null ? "" : names.product(set)));
        checks.unless(
                !ruling.sentUp() || book.round().level().above() != null,
                "rulings." + id + ".sentUp",
                true,
                "a level above",
                Sentences.of("ruling.nothing-above"));
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
                Sentences.of("ruling.voted-otherwise", "product", names.product(id)));
        if (!ruling.recognised()) {
            return;
        }
        checks.unless(
                votes.quorate(id),
                path,
                votes.voters(votes.deciding(id), id).size(),
                "a quorum without those who keep out of it",
                Sentences.of(
                        "ruling.no-quorum", "product", names.product(id), "quorum", String.valueOf(plan.quorum())));
        checks.unless(
                !votes.needsOwnMotion(id),
                path,
                true,
                "a vote of its own",
                Sentences.of("ruling.needs-own-vote", "product", names.product(id)));
        checks.unless(
                own != null || votes.needsOwnMotion(id) || votes.carries(id),
                path,
                true,
                "a majority without those who keep out of it",
                Sentences.of("ruling.no-majority", "product", names.product(id)));
    }

    /** The words of what the law has against a product. */
    static Text bars(Proposal.Line line) {
        return line.reasons().stream()
                .filter(each -> each.verdict().equals("BAR"))
                .map(Proposal.Why::words)
                .findFirst()
                .orElse(new Text("", ""));
    }
}
