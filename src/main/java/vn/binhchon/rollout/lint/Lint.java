package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.List;
import vn.binhchon.edition.Edition;
import vn.binhchon.rulebook.Inspection;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;

/** Reads the texts of an edition the way a careful colleague would, and says everything at once. */
public final class Lint {

    private static final List<Check> CHECKS = List.of(
            new Banned(),
            new Members(),
            new FactsKnown(),
            new KeptApart(),
            new OneInsert(),
            new OneIdea(),
            new ConditionLanguage(),
            new NoFigures(),
            new Awards(),
            new Exclusive(),
            new NeverFires(),
            new Unused(),
            new Arguments(),
            new Unread(),
            new VocabularyComplete(),
            new ListedNames(),
            new CitationsResolve(),
            new CitationDates(),
            new ClausesAccounted(),
            new RegisterComplete(),
            new FlagsKnown());

    private Lint() {}

    /** Everything that keeps an edition from being used, and whether it may be compiled all the same. */
    public static Inspection inspect(RuleFolder folder, Edition edition) {
        List<Problem> problems = new ArrayList<>();
        Draft draft = Draft.of(folder, edition, problems);
        List<Problem> reaching = new ArrayList<>();
        new Reach().look(draft, reaching::add);
        problems.addAll(reaching);
        CHECKS.forEach(check -> check.look(draft, problems::add));
        return new Inspection(List.copyOf(problems), reaching.isEmpty() && !ConditionLanguage.saysMore(draft));
    }

    /** What is worth a look and keeps nothing from being used. */
    public static List<Problem> notes(RuleFolder folder, Edition edition) {
        return ClausesAccounted.notes(Draft.of(folder, edition, new ArrayList<>()));
    }

    /** Every place of an edition that cites clauses. */
    public static List<Cited> citations(RuleFolder folder, Edition edition) {
        return Draft.of(folder, edition, new ArrayList<>()).citations();
    }

    /** Every rule of an edition, in the order of files. */
    public static List<RuleCopy> rules(RuleFolder folder, Edition edition) {
        return Draft.of(folder, edition, new ArrayList<>()).rules().stream()
                .map(RuleCopy::of)
                .toList();
    }
}
