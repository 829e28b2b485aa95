package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.explanation.Wording;
import vn.binhchon.finding.Bar;
import vn.binhchon.finding.Citation;
import vn.binhchon.finding.Justified;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.PrizeRank;
import vn.binhchon.round.Rewards;
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

    static BookView of(Book book, List<TakenAct> acts, RulesInForce rules, BookView.Asked asked, Words words) {
        if (!rules.usable()) {
            List<Problem> problems = rules.problems();
            return BookView.without(book.round().id(), words.text(book.round().title()), problems);
        }
        return new BookReading(book, rules.evaluator(), words).read(acts, asked);
    }

    private BookView read(List<TakenAct> acts, BookView.Asked asked) {
        PlanInForce plan = evaluator.plan(book.round().entry(), book.plan());
        Findings opening = evaluator.judge(RoundCases.opening(
                book.round().entry(), book.round().year(), book.council(), book.jury(), plan.plan()));
        Sought sought = new Sought(asked.q());
        Paged<BookView.Product> products = products(plan.plan(), sought, asked);
        Paged<BookView.Line> said = acts(acts, sought, asked);
        return new BookView(
                book.round().id(),
                words.text(book.round().title()),
                book.round().synthetic(),
                steps(),
                Stream.concat(opening.fired().stream(), rewards(plan.plan()).stream())
                        .map(this::said)
                        .toList(),
                council(),
                jury(),
                answers(plan),
                questions(plan),
                sought.typed(),
                products,
                said,
                products.pages() > 1 || said.pages() > 1,
                List.of());
    }

    private List<Justified> rewards(Plan plan) {
        Rewards rewards = Rewards.of(plan, book.proposal(), book.rulings());
        return rewards == null
                ? List.of()
                : evaluator
                        .judge(RoundCases.rewards(book.round().entry(), rewards, plan))
                        .fired();
    }

    private Paged<BookView.Product> products(Plan plan, Sought sought, BookView.Asked asked) {
        ProductReading reading = new ProductReading(book, plan, words);
        Paged<Entrant> page = Paged.of(
                reading.ordered().stream()
                        .filter(each -> sought.in(each.product(), each.establishment()))
                        .toList(),
                asked.page(),
                number -> address(sought, number, asked.acts()) + "#products");
        return page.worded(reading.lines(page.shown(), book.proposal()));
    }

    private Paged<BookView.Line> acts(List<TakenAct> acts, Sought sought, BookView.Asked asked) {
        List<TakenAct> found = acts.stream()
                .filter(each -> sought.nothing()
                        || sought.in(act(each).act(), person(each.act().by())))
                .toList();
        Integer page = asked.acts();
        return Paged.of(
                        found,
                        page == null ? Paged.holding(found.size() - 1) : page,
                        number -> address(sought, asked.page(), number) + "#acts")
                .as(this::act);
    }

    private static String address(Sought sought, int page, @Nullable Integer acts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", sought.typed());
        values.put("page", page == 1 ? "" : page);
        values.put("acts", acts == null ? "" : acts);
        return Paged.query(values);
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
            String prizes = words.either(prize.vi(), prize.en()) + " × " + prize.count();
            return prize.reward() == null
                    ? prizes
                    : prizes + " (" + wording.value(prize.reward(), words.language()) + ")";
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
                words.name("act.", vn.binhchon.round.ActTable.name(each.act().getClass())),
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
