package vn.binhchon.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Place;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.ActBound;
import vn.binhchon.round.ActRule;
import vn.binhchon.round.ActSeat;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Book;
import vn.binhchon.round.ListedObjections;
import vn.binhchon.round.Objection;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Checks one act against the table of acts: who does it, on which day, under which plan; the phase is checked before. */
final class ActCheck {

    private final Book book;
    private final ActTable table;
    private final ActRule rule;
    private final Sending sending;

    ActCheck(Book book, ActTable table, ActRule rule, Sending sending) {
        this.book = book;
        this.table = table;
        this.rule = rule;
        this.sending = sending;
    }

    /** Who does it, and the days and the authority it names. */
    List<Objection> objections(Act act, Edition edition) {
        List<Objection> objections = new ArrayList<>(by(act));
        LocalDate on = ActDays.on(act);
        if (on != null) {
            objections.addAll(dated(act, on));
        }
        if (act instanceof Act.DecisionSigned signed) {
            objections.addAll(authority(signed.authority(), edition));
        } else if (act instanceof Act.DecisionAmended amended) {
            objections.addAll(authority(amended.authority(), edition));
        }
        if (act instanceof Record said) {
            objections.addAll(ListedObjections.of(said, edition.vocabulary()));
        }
        return objections;
    }

    /** What the plan must have said and does not say. */
    List<Objection> questions(PlanInForce plan) {
        return rule.needs().stream()
                .flatMap(each -> LawObjections.questions(plan, each).stream())
                .toList();
    }

    private List<Objection> by(Act act) {
        // Who sets the first council up sits on it, or is of the helper team.
        Set<ActSeat> seats =
                act instanceof Act.CouncilSet first && book.council().unnamed()
                        ? ActTable.seats(first.council(), book.jury(), act.by())
                        : ActTable.seats(book.council(), book.jury(), act.by());
        if (sending.helperTeam().test(act.by())) {
            seats.add(ActSeat.HELPER_TEAM);
        }
        if (table.allows(rule.act(), seats)) {
            return List.of();
        }
        return List.of(new Objection("by", act.by(), names(" / ").en(), notBy(act.by()), rule.citation()));
    }

    private Text notBy(String person) {
        Set<ActSeat> by = rule.by();
        String key = by.equals(Set.of(ActSeat.CHAIR))
                ? "act.by.chair"
                : by.equals(Set.of(ActSeat.JURY_HEAD))
                        ? "act.by.jury-head"
                        : by.equals(Set.of(ActSeat.JURY_HEAD, ActSeat.JUROR))
                                ? "act.by.jury"
                                : by.equals(Set.of(ActSeat.CHAIR, ActSeat.VICE_CHAIR, ActSeat.MEMBER))
                                        ? "act.by.council"
                                        : "act.by.seats";
        return Sentences.of(key, "person", new NamesInRound(book).person(person), "seats", names(", "));
    }

    private Text names(String between) {
        return Text.joined(
                between,
                Stream.of(ActSeat.values())
                        .filter(rule.by()::contains)
                        .map(each -> Sentences.of("act.seat." + each.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private List<Objection> dated(Act act, LocalDate on) {
        ActDays days = new ActDays(book, act, sending.day());
        List<Objection> objections = new ArrayList<>();
        for (ActBound each : rule.notBefore()) {
            LocalDate day = days.of(each);
            if (day != null && on.isBefore(day)) {
                objections.add(untimely(on, day, "act.on.before." + key(each), "not before " + day));
            }
        }
        for (ActBound each : rule.notAfter()) {
            LocalDate day = days.of(each);
            if (day != null && on.isAfter(day)) {
                objections.add(untimely(on, day, "act.on.after." + key(each), "until " + day));
            }
        }
        return objections;
    }

    private Objection untimely(LocalDate on, LocalDate day, String key, String expected) {
        return new Objection("on", on, expected, Sentences.of(key, "on", on, "day", day), rule.citation());
    }

    private static String key(ActBound bound) {
        return bound.name().toLowerCase(Locale.ROOT);
    }

    /** Who signs is called as the authority of the round's level is, and names no other province than the round's. */
    private List<Objection> authority(String authority, Edition edition) {
        Level level = book.round().level();
        List<String> names = table.authorities().getOrDefault(level, List.of());
        String said = words(authority);
        boolean ofLevel = names.isEmpty() || names.stream().anyMatch(each -> said.contains(words(each)));
        Place other = level == Level.PROVINCE ? otherProvince(said, edition) : null;
        if (ofLevel && other == null) {
            return List.of();
        }
        Text words = ofLevel
                ? Sentences.of(
                        "act.authority.place",
                        "authority",
                        authority,
                        "place",
                        book.round().jurisdiction())
                : Sentences.of(
                        "act.authority.level",
                        "authority",
                        authority,
                        "names",
                        String.join(", ", names),
                        "level",
                        edition.level(level, book.round().date()));
        return List.of(new Objection("authority", authority, String.join(", ", names), words, rule.citation()));
    }

    private @Nullable Place otherProvince(String said, Edition edition) {
        LocalDate day = book.round().date();
        String own = words(book.round().jurisdiction());
        if (said.contains(own)) {
            return null;
        }
        return edition.places().all().stream()
                .filter(each -> each.stoodOn(day) && said.contains(words(each.name())))
                .findFirst()
                .orElse(null);
    }

    /** The words of a name in small letters without marks, a blank before and behind each. */
    private static String words(String text) {
        return " " + Folded.slug(text).replace('-', ' ') + " ";
    }
}
