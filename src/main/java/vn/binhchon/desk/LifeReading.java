package vn.binhchon.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Lives;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Act;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Book;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PrizeRank;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/** Puts the stages of a product's life into words. */
final class LifeReading {

    /** A mean is shown with so many decimals where the plan does not say; what decides is never rounded. */
    private static final int DECIMALS = 4;

    private final RulesInForce rules;
    private final Books books;
    private final Words words;
    private final LocalDate today;

    /**
     * @param today the day on which certificates are said to hold or not
     */
    LifeReading(RulesInForce rules, Books books, Words words, LocalDate today) {
        this.rules = rules;
        this.books = books;
        this.words = words;
        this.today = today;
    }

    LifeView.Stage stage(Lives.Stage stage, String asked) {
        Round round = stage.round();
        return new LifeView.Stage(
                stage.nomination(),
                round == null ? null : round.id(),
                round == null ? words.say("life.no.round") : words.text(round.title()),
                round == null ? null : Labels.on(rules, round.date()).level(round.level(), round.date(), words),
                round == null ? null : words.day(round.date()),
                round != null && round.synthetic(),
                stage.nomination().equals(asked),
                stage.withdrawn(),
                stage.barred(),
                facts(stage));
    }

    private List<LifeView.Fact> facts(Lives.Stage stage) {
        Plan plan = plan(stage);
        List<LifeView.Fact> facts = new ArrayList<>();
        if (stage.points() != null) {
            facts.add(fact("evaluated", words.say("life.points", words.number(stage.points())), stage.barred()));
        }
        Placing placing = first(stage);
        if (placing != null && placing.mean() != null) {
            facts.add(fact(
                    "marked",
                    words.say("life.placed", mean(placing.mean(), plan), placing.rank(), placing.sheets()),
                    false));
        }
        Ruling ruling = stage.amendments().isEmpty()
                ? stage.ruling()
                : stage.amendments().get(0).before();
        if (ruling != null) {
            facts.add(ruled("decided", ruling, plan, ruling.reason()));
        }
        stage.complaints().forEach(each -> complaint(each, plan, facts));
        for (Aftermath.Amendment each : stage.amendments()) {
            facts.add(ruled(
                    "amended",
                    each.after(),
                    plan,
                    words.say("life.by.decision", each.number(), words.day(each.on()), each.reason())));
        }
        stage.certificates().forEach(each -> facts.add(certificate(each)));
        if (stage.wentTo() != null) {
            facts.add(fact("up", words.say("life.went.up"), false));
        }
        return facts;
    }

    private Plan plan(Lives.Stage stage) {
        Round round = stage.round();
        Plan own = round == null
                ? Plan.EMPTY
                : books.book(round.id()).map(Book::plan).orElse(Plan.EMPTY);
        return round == null || !rules.usable()
                ? own
                : rules.evaluator().plan(round.entry(), own).plan();
    }

    /** Where it stood before any complaint. */
    private static @Nullable Placing first(Lives.Stage stage) {
        return stage.complaints().stream()
                .filter(each -> each.before() != null)
                .map(Aftermath.Complaint::before)
                .findFirst()
                .orElse(stage.placing());
    }

    private String mean(BigDecimal mean, Plan plan) {
        BigDecimal shown = plan.shown(mean);
        return words.number(
                shown != null
                        ? shown
                        : mean.setScale(
                                Math.min(
                                        DECIMALS,
                                        Math.max(0, mean.stripTrailingZeros().scale())),
                                RoundingMode.DOWN));
    }

    private LifeView.Fact ruled(String name, Ruling ruling, Plan plan, @Nullable String grounds) {
        String said = words.say(ruling.recognised() ? "life.recognised" : "life.not.recognised");
        if (ruling.prize() != null) {
            said += "; " + prize(ruling.prize(), plan);
        }
        if (ruling.sentUp()) {
            said += "; " + words.say("life.sent.up");
        }
        return new LifeView.Fact(words.say("life." + name), said, grounds, !ruling.recognised());
    }

    private String prize(String code, Plan plan) {
        List<PrizeRank> prizes = plan.prizes() == null ? List.of() : plan.prizes();
        return prizes.stream()
                .filter(each -> each.code().equals(code))
                .map(each -> words.either(each.vi(), each.en()))
                .findFirst()
                .orElse(code);
    }

    private void complaint(Aftermath.Complaint each, Plan plan, List<LifeView.Fact> facts) {
        facts.add(fact(
                "complaint",
                words.say(
                        "life.complained",
                        words.day(each.filed().on()),
                        each.filed().criterion()),
                false));
        Act.ComplaintAnswered answer = each.answer();
        if (answer == null) {
            return;
        }
        Placing before = each.before();
        BigDecimal old = before == null ? null : before.mean();
        String said = answer.rescored() == null
                ? words.say("life.upheld", words.day(answer.on()))
                : words.say(
                        "life.rescored",
                        words.day(answer.on()),
                        old == null ? "–" : mean(old, plan),
                        words.number(answer.rescored()));
        facts.add(new LifeView.Fact(words.say("life.answer"), said, answer.text(), false));
    }

    private LifeView.Fact certificate(Registered each) {
        String state = each.revokedOn() != null
                ? words.say("life.revoked", words.day(each.revokedOn()))
                : words.say(
                        today.isAfter(each.validUntil()) ? "life.expired" : "life.valid", words.day(each.validUntil()));
        return new LifeView.Fact(
                words.say("life.certificate"),
                words.say("life.certified", each.decision(), words.day(each.issuedOn()), each.authority()) + " "
                        + state,
                null,
                each.revokedOn() != null || today.isAfter(each.validUntil()));
    }

    private LifeView.Fact fact(String name, String said, boolean bad) {
        return new LifeView.Fact(words.say("life." + name), said, null, bad);
    }
}
