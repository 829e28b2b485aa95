package vn.binhchon.rollout.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.binhchon.keeping.Award;
import vn.binhchon.round.Proposal;

/**
 * What the rules propose for a round that the jury has marked.
 *
 * @param was by the release that the round is judged by
 * @param is by the candidate
 */
public record Proposals(Proposal was, Proposal is) {

    /** Products for which something else is proposed. */
    List<Won> won(String round, Map<String, Places.Standing> standings) {
        List<Won> won = new ArrayList<>();
        for (Proposal.Line now : is.lines()) {
            Proposal.Line before = was.of(now.nomination());
            Places.Standing standing = standings.get(now.nomination());
            if (before != null && standing != null && !Award.of(before).equals(Award.of(now))) {
                List<Difference> because = new ArrayList<>(standing.because());
                because.addAll(between(before, now));
                won.add(new Won(
                        round,
                        now.nomination(),
                        standing.product(),
                        standing.group(),
                        true,
                        Award.of(before),
                        Award.of(now),
                        because));
            }
        }
        return won;
    }

    /** Decision rules that spoke before and do not now, or the other way round; what they said stands in the place of points. */
    private static List<Difference> between(Proposal.Line before, Proposal.Line now) {
        Map<String, String> was = said(before);
        Map<String, String> is = said(now);
        Set<String> rules = new TreeSet<>(was.keySet());
        rules.addAll(is.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String rule : rules) {
            if (!java.util.Objects.equals(was.get(rule), is.get(rule))) {
                differences.add(new Difference("", rule, was.get(rule), is.get(rule)));
            }
        }
        return differences;
    }

    private static Map<String, String> said(Proposal.Line line) {
        return line.reasons().stream()
                .collect(Collectors.toMap(Proposal.Why::rule, Proposal.Why::verdict, (one, other) -> one));
    }
}
