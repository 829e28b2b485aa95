package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;

/** Laws of every round, whatever its plan, marks and votes. */
class RoundLawsTest {

    /** A product as a try makes it: group, the three totals of its sheets in tenths, whether the law bars it, its maker. */
    record Made(int group, List<Integer> totals, boolean barred, int maker) {}

    /** A round as a try makes it. */
    record Try(String plan, List<Made> products, long seed) {}

    private static final List<String> PLANS = List.of(
            "{ \"selection\": \"all_passing\", \"wayUp\": \"all\" }",
            "{ \"selection\": \"top_number\", \"number\": 2, \"tieOrder\": [\"head_i\", \"council\"], \"wayUp\": \"top_number\","
                    + " \"wayUpNumber\": 1 }",
            "{ \"selection\": \"top_per_group\", \"numberPerGroup\": [1, 2, 1, 1], \"tieOrder\": [\"council\"] }",
            "{ \"selection\": \"prize_winners\", \"tieOrder\": [\"head_ii\", \"council\"], \"wayUp\": \"prize_winners\","
                    + " \"wayUpPrizes\": [\"A\"], \"prizes\": [ { \"code\": \"A\", \"vi\": \"A\", \"en\": \"A\", \"count\": 1 },"
                    + " { \"code\": \"B\", \"vi\": \"B\", \"en\": \"B\", \"count\": 2 } ] }",
            "{ \"selection\": \"ballot\", \"wayUp\": \"none\" }");

    @Provide
    Arbitrary<Try> tries() {
        Arbitrary<Integer> total = Arbitraries.integers().between(675, 770);
        Arbitrary<Made> made = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.oneOf(total.list().ofSize(3), total.map(each -> List.of(each, each, each))),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.integers().between(1, 3))
                .as(Made::new);
        return Combinators.combine(
                        Arbitraries.of(PLANS), made.list().ofMinSize(1).ofMaxSize(6), Arbitraries.longs())
                .as(Try::new);
    }

    private static RoundLife marked(Try made, List<int[]> order) {
        RoundLife life = RoundLife.settled(made.plan());
        for (int i = 0; i < made.products().size(); i++) {
            Made each = made.products().get(i);
            String facts = "{ \"product\": { \"name\": \"Sản phẩm %d (mẫu)\", \"group\": %d, \"oneOff\": %b } }"
                    .formatted(i, each.group(), each.barred());
            life.enter("p" + i, each.group(), "Cơ sở " + each.maker(), facts);
        }
        life.closeEntries().openMarking();
        for (int[] sheet : order) {
            int tenths = made.products().get(sheet[0]).totals().get(sheet[1]);
            life.sheet("j" + (sheet[1] + 1), "p" + sheet[0], tenths / 10 + "." + tenths % 10);
        }
        return life.closeMarking();
    }

    private static List<int[]> sheets(Try made) {
        List<int[]> sheets = new ArrayList<>();
        for (int product = 0; product < made.products().size(); product++) {
            for (int juror = 0; juror < 3; juror++) {
                sheets.add(new int[] {product, juror});
            }
        }
        return sheets;
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
    void the_order_of_sheets_changes_neither_places_nor_proposal(@ForAll("tries") Try made) {
        List<int[]> shuffled = sheets(made);
        Collections.shuffle(shuffled, new Random(made.seed()));
        RoundLife one = marked(made, sheets(made)).propose();
        RoundLife other = marked(made, shuffled).propose();
        assertThat(other.book().placings()).isEqualTo(one.book().placings());
        assertThat(other.proposal()).isEqualTo(one.proposal());
    }

    /** A council that decides by chance, after sets and a ballot by chance: what is refused is corrected by the next try. */
    private static RoundLife decidedByChance(Try made) {
        Random chance = new Random(made.seed());
        RoundLife life = marked(made, sheets(made));
        int all = made.products().size();
        if (chance.nextBoolean()) {
            attempt(
                    life,
                    new Act.SetMerged(
                            "c1",
                            "p0",
                            List.of("p0", "p" + chance.nextInt(all), "p" + chance.nextInt(all)),
                            "Bộ (mẫu)"));
        }
        life.propose().meet(7);
        for (String member : People.members(7)) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                if (chance.nextInt(3) > 0) {
                    chosen.add("p" + i);
                }
            }
            attempt(life, new Act.BallotCast(member, Meeting.CHOICE, null, chosen));
        }
        attempt(life, new Act.ProposalAsked("to-giup-viec"));
        life.vote(7, 0);
        for (int i = 0; i < 6; i++) {
            List<Ruling> rulings = new ArrayList<>();
            for (Ruling each : life.asProposed()) {
                rulings.add(
                        chance.nextInt(3) > 0
                                ? each
                                : new Ruling(each.nomination(), chance.nextBoolean(), null, false, "Muốn thế (mẫu)"));
            }
            attempt(life, life.decision(rulings));
        }
        attempt(life, life.decision(life.asProposed()));
        attempt(life, new Act.DecisionSigned("x", "1/QĐ", life.round().date(), "Chủ tịch UBND"));
        return life;
    }

    private static void attempt(RoundLife life, Act act) {
        if (life.looking(act).taken()) {
            life.doing(act);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    void no_decision_recognises_what_the_law_bars_or_the_marks_do_not_carry(@ForAll("tries") Try made) {
        RoundLife life = decidedByChance(made);
        notInVain(life);
        for (Ruling ruling : life.book().rulings()) {
            if (ruling.recognised()) {
                Made product =
                        made.products().get(Integer.parseInt(ruling.nomination().substring(1)));
                int sum = product.totals().stream().mapToInt(Integer::intValue).sum();
                assertThat(product.barred()).isFalse();
                assertThat(sum).isGreaterThanOrEqualTo(3 * 700);
            }
        }
    }

    /** Most tries must end with a signed decision that recognises something, or they would prove nothing. */
    private static void notInVain(RoundLife life) {
        boolean signed = life.phase() == Phase.SIGNED;
        Statistics.label("signed").collect(signed);
        Statistics.label("signed").coverage(seen -> seen.check(true).percentage(share -> share > 80));
        Statistics.label("something recognised")
                .collect(!life.book().certificates().isEmpty());
        Statistics.label("something recognised")
                .coverage(seen -> seen.check(true).percentage(share -> share > 40));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    void no_product_is_certified_twice_by_itself_or_in_a_set(@ForAll("tries") Try made) {
        RoundLife life = decidedByChance(made);
        Set<String> certified = new HashSet<>();
        for (Registered each : life.book().certificates()) {
            assertThat(certified.add(each.nomination())).isTrue();
            assertThat(life.book().parts()).doesNotContainKey(each.nomination());
        }
        assertThat(certified).hasSize((int)
                life.book().rulings().stream().filter(Ruling::recognised).count());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
    void a_decision_that_differs_from_the_proposal_always_has_a_reason(@ForAll("tries") Try made) {
        RoundLife life = decidedByChance(made);
        for (Ruling ruling : life.book().rulings()) {
            if (ruling.differs(life.line(ruling.nomination()))) {
                assertThat(ruling.reason()).isNotBlank();
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    void replaying_the_acts_that_were_taken_makes_the_same_book(@ForAll("tries") Try made) {
        RoundLife life = decidedByChance(made);
        Book again = new Book(life.round());
        life.taken().forEach(each -> again.apply(each.act(), each.outcome()));
        assertThat(BookText.of(again)).isEqualTo(BookText.of(life.book()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 40)
    void what_is_proposed_can_always_be_decided_unless_it_waits_for_the_ballot(@ForAll("tries") Try made) {
        RoundLife life = marked(made, sheets(made)).propose().meet(7).vote(7, 0);
        boolean waits = life.proposal().lines().stream().anyMatch(line -> line.recognise() == null);
        assertThat(life.looking(life.decision(life.asProposed())).taken()).isEqualTo(!waits);
    }
}
