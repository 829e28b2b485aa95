package vn.binhchon.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.ReleaseTrail;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Releases;
import vn.binhchon.text.Text;

/** Two releases held against each other in the terms of the field; the folder and the reader's draft stand beside the kept. */
@Controller
class ComparePage {

    private static final String FOLDER = "folder";
    private static final String DRAFT = "draft";

    private final Releases releases;
    private final DraftDesk desk;
    private final RulesInForce rules;
    private final Clock clock;
    private final MessageSource messages;

    ComparePage(Releases releases, DraftDesk desk, RulesInForce rules, Clock clock, MessageSource messages) {
        this.releases = releases;
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/bench/compare")
    String compare(
            @RequestParam(required = false) @Nullable String was,
            @RequestParam(required = false) @Nullable String is,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        ReleaseTrail trail = releases.trail();
        boolean edited = !desk.own().files().isEmpty();
        String inForce = trail.inForce(clock.instant());
        String before = was != null ? was : inForce == null ? FOLDER : inForce;
        String after = is != null ? is : edited ? DRAFT : FOLDER;
        Comparison comparison = null;
        try {
            comparison = Comparison.of(texts(before), texts(after));
        } catch (RulesRefused e) {
            model.addAttribute("unread", SaidProblem.all(e.problems(), words));
        }
        model.addAttribute(
                "page", CompareView.of(before, after, choices(trail, edited, words), comparison, units(), words));
        model.addAttribute("asked", "was=" + before + "&is=" + after + "&");
        return "desk/compare";
    }

    /** The names of units, as the rules in force have them. */
    private Map<String, Text> units() {
        return rules.usable()
                ? rules.evaluator().rulebooks().get(0).edition().vocabulary().units()
                : Map.of();
    }

    private List<CompareView.Choice> choices(ReleaseTrail trail, boolean edited, Words words) {
        List<CompareView.Choice> choices = new ArrayList<>();
        choices.add(new CompareView.Choice(FOLDER, words.say("compare.folder")));
        if (edited) {
            choices.add(new CompareView.Choice(DRAFT, words.say("compare.draft")));
        }
        for (String each : trail.releases()) {
            String day = trail.last(each, ReleaseStep.PROPOSED)
                    .map(ReleaseAct::at)
                    .map(words::time)
                    .orElse("");
            String state = words.say("bench.state." + trail.state(each, clock.instant()));
            choices.add(new CompareView.Choice(each, each.substring(0, 12) + " · " + state + " · " + day));
        }
        return choices;
    }

    private RuleFolder texts(String name) throws RulesRefused {
        return switch (name) {
            case FOLDER -> desk.folder();
            case DRAFT -> desk.own().over(desk.folder());
            default -> releases.texts(name).orElseThrow(NotHere::new);
        };
    }
}
