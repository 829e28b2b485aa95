package vn.binhchon.rollout.lint;

import java.util.ArrayList;
import java.util.List;
import vn.binhchon.edition.Edition;
import vn.binhchon.rulebook.Inspection;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;

/** Reads the texts of an edition the way a careful colleague would, and says everything at once. */
public final class Lint {

    /** What a rule may do. What breaks it is not even compiled. */
    private static final List<Check> OF_CODE = List.of(
            new Reach(),
            new Names(),
            new Banned(),
            new Members(),
            new KeptApart(),
            new OneInsert(),
            new ConditionLanguage());

    /** What is said of the law, how, and by which names. */
    private static final List<Check> OF_LAW = List.of(
            new OneIdea(),
            new NoFigures(),
            new FactsKnown(),
            new Awards(),
            new Exclusive(),
            new NeverFires(),
            new NumbersOfEveryDay(),
            new Unused(),
            new Arguments(),
            new Unread(),
            new VocabularyComplete(),
            new ListedNames(),
            new ExtraFactsKnown(),
            new CitationsResolve(),
            new CitationDates(),
            new ClausesAccounted(),
            new RegisterComplete(),
            new FlagsKnown());

    private Lint() {}

    /** Everything that keeps an edition from being used, and what of it may not be compiled. */
    public static Inspection inspect(RuleFolder folder, Edition edition) {
        List<Problem> problems = new ArrayList<>();
        Draft draft = Draft.of(folder, edition, problems);
        List<Problem> ofCode = new ArrayList<>();
        OF_CODE.forEach(check -> check.look(draft, ofCode::add));
        problems.addAll(ofCode);
        OF_LAW.forEach(check -> check.look(draft, problems::add));
        return new Inspection(List.copyOf(problems), List.copyOf(ofCode));
    }

    /** What of an edition may not be compiled: all that is asked of a release that passed the whole lint of its day. */
    public static Inspection again(RuleFolder folder, Edition edition) {
        List<Problem> problems = new ArrayList<>();
        Draft draft = Draft.of(folder, edition, problems);
        OF_CODE.forEach(check -> check.look(draft, problems::add));
        return new Inspection(List.copyOf(problems), List.copyOf(problems));
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
