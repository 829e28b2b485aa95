package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Justified;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Phase;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.PrizeRank;
import vn.binhchon.round.Setting;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.rulebook.Problem;

/** Puts the book of a round into words. */
final class BookReading {

    private final Book book;
    private final Evaluator evaluator;
    private final Edition edition;
    private final Wording wording;
    private final Words words;

    private BookReading(Book book, Evaluator evaluator, Words words) {
        this.book = book;
        this.evaluator = evaluator;
        this.edition = evaluator.edition(book.round().date());
        this.wording = new Wording(edition);
        this.words = words;
    }

    static BookView of(Book book, List<TakenAct> acts, RulesInForce rules, Words words) {
        if (!rules.usable()) {
            List<Problem> problems = rules.problems();
            return BookView.without(book.round().id(), words.text(book.round().title()), problems);
        }
        return new BookReading(book, rules.evaluator(), words).read(acts);
    }

    private BookView read(List<TakenAct> acts) {
        PlanInForce plan = evaluator.plan(book.round().entry(), book.plan());
        Findings opening = evaluator.judge(vn.binhchon.evaluation.RoundCases.opening(
                book.round().entry(), book.round().year(), book.council(), book.jury(), plan.plan()));
        return new BookView(
                book.round().id(),
                words.text(book.round().title()),
                book.round().synthetic(),
                steps(),
                opening.fired().stream().map(this::said).toList(),
                council(),
                jury(),
                answers(plan),
                questions(plan),
                new ProductReading(book, plan.plan(), words).lines(),
                acts.stream().map(this::act).toList(),
                List.of());
    }

    private List<BookView.Step> steps() {
        return Arrays.stream(Phase.values())
                .map(each -> new BookView.Step(
                        words.text(edition.vocabulary().value(each)),
                        each == book.phase(),
                        each.compareTo(book.phase()) < 0))
                .toList();
    }

    private BookView.Said said(Justified each) {
        return new BookView.Said(
                words.text(wording.sentence(each.finding().reason())),
                each.finding() instanceof Bar,
                each.rule().citations().stream().map(Citation::text).collect(Collectors.joining("; ")),
                each.rule().id());
    }

    private List<BookView.Person> council() {
        return book.council().members().stream().map(this::seat).toList();
    }

    private BookView.Person seat(Council.Seat each) {
        String office = each.office() == null
                ? each.position()
                : words.text(edition.vocabulary().value(each.office()));
        return new BookView.Person(each.name(), words.text(edition.vocabulary().value(each.role())), office);
    }

    private List<BookView.Person> jury() {
        return book.jury().members().stream().map(this::juror).toList();
    }

    private BookView.Person juror(Jury.Juror each) {
        return new BookView.Person(each.name(), words.text(edition.vocabulary().value(each.role())), each.position());
    }

    private List<BookView.Answer> answers(PlanInForce plan) {
        List<BookView.Answer> answers = new ArrayList<>();
        for (Setting each : plan.settings()) {
            Object said = plan.plan().says(each.key());
            if (said != null) {
                answers.add(new BookView.Answer(
                        words.text(
                                edition.vocabulary().field("Plan", each.key()).label()),
                        value(said),
                        plan.sources().get(each.key())));
            }
        }
        return answers;
    }

    private String value(Object said) {
        if (said instanceof Collection<?> many) {
            return many.stream().map(this::value).collect(Collectors.joining(", "));
        }
        if (said instanceof PrizeRank prize) {
            return words.either(prize.vi(), prize.en()) + " × " + prize.count();
        }
        return wording.value(said, words.language());
    }

    private List<BookView.Question> questions(PlanInForce plan) {
        return plan.settings().stream()
                .filter(each -> plan.plan().says(each.key()) == null)
                .filter(each -> each.neededFor().stream().anyMatch(act -> each.neededFor(act, plan.plan())))
                .map(each -> new BookView.Question(
                        words.text(each.question()),
                        each.neededFor().stream()
                                .map(act -> words.name("act.needs.", act))
                                .collect(Collectors.joining(", ")),
                        each.citation()))
                .toList();
    }

    private BookView.Line act(TakenAct each) {
        return new BookView.Line(
                each.place(),
                words.name("act.", vn.binhchon.intake.ActTypes.name(each.act().getClass())),
                person(each.act().by()),
                words.time(each.happened().toInstant()),
                each.seal().substring(0, 12));
    }

    private String person(String id) {
        @Nullable
        String name = book.council().members().stream()
                .filter(each -> each.id().equals(id))
                .map(Council.Seat::name)
                .findFirst()
                .orElse(null);
        return name != null
                ? name
                : book.jury().members().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Jury.Juror::name)
                        .findFirst()
                        .orElse(id);
    }
}
