package vn.binhchon.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.Letterheads;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.round.ActRule;
import vn.binhchon.round.ActSeat;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Reads from a round's book what is still to be done after the decision: sign, announce, send up, withdraw. */
final class ClosingReading {

    /** The acts after a decision in their order; when each may be done stands in the table of acts. */
    static final List<String> ACTS = List.of("decision-signed", "results-published", "sent-up");

    /** Papers keep a name together; a form shows it as it is typed. */
    private static final char NO_BREAK = '\u00a0';

    private final Seats seats;
    private final Book book;
    private final Evaluator evaluator;
    private final Predicate<String> may;
    private final LocalDate today;
    private final Words words;

    /**
     * Of one round.
     *
     * @param may whether who is signed in may do an act of this name
     */
    ClosingReading(Seats seats, Evaluator evaluator, Predicate<String> may, LocalDate today, Words words) {
        this.seats = seats;
        this.book = seats.book();
        this.evaluator = evaluator;
        this.may = may;
        this.today = today;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param above open rounds of the level above
     */
    ClosingView view(List<Round> above) {
        Phase phase = book.phase();
        List<String> asks = phase == Phase.DECIDED
                ? evaluator.plan(book.round().entry(), book.plan()).open("sign").stream()
                        .map(each -> words.text(each.question()))
                        .toList()
                : List.of();
        List<ClosingView.Step> steps = new ArrayList<>();
        for (String act : ACTS) {
            ActRule rule = rule(act);
            if (rule != null && rule.phases().contains(phase) && offered(act)) {
                steps.add(new ClosingView.Step(
                        act, words.say("closing.do." + act), who(rule), may.test(act), fields(act, above)));
            }
        }
        ActRule revoking = rule("certificate-revoked");
        boolean standing = revoking != null && revoking.phases().contains(phase);
        return new ClosingView(
                words.say("closing.state." + phase.name().toLowerCase(Locale.ROOT)),
                asks,
                may.test("plan-set"),
                steps,
                standing ? certificates() : List.of(),
                may.test("certificate-revoked"),
                phase.compareTo(Phase.DECIDED) >= 0);
    }

    private @Nullable ActRule rule(String act) {
        return evaluator.acts(book.round().date()).of(act);
    }

    /** Products go up once, and only where the decision sends some. */
    private boolean offered(String act) {
        return !act.equals("sent-up")
                || (book.aftermath().upperRound() == null
                        && book.rulings().stream().anyMatch(Ruling::sentUp));
    }

    private String who(ActRule rule) {
        return rule.by().stream().map(ClosingReading::seat).map(words::text).collect(Collectors.joining(", "));
    }

    private static Text seat(ActSeat seat) {
        return Sentences.of("act.seat." + seat.name().toLowerCase(Locale.ROOT));
    }

    private List<ClosingView.Field> fields(String act, List<Round> above) {
        return switch (act) {
            case "decision-signed" ->
                List.of(
                        field("number", "text", null, "closing.number.hint"),
                        field("on", "date", today.toString(), null),
                        field("authority", "text", authority(), "closing.authority.hint"));
            case "results-published" -> List.of(field("on", "date", today.toString(), null));
            default ->
                List.of(new ClosingView.Field(
                        "round",
                        words.say("closing.round"),
                        "select",
                        null,
                        above.isEmpty() ? words.say("closing.round.none") : null,
                        above.stream()
                                .map(each -> new MotionView.Option(each.id(), words.text(each.title())))
                                .toList()));
        };
    }

    private ClosingView.Field field(String name, String type, @Nullable String value, @Nullable String hint) {
        return new ClosingView.Field(
                name, words.say("closing." + name), type, value, hint == null ? null : words.say(hint), List.of());
    }

    /** Who signs at this level and place, as the papers head it. */
    private String authority() {
        Round round = book.round();
        Letterheads.Office office =
                evaluator.edition(round.date()).letterheads().of(round.level(), round.jurisdiction(), round.date());
        return (office.signer() + " " + office.issuer()).replace(NO_BREAK, ' ');
    }

    private List<ClosingView.Certificate> certificates() {
        return book.certificates().stream()
                .filter(each -> each.revokedOn() == null)
                .map(each -> new ClosingView.Certificate(
                        each.id(), each.product(), each.establishment(), words.day(each.validUntil())))
                .toList();
    }

    /** What a step would put into the book, line by line, before it is confirmed. */
    List<String> stands(String act, Map<String, Object> data) {
        List<String> stands = new ArrayList<>();
        if (act.equals("decision-signed")) {
            stands.addAll(RulingForm.said(
                    seats, evaluator.plan(book.round().entry(), book.plan()).plan(), book.rulings(), words));
        }
        if (act.equals("certificate-revoked")) {
            book.certificates().stream()
                    .filter(each -> each.id().equals(data.get("certificate")))
                    .forEach(
                            each -> stands.add(words.say("closing.certificate", each.product(), each.establishment())));
        }
        for (String field : List.of("number", "decision", "on", "authority", "ground")) {
            if (data.get(field) instanceof String typed) {
                stands.add(words.say("closing." + field) + ": " + words.typed(typed));
            }
        }
        return stands;
    }
}
