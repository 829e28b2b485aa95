package vn.binhchon.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Letterheads;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Placing;
import vn.binhchon.round.PlanInForce;
import vn.binhchon.round.Round;
import vn.binhchon.text.VietnamTime;

/**
 * What the papers of a round are made from: its book and the law of its day.
 *
 * @param acts the acts that made the book, in their order, at least one
 * @param frame the frame it is marked by
 * @param plan the plan in force
 * @param threshold the least mean, points
 * @param contacts what was stated of persons, by nomination, and not erased
 */
record RoundState(
        Book book,
        List<TakenAct> acts,
        Edition edition,
        ScoreFrame frame,
        PlanInForce plan,
        BigDecimal threshold,
        Letterheads.Office office,
        Map<String, Contact> contacts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy");

    Round round() {
        return book.round();
    }

    TakenAct last() {
        return acts.get(acts.size() - 1);
    }

    /** The state as it was when the book held so many acts. */
    RoundState upTo(int place) {
        List<TakenAct> then = acts.subList(0, place);
        return new RoundState(Books.book(then).orElseThrow(), then, edition, frame, plan, threshold, office, contacts);
    }

    /** The last act of a kind; null when there is none. */
    @Nullable
    TakenAct last(Class<? extends Act> kind) {
        return acts.stream()
                .filter(each -> kind.isInstance(each.act()))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The day of the last act of a kind; null when there is none. */
    @Nullable
    LocalDate day(Class<? extends Act> kind) {
        TakenAct act = last(kind);
        return act == null ? null : VietnamTime.day(act.happened());
    }

    /** When the last act of a kind happened, in words; dots to fill in where there is none. */
    String time(Class<? extends Act> kind) {
        TakenAct act = last(kind);
        OffsetDateTime at = act == null ? null : act.happened();
        return at == null ? "……" : time(at);
    }

    /** A moment in words. */
    static String time(OffsetDateTime at) {
        return TIME.format(at.atZoneSameInstant(VietnamTime.ZONE));
    }

    /** “Lạng Sơn, ngày 05 tháng 7 năm 2019”; dots for what is not known. */
    String placeAndDay(@Nullable LocalDate day) {
        String place = round().level().compareTo(vn.binhchon.nomination.Level.PROVINCE) <= 0
                ? round().jurisdiction()
                : "……………";
        return day == null ? place + ", ngày …… tháng …… năm ………" : place + ", " + dayInWords(day);
    }

    /** “ngày 05 tháng 7 năm 2019”, written as NĐ 30/2020 asks: nought before days below 10 and months below 3. */
    static String dayInWords(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** “cấp tỉnh Lạng Sơn năm 2019”. */
    String levelAndYear() {
        String level = edition.level(round().level(), round().date()).vi();
        return level + " " + withoutUnit(round().jurisdiction(), level) + " năm " + round().year();
    }

    /** “tỉnh Lào Cai” after “cấp tỉnh” is “Lào Cai”: the word for the unit is said once. */
    private static String withoutUnit(String place, String level) {
        String unit = level.substring(level.lastIndexOf(' ') + 1) + " ";
        return place.regionMatches(true, 0, unit, 0, unit.length()) ? place.substring(unit.length()) : place;
    }

    String group(int group) {
        var name = edition.groups().get(group);
        return name == null
                ? "Nhóm " + group
                : "Nhóm " + group + " – " + name.vi().replaceFirst("^Nhóm (các )?", "");
    }

    BigDecimal max(String line, int group) {
        return Objects.requireNonNull(frame.line(line)).max(ProductGroup.of(group));
    }

    /** A mean as the plan has it shown; the plan has answered by now. */
    @Nullable
    BigDecimal mean(@Nullable Placing placing) {
        return placing == null || placing.mean() == null ? null : plan.plan().shown(placing.mean());
    }

    @Nullable
    Placing placing(String nomination) {
        return book.placings().stream()
                .filter(each -> each.nomination().equals(nomination))
                .findFirst()
                .orElse(null);
    }

    /** A product with what was stated of persons. */
    Entrant entrant(String nomination) {
        Entrant sealed = Objects.requireNonNull(book.entrant(nomination), nomination);
        Contact contact = contacts.get(nomination);
        return contact == null ? sealed : sealed.with(contact);
    }

    /** The name of somebody on council or jury; the id of anybody else. */
    String person(String id) {
        return book.nameOf(id);
    }

    /** What the rules call a value. */
    String word(Object value) {
        return edition.vocabulary().value(value).vi();
    }

    /** What the plan says of a setting, in words; dots where it says nothing. */
    String answer(String setting) {
        Object said = plan.plan().says(setting);
        return said == null
                ? "……"
                : new vn.binhchon.explanation.Wording(edition).value(said, vn.binhchon.text.Language.VI);
    }
}
