package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Seats;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.explanation.Explained;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Recusal;

/** Lays a juror's sheet out beside the dossier. */
final class SheetReading {

    private final Seats seats;
    private final ScoreFrame frame;
    private final Entrant entrant;
    private final @Nullable MarkSheet sheet;
    private final @Nullable Explained explained;
    private final Contact contact;
    private final boolean rulesShown;
    private final Labels labels;
    private final Words words;

    SheetReading(
            Seats seats,
            ScoreFrame frame,
            Entrant entrant,
            @Nullable Explained explained,
            Contact contact,
            boolean rulesShown,
            Labels labels,
            Words words) {
        this.seats = seats;
        this.frame = frame;
        this.entrant = entrant;
        this.sheet = seats.book().sheet(seats.person().id(), entrant.nomination());
        this.explained = explained;
        this.contact = contact;
        this.rulesShown = rulesShown;
        this.labels = labels;
        this.words = words;
    }

    /** Whether the sheet that was kept marks heads and not lines. */
    static boolean byHead(@Nullable MarkSheet sheet) {
        return sheet != null
                && !sheet.marks().isEmpty()
                && sheet.marks().keySet().stream().noneMatch(code -> code.contains("."));
    }

    SheetView view(boolean wantsHeads, @Nullable SheetForm typed, List<Acting.Fault> faults, String rules) {
        boolean blank = sheet == null || sheet.marks().isEmpty();
        boolean byHead = blank ? wantsHeads : byHead(sheet);
        Map<String, String> marks = new LinkedHashMap<>();
        if (sheet != null) {
            sheet.marks().forEach((code, mark) -> marks.put(code, words.number(mark)));
        }
        if (typed != null) {
            marks.clear();
            marks.putAll(typed.typed());
        }
        Map<String, BigDecimal> figures = typed != null ? typed.marks() : sheet == null ? Map.of() : sheet.marks();
        List<Entrant> mine = mine(seats);
        int at = mine.indexOf(entrant);
        Recusal recusal = seats.book().recusal(seats.person().id(), entrant.nomination());
        boolean kept = seats.book().recused(seats.person().id(), entrant.nomination());
        boolean handedIn = sheet != null && sheet.handedIn();
        Map<String, String> said = new LinkedHashMap<>();
        faults.forEach(each -> said.merge(
                each.path().startsWith("marks.") ? each.path().substring("marks.".length()) : "",
                words.text(each.words()),
                (one, other) -> one + " " + other));
        return new SheetView(
                seats.book().round().id(),
                words.text(seats.book().round().title()),
                seats.book().round().synthetic(),
                seats.person().id(),
                entrant.nomination(),
                entrant.product(),
                labels.group(entrant.group(), words),
                at + 1,
                mine.size(),
                at > 0 ? mine.get(at - 1).nomination() : null,
                at + 1 < mine.size() ? mine.get(at + 1).nomination() : null,
                byHead,
                seats.book().phase() == Phase.MARKING && !handedIn && !kept,
                handedIn,
                recusal == null ? null : words.say("recusal." + recusal.state().name(), recusal.reason()),
                sum(figures, code -> true),
                heads(byHead, marks, figures),
                dossier(),
                typed != null ? typed.remarks() : sheet == null || sheet.remarks() == null ? "" : sheet.remarks(),
                rulesShown,
                rules,
                rulesShown && explained != null ? words.number(explained.card().total()) : null,
                said);
    }

    /** The products that are this juror's to mark, in the order of entry. */
    static List<Entrant> mine(Seats seats) {
        return seats.book().entrants().stream()
                .filter(each -> Objects.requireNonNull(seats.juror()).marks(each.group()))
                .toList();
    }

    private List<SheetView.Head> heads(boolean byHead, Map<String, String> marks, Map<String, BigDecimal> figures) {
        ProductGroup group = ProductGroup.of(entrant.group());
        Map<String, List<FrameLine>> byCode = new LinkedHashMap<>();
        frame.lines().forEach(line -> byCode.computeIfAbsent(line.head(), head -> new ArrayList<>())
                .add(line));
        List<SheetView.Head> heads = new ArrayList<>();
        byCode.forEach((code, lines) -> {
            String max = words.number(frame.sum(code, group));
            String label = Objects.requireNonNullElse(labels.name(code, words), "");
            List<SheetView.Line> fields = byHead
                    ? List.of(new SheetView.Line(
                            code,
                            label,
                            max,
                            marks.getOrDefault(code, ""),
                            true,
                            lines.stream()
                                    .flatMap(line -> evidence(line.line()).stream())
                                    .distinct()
                                    .toList(),
                            null,
                            null))
                    : lines.stream()
                            .filter(line -> line.max(group).signum() > 0)
                            .map(line -> field(line, group, marks))
                            .toList();
            heads.add(new SheetView.Head(
                    code, label, max, sum(figures, line -> line.equals(code) || line.startsWith(code + ".")), fields));
        });
        return heads;
    }

    /** What the marks that are shown come to; what is no figure counts nothing. */
    private String sum(Map<String, BigDecimal> figures, Predicate<String> of) {
        return words.number(figures.entrySet().stream()
                .filter(each -> of.test(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private SheetView.Line field(FrameLine line, ProductGroup group, Map<String, String> marks) {
        Explained.Said said = !rulesShown || explained == null
                ? null
                : explained.findings().stream()
                        .filter(each ->
                                each.kind().equals("points") && each.criterion().equals(line.line()))
                        .findFirst()
                        .orElse(null);
        return new SheetView.Line(
                line.line(),
                words.text(line.label()),
                words.number(line.max(group)),
                marks.getOrDefault(line.line(), ""),
                line.juror(),
                evidence(line.line()),
                said == null || said.points() == null ? null : words.number(said.points()),
                said == null
                        ? null
                        : words.either(said.reason().vi(), said.reason().en()));
    }

    /** What was stated that rules of this line look at, whatever they make of it. */
    private List<Facts.Fact> evidence(String line) {
        if (explained == null) {
            return List.of();
        }
        Facts facts = new Facts(explained.nomination().sources(), words);
        return facts.used(Stream.concat(
                        explained.findings().stream()
                                .filter(each -> each.criterion().equals(line))
                                .flatMap(each -> each.conditions().stream()),
                        explained.silent().stream()
                                .filter(each -> each.criterion().equals(line))
                                .flatMap(each -> each.conditions().stream()))
                .toList());
    }

    private List<SheetView.Stated> dossier() {
        List<SheetView.Stated> stated = new ArrayList<>();
        state(stated, "sheet.maker", entrant.establishment());
        if (explained != null) {
            Nomination nomination = explained.nomination();
            Establishment maker = contact.in(nomination.establishment());
            state(stated, "sheet.owner", maker.owner());
            state(stated, "sheet.place", place(maker));
            state(stated, "sheet.founded", maker.foundedYear() == null ? null : String.valueOf(maker.foundedYear()));
            state(stated, "sheet.story", nomination.evidence().culture().story());
        }
        return stated;
    }

    private static @Nullable String place(Establishment maker) {
        String place = String.join(
                ", ",
                Stream.of(maker.address(), maker.commune(), maker.district(), maker.province())
                        .filter(Objects::nonNull)
                        .toList());
        return place.isEmpty() ? null : place;
    }

    private void state(List<SheetView.Stated> stated, String key, @Nullable String value) {
        if (value != null) {
            stated.add(new SheetView.Stated(words.say(key), value));
        }
    }
}
