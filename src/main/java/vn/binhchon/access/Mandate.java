package vn.binhchon.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.keeping.MotionCheck;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Book;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Round;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/**
 * Whether an event may come from who sends it: people act under their own name and by their seat, a system under those of its
 * people, and a system speaks for its own jurisdiction only. Every method throws 403 with the reason, or lets the event pass.
 */
@Component
public class Mandate {

    private static final Set<String> VOTES = Set.of("ballot-cast", "ballots-counted");

    private final Books books;
    private final Rounds rounds;
    private final Nominations nominations;
    private final Systems systems;
    private final Sight sight;

    Mandate(Books books, Rounds rounds, Nominations nominations, Systems systems, Sight sight) {
        this.sight = sight;
        this.systems = systems;
        this.books = books;
        this.rounds = rounds;
        this.nominations = nominations;
    }

    /** An act of a round. */
    public void act(AcceptedEvent event) {
        notOfTheProgram(event);
        Person person = Person.signedIn();
        if (person == null) {
            throw notAllowed(null, event.subject());
        }
        String round = event.subject();
        rounds.find(round).ifPresent(each -> within(person, each.jurisdiction()));
        if (person.is(Role.SYSTEM)) {
            ownSource(person, event);
            return;
        }
        String by = event.data() == null ? "" : event.data().path("by").asString("");
        if (!by.equals(person.id())) {
            throw Exceeded.of(
                    "not-yourself",
                    Sentences.of("mandate.title.not-yourself"),
                    "data.by",
                    by,
                    person.id(),
                    Sentences.of("mandate.not-yourself", "by", by, "person", person.id()));
        }
        boolean may = books.book(round)
                .or(() -> rounds.find(round).map(Book::new))
                .map(book -> new Seats(person, book).mayDo(sight.acts(book), name(event.type())))
                .orElse(person.is(Role.HELPER));
        if (!may) {
            throw notAllowed(person, round);
        }
        books.book(round).ifPresent(book -> put(book, event));
    }

    /** People vote on what was put at the meeting; only a system tells of a vote that took place elsewhere. */
    private static void put(Book book, AcceptedEvent event) {
        String motion = Objects.requireNonNullElse(text(event.data(), "motion"), "");
        OpenVote open = book.sitting().openVote();
        boolean votes = VOTES.contains(name(event.type()));
        if (votes && (open == null || !open.motion().equals(motion))) {
            Text words = MotionCheck.notPut(book, motion);
            throw Exceeded.of(
                    "motion-not-put",
                    Sentences.of("mandate.title.not-put"),
                    "data.motion",
                    motion,
                    "the motion that is put to the vote",
                    words);
        }
    }

    /** A round to be opened. */
    public void round(AcceptedEvent event) {
        notOfTheProgram(event);
        mendedRound(event);
    }

    /** A round that a form of the program had opened, mended on a page of the program and sent again. */
    public void mendedRound(AcceptedEvent event) {
        Person person = Person.signedIn();
        if (person == null || !person.bound()) {
            return;
        }
        ownSource(person, event);
        rounds.find(event.subject()).ifPresent(each -> within(person, each.jurisdiction()));
        within(person, text(event.data(), "jurisdiction"));
    }

    /** A nomination that is entered, replaced or withdrawn: neither what it becomes nor what it was may be another's. */
    public void nomination(AcceptedEvent event) {
        notOfTheProgram(event);
        mendedNomination(event);
    }

    /** The same of somebody who is known otherwise than by signing in here. */
    public void nomination(Person person, AcceptedEvent event) {
        notOfTheProgram(event);
        ofOwnPlace(person, event);
    }

    /** A nomination that the program itself had sent, mended on a page of the program and sent again. */
    public void mendedNomination(AcceptedEvent event) {
        Person person = Person.signedIn();
        if (person != null) {
            ofOwnPlace(person, event);
        }
    }

    /** What is told of industrial promotion. */
    public void promotion(AcceptedEvent event) {
        notOfTheProgram(event);
    }

    private void ofOwnPlace(Person person, AcceptedEvent event) {
        if (!person.bound()) {
            return;
        }
        ownSource(person, event);
        nominations.judged(event.subject()).ifPresent(standing -> {
            Nomination kept = standing.nomination();
            within(
                    person,
                    kept.entry().level(),
                    kept.entry().jurisdiction(),
                    kept.establishment().province());
        });
        JsonNode data = event.data();
        if (!event.carriesNomination() || data == null) {
            return;
        }
        String province = text(data.path("establishment"), "province");
        Optional<Round> round = Optional.ofNullable(text(data, "round")).flatMap(rounds::find);
        if (round.isPresent()) {
            within(person, round.get().level(), round.get().jurisdiction(), province);
        } else if (data.path("entry").has("jurisdiction")) {
            boolean provincial = "province".equals(text(data.path("entry"), "level"));
            within(
                    person,
                    provincial ? Level.PROVINCE : Level.LOCAL,
                    text(data.path("entry"), "jurisdiction"),
                    province);
        }
    }

    /** Whether a system may have sent something on a round under a source: where a system is known, its own source says so. */
    public boolean sendsUnder(Person system, String source, String round) {
        Optional<String> owner = systems.owner(source);
        if (owner.isPresent() || systems.person(system.id()).isPresent()) {
            return owner.equals(Optional.of(system.id())) || system.speaksFor(Person.EVERYWHERE);
        }
        return rounds.find(round)
                .map(each -> system.speaksFor(each.jurisdiction()))
                .orElse(!system.bound());
    }

    /** Whether a round that was opened is the person's to speak for. */
    boolean overRound(Person person, String round) {
        return rounds.find(round)
                .map(each -> person.speaksFor(each.jurisdiction()))
                .orElse(true);
    }

    /** Whether a nomination that stands is the person's to speak for. */
    boolean overNomination(Person person, String nomination) {
        return nominations
                .judged(nomination)
                .map(each -> each.nomination())
                .map(each -> speaksFor(
                        person,
                        each.entry().level(),
                        each.entry().jurisdiction(),
                        each.establishment().province()))
                .orElse(true);
    }

    private static boolean speaksFor(
            Person person, Level level, @Nullable String jurisdiction, @Nullable String province) {
        return (province != null && level != Level.PROVINCE && person.speaksFor(province))
                || person.speaksFor(Objects.requireNonNullElse(jurisdiction, ""));
    }

    /** Into a province's own round only that province nominates; below and above it, each province its own establishments. */
    private static void within(Person person, Level level, @Nullable String jurisdiction, @Nullable String province) {
        if (!speaksFor(person, level, jurisdiction, province)) {
            within(person, jurisdiction);
        }
    }

    private static void within(Person person, @Nullable String jurisdiction) {
        String asked = Objects.requireNonNullElse(jurisdiction, "");
        if (!person.speaksFor(asked)) {
            String own = person.jurisdictions().isEmpty() ? "–" : String.join(", ", person.jurisdictions());
            throw Exceeded.of(
                    "not-your-jurisdiction",
                    Sentences.of("mandate.title.not-your-jurisdiction"),
                    "subject",
                    asked,
                    own,
                    Sentences.of("mandate.not-your-jurisdiction", "asked", asked, "person", person.id(), "own", own));
        }
    }

    /** Under the source of a system that is known only that one sends, and it under no other: event ids are by source. */
    private void ownSource(Person person, AcceptedEvent event) {
        if (!person.bound()) {
            return;
        }
        Optional<String> owner = systems.owner(event.source());
        boolean known = systems.person(person.id()).isPresent();
        if (known ? !owner.equals(Optional.of(person.id())) : owner.isPresent()) {
            throw Exceeded.of(
                    "not-your-source",
                    Sentences.of("mandate.title.another-source"),
                    "source",
                    event.source(),
                    "the source registered for the account " + person.id(),
                    Sentences.of("mandate.another-source", "source", event.source(), "person", person.id()));
        }
    }

    /** What the program itself sends, its pages among it, comes by no door from outside. */
    private static void notOfTheProgram(AcceptedEvent event) {
        if (ProgramSources.contains(event.source())) {
            throw Exceeded.of(
                    "not-your-source",
                    Sentences.of("mandate.title.own-source"),
                    "source",
                    event.source(),
                    "the sender's own source",
                    Sentences.of("source.of-the-program", "source", event.source()));
        }
    }

    private static @Nullable String text(@Nullable JsonNode data, String field) {
        return data != null && data.path(field).isString() ? data.path(field).stringValue() : null;
    }

    private static String name(String type) {
        return type.replaceFirst("^vn\\.binhchon\\.act\\.", "").replaceFirst("\\.v1$", "");
    }

    private static Exceeded notAllowed(@Nullable Person person, String round) {
        Text who = person == null ? Sentences.of("mandate.nobody") : new Text(person.id(), person.id());
        return Exceeded.of(
                "not-allowed",
                Sentences.of("mandate.title.not-allowed"),
                "data.by",
                who.en(),
                "the helper team, the council's chair, or who has a seat in the round",
                Sentences.of("mandate.not-allowed", "person", who, "round", round));
    }
}
