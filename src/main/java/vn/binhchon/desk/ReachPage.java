package vn.binhchon.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.reach.Reach;
import vn.binhchon.explanation.reach.Reaching;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Explanations;
import vn.binhchon.stream.Releases;

/** What it would take a product to reach the threshold, for those whom the round's plan lets see it. */
@Controller
class ReachPage {

    private static final Logger LOG = LoggerFactory.getLogger(ReachPage.class);

    private static final int MOST_KEPT = 64;

    private final Nominations nominations;
    private final Explanations explanations;
    private final Rounds rounds;
    private final RulesInForce rules;
    private final Releases releases;
    private final Seating seating;
    private final MessageSource messages;

    /** What was searched lately, by the hash of the result it starts from. */
    private final Map<String, Reach> searched =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Reach> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    ReachPage(
            Nominations nominations,
            Explanations explanations,
            Rounds rounds,
            RulesInForce rules,
            Releases releases,
            Seating seating,
            MessageSource messages) {
        this.nominations = nominations;
        this.explanations = explanations;
        this.rounds = rounds;
        this.rules = rules;
        this.releases = releases;
        this.seating = seating;
        this.messages = messages;
    }

    @GetMapping("/nominations/{id}/reach")
    String reach(@PathVariable String id, Locale locale, Model model) {
        Nominations.Row row = nominations.find(id).orElseThrow(NotHere::new);
        Reasoned kept = nominations.judged(id).orElseThrow(NotHere::new);
        String of = kept.nomination().round();
        Round round = of == null ? null : rounds.find(of).orElse(null);
        if (round != null && !seating.seesRules(seating.in(round), id)) {
            return "redirect:/rounds/" + round.id() + "/marking/" + id;
        }
        boolean open = !row.withdrawn() && seating.seesReach(round, id);
        Words words = new Words(messages, locale);
        model.addAttribute("id", id);
        model.addAttribute("product", kept.nomination().product().name());
        model.addAttribute("synthetic", kept.nomination().synthetic());
        model.addAttribute("withdrawn", row.withdrawn());
        model.addAttribute("switch", seating.reachSwitch(round));
        model.addAttribute("open", open);
        model.addAttribute(
                "page",
                open ? ReachView.of(found(kept, round), explanations.of(id).orElseThrow(NotHere::new), words) : null);
        return "desk/reach";
    }

    private @Nullable Reach found(Reasoned kept, @Nullable Round round) {
        Reach known = searched.get(kept.contentHash());
        if (known != null) {
            return known;
        }
        Evaluator evaluator = evaluator(kept);
        Reach fresh = evaluator == null ? null : Reaching.of(kept, evaluator, round);
        if (fresh != null && fresh.state() != Reach.State.ANOTHER_RESULT) {
            searched.put(kept.contentHash(), fresh);
        }
        return fresh;
    }

    /** The rules that gave the result; null where they cannot be used any more. */
    private @Nullable Evaluator evaluator(Reasoned kept) {
        if (kept.release().equals(rules.release())) {
            return rules.evaluator();
        }
        try {
            return releases.load(kept.release()).evaluator();
        } catch (RulesRefused e) {
            LOG.warn("The release {} cannot be loaded to search by it:\n{}", kept.release(), e.getMessage());
            return null;
        }
    }
}
