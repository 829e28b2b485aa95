package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Fuzz;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.round.Meeting;
import vn.binhchon.rulebook.ShippedRules;

/**
 * Mark sheets, ballots, counts of secret ballots and other acts made at random, as events before the reader and then before the book: each
 * is refused in words and changes nothing, or taken, and then the book holds exactly what was sent, and what was sent keeps to what the
 * law and the plan allow, asked here once more in other words.
 */
class ActFuzzTest {

    private static final EventReader READER = EventReader.ofActs();

    private static final String[] PEOPLE = {
        "j1",
        "j2",
        "j3",
        "j4",
        "c1",
        "c2",
        "c3",
        "c4",
        "c5",
        "c6",
        "c7",
        "c8",
        "to-giup-viec",
        "",
        " ",
        "j1\u0000",
        "J1",
        "../j1",
        "ｊ1"
    };
    private static final String[] PRODUCTS = {"p1", "p2", "p3", "p4", "P1", "p1 ", "", "p1;p2", "list"};
    private static final String[] MOTIONS = {
        "list", "choice", "product:p1", "product:p2", "product:p9", "product:", "List", "list ", ""
    };
    private static final String[] FIGURES = {
        "0",
        "1",
        "2.5",
        "0.00001",
        "-0",
        "-1",
        "-0.1",
        "5",
        "7",
        "10",
        "40",
        "40.0",
        "40.0001",
        "50",
        "100",
        "1e2",
        "1E-400",
        "1e999999999",
        "2147483647",
        "9223372036854775808",
        "null",
        "true",
        "\"5\"",
        "[]"
    };
    private static final String[] HEADS = {
        "I", "II", "III", "IV", "V", "I.1", "I.1.a.1", "I.1.a.1 ", "II.3.b", "i", "", "IV.9.z"
    };

    private final Fuzz sheets = Fuzz.of("mark sheets before reader and book", 50, 1_500);
    private final Fuzz ballots = Fuzz.of("ballots and counts before reader and book", 50, 1_500);

    @Test
    void a_sheet_made_at_random_is_refused_or_stands_in_the_book_as_it_was_sent() {
        RoundLife life = RoundLife.marking("{}", 3);
        sheets.run(number -> tried(life, sheets, sheet(sheets)));
        sheets.wentBothWays(5);
    }

    @Test
    void a_ballot_made_at_random_is_refused_or_stands_in_the_book_as_it_was_sent() {
        RoundLife[] rounds = {met("{}"), met("{ \"ballot\": \"secret\" }"), met("{ \"selection\": \"ballot\" }")};
        ballots.run(number -> {
            if (number % 500 == 499) {
                rounds[0] = met("{}");
                rounds[1] = met("{ \"ballot\": \"secret\" }");
                rounds[2] = met("{ \"selection\": \"ballot\" }");
            }
            return tried(ballots.any(rounds), ballots, ballots.once(3) ? count(ballots) : ballot(ballots));
        });
        ballots.wentBothWays(5);
    }

    private static RoundLife met(String plan) {
        return RoundLife.marked(plan, "80", "75", "71").propose().meet(6);
    }

    /** Whether an act was taken; the laws of it are asked before and after. */
    private static boolean tried(RoundLife life, Fuzz fuzz, String event) {
        Act act;
        try {
            act = ActTypes.act(READER.read(event.getBytes(StandardCharsets.UTF_8)));
        } catch (Refused told) {
            assertThat(told.defects()).isNotEmpty().allSatisfy(each -> {
                assertThat(each.words().vi()).isNotBlank();
                assertThat(each.words().en()).isNotBlank();
            });
            return false;
        }
        Kept kept = life.looking(act);
        if (!kept.taken()) {
            assertThat(kept.objections()).allSatisfy(each -> {
                assertThat(each.words().vi()).isNotBlank();
                assertThat(each.words().en()).isNotBlank();
            });
            if (fuzz.once(50)) {
                life.objections(act);
            }
            return false;
        }
        allowed(life.book(), act, event);
        life.doing(act);
        stands(life.book(), act, event);
        return true;
    }

    /** What has to be so of an act that is taken, before it is. */
    private static void allowed(Book book, Act act, String event) {
        if (act instanceof Act.SheetHandedIn sheet) {
            marks(book, sheet.nomination(), sheet.marks(), event);
            MarkSheet before = book.sheet(sheet.by(), sheet.nomination());
            assertThat(before == null || !before.handedIn()).as(event).isTrue();
            assertThat(jurors(book)).as(event).contains(sheet.by());
        } else if (act instanceof Act.SheetKept sheet) {
            marks(book, sheet.nomination(), sheet.marks(), event);
            assertThat(jurors(book)).as(event).contains(sheet.by());
        } else if (act instanceof Act.BallotCast ballot) {
            assertThat(book.meeting().present()).as(event).contains(ballot.by());
            assertThat(book.meeting().ballot(ballot.motion(), ballot.by()))
                    .as(event)
                    .isNull();
            assertThat(ballot.vote() == null)
                    .as(event)
                    .isEqualTo(ballot.motion().equals(Meeting.CHOICE));
        } else if (act instanceof Act.BallotsCounted count) {
            int there = book.meeting().present().size();
            long all = worth(count.yes()) + worth(count.no()) + worth(count.abstain());
            assertThat(all).as(event).isBetween(0L, (long) there);
            Map<String, Integer> chosen = count.chosen() == null ? Map.of() : count.chosen();
            assertThat(chosen).as(event).allSatisfy((product, of) -> {
                assertThat(of).isBetween(0, there);
                assertThat(book.entrant(product)).isNotNull();
            });
        }
    }

    private static long worth(@Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }

    private static List<String> jurors(Book book) {
        return book.jury().members().stream().map(each -> each.id()).toList();
    }

    /** Each mark from 0 to the maximum of its line or head, and a hundred at most in all. */
    private static void marks(Book book, String product, Map<String, BigDecimal> marks, String event) {
        ProductGroup group = ProductGroup.of(
                Objects.requireNonNull(book.entrant(product), event).group());
        List<FrameLine> lines = ShippedRules.evaluator()
                .frame(book.round().marking(book.frame()))
                .lines();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> each : marks.entrySet()) {
            BigDecimal most = lines.stream()
                    .filter(line ->
                            line.line().equals(each.getKey()) || line.head().equals(each.getKey()))
                    .map(line -> line.max(group))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(each.getValue()).as(event).isBetween(BigDecimal.ZERO, most);
            sum = sum.add(each.getValue());
        }
        assertThat(sum).as(event).isLessThanOrEqualTo(BigDecimal.valueOf(100));
    }

    /** What has to stand in the book once an act was taken. */
    private static void stands(Book book, Act act, String event) {
        if (act instanceof Act.SheetHandedIn sheet) {
            stands(book, sheet.by(), sheet.nomination(), sheet.marks(), true, event);
        } else if (act instanceof Act.SheetKept sheet) {
            stands(book, sheet.by(), sheet.nomination(), sheet.marks(), false, event);
        } else if (act instanceof Act.SheetTakenBack back) {
            MarkSheet sheet = Objects.requireNonNull(book.sheet(back.by(), back.nomination()));
            assertThat(sheet.handedIn()).as(event).isFalse();
        } else if (act instanceof Act.BallotCast ballot) {
            assertThat(book.meeting().ballot(ballot.motion(), ballot.by()))
                    .as(event)
                    .isEqualTo(ballot);
        } else if (act instanceof Act.BallotsCounted count) {
            assertThat(book.meeting().counted(count.motion())).as(event).isEqualTo(count);
        }
    }

    private static void stands(
            Book book, String juror, String product, Map<String, BigDecimal> marks, boolean handedIn, String event) {
        MarkSheet sheet = Objects.requireNonNull(book.sheet(juror, product), event);
        assertThat(sheet.marks()).as(event).isEqualTo(marks);
        assertThat(sheet.handedIn()).as(event).isEqualTo(handedIn);
        assertThat(sheet.total())
                .as(event)
                .isEqualByComparingTo(marks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String sheet(Fuzz fuzz) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put(
                "by", fuzz.once(4) ? fuzz.any(PEOPLE) : "j" + (1 + fuzz.random().nextInt(3)));
        data.put(
                "nomination",
                fuzz.once(4) ? fuzz.any(PRODUCTS) : "p" + (1 + fuzz.random().nextInt(3)));
        if (fuzz.once(5)) {
            data.put("reason", fuzz.once(3) ? "" : "Nhầm (mẫu)");
            return event("sheet-taken-back", data, fuzz);
        }
        List<String> marks = new ArrayList<>();
        boolean heads = !fuzz.once(3);
        for (String head : heads ? List.of("I", "II", "III", "IV") : List.of(HEADS)) {
            if (!fuzz.once(heads ? 20 : 2)) {
                String mark = fuzz.once(6)
                        ? fuzz.any(FIGURES)
                        : fuzz.random().nextInt(11) + "." + fuzz.random().nextInt(10);
                marks.add(Json.MAPPER.writeValueAsString(head) + ": " + mark);
            }
        }
        if (fuzz.once(40) && !marks.isEmpty()) {
            marks.add(marks.get(0));
        }
        data.put("marks", "@");
        if (fuzz.once(4)) {
            data.put("remarks", fuzz.once(2) ? "=1+1 <script>" : " ");
        }
        return event(fuzz.once(2) ? "sheet-handed-in" : "sheet-kept", data, fuzz)
                .replace("\"@\"", "{" + String.join(", ", marks) + "}");
    }

    private static String ballot(Fuzz fuzz) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put(
                "by", fuzz.once(4) ? fuzz.any(PEOPLE) : "c" + (1 + fuzz.random().nextInt(7)));
        data.put("motion", fuzz.any(MOTIONS));
        if (!fuzz.once(3)) {
            data.put("vote", fuzz.any(new String[] {"yes", "no", "abstain", "YES", "", "yes no"}));
        }
        if (fuzz.once(2)) {
            ArrayNode chosen = data.putArray("chosen");
            for (int i = fuzz.random().nextInt(4); i > 0; i--) {
                chosen.add(fuzz.any(PRODUCTS));
            }
        }
        return event("ballot-cast", data, fuzz);
    }

    private static String count(Fuzz fuzz) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("by", "c1");
        data.put("motion", fuzz.any(MOTIONS));
        StringBuilder figures = new StringBuilder();
        for (String each : List.of("yes", "no", "abstain")) {
            if (!fuzz.once(3)) {
                figures.append(", \"").append(each).append("\": ").append(figure(fuzz));
            }
        }
        if (fuzz.once(3)) {
            figures.append(", \"chosen\": {\"")
                    .append(fuzz.any(PRODUCTS))
                    .append("\": ")
                    .append(figure(fuzz))
                    .append("}");
        }
        data.put("last", "@");
        return event("ballots-counted", data, fuzz).replace(",\"last\":\"@\"", figures.toString());
    }

    private static String figure(Fuzz fuzz) {
        return fuzz.once(3) ? fuzz.any(FIGURES) : String.valueOf(fuzz.random().nextInt(9));
    }

    private static String event(String act, ObjectNode data, Fuzz fuzz) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", "f" + fuzz.random().nextInt());
        event.put("source", "urn:thu");
        event.put("type", "vn.binhchon.act." + act + ".v1");
        event.put("subject", "thu");
        event.put("time", "2023-07-20T08:00:00+07:00");
        event.set("data", data);
        return event.toString();
    }
}
