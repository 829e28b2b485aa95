package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Proposal;
import vn.binhchon.text.Sentences;

/** The money of rewards is held against the money there is, as planned, as proposed and as decided; it stops nothing. */
class RewardsTest {

    private static final String PRIZES = """
            { "prizes": [ { "code": "A", "vi": "Giải A", "en": "Prize A", "count": 1, "reward": 8000000 } ],
              "reward": 5000000, "rewardBudget": %s }""";

    private static List<Proposal.Why> cautions(RoundLife life) {
        return life.taken().get(life.taken().size() - 1).outcome().cautions();
    }

    @Test
    void a_plan_whose_prizes_cost_more_than_there_is_is_told_at_once() {
        assertThat(cautions(RoundLife.settled(PRIZES.formatted("7999999"))))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.rule()).isEqualTo("C26-REW-Q7-01");
                    assertThat(said.words().vi()).contains("8.000.000 đồng", "7.999.999 đồng");
                });
        assertThat(cautions(RoundLife.settled(PRIZES.formatted("8000000")))).isEmpty();
    }

    @Test
    void what_is_proposed_and_decided_is_held_against_the_money_with_each_products_own_reward() {
        RoundLife life = RoundLife.marked(PRIZES.formatted("12999999"), "80", "75", "60");
        assertThat(cautions(life.propose()))
                .singleElement()
                .satisfies(said -> assertThat(said.words().vi()).contains("2 sản phẩm", "13.000.000 đồng"));
        assertThat(cautions(life.meet(7).vote(7, 0).decide(life.asProposed()))).hasSize(1);
        RoundLife enough = RoundLife.marked(PRIZES.formatted("13000000"), "80", "75", "60");
        assertThat(cautions(enough.propose())).isEmpty();
    }

    @Test
    void money_without_rewards_is_told_and_rewards_without_money_are_not() {
        RoundLife unstated = RoundLife.marked("{ \"rewardBudget\": 20000000 }", "80");
        assertThat(cautions(unstated.propose())).extracting(Proposal.Why::rule).containsExactly("C26-REW-Q7-02");
        RoundLife unplanned = RoundLife.marked("{ \"reward\": 5000000 }", "80");
        assertThat(cautions(unplanned.propose())).isEmpty();
    }

    @Test
    void sets_and_returning_products_are_kept_on_the_list() {
        RoundLife life = RoundLife.settled("{}")
                .enter("bo", 2, "Cơ sở", "{ \"certificates\": [] }")
                .enter("lai", 2, "Cơ sở hai", """
                        { "certificates": [ { "level": "province", "issuedYear": 2021 }, { "level": "local", "issuedYear": 2022 },
                          { "level": "province", "issuedYear": 2019 } ] }""")
                .enter("im", 2)
                .closeEntries();
        assertThat(life.book().entrants())
                .extracting(Entrant::recognisedIn)
                .containsExactlyInAnyOrder(List.of(), List.of(2019, 2021), null);
    }

    @Test
    void a_reward_above_the_most_of_the_region_is_told_while_the_most_is_known() {
        RoundLife life = new RoundLife("thu", Level.REGION, "Phía Bắc", LocalDate.of(2016, 6, 1));
        assertThat(cautions(life.plan("{ \"number\": 3, \"reward\": 5000001 }")))
                .extracting(Proposal.Why::rule)
                .containsExactly("C26-REG-Q7-01");
        RoundLife later = new RoundLife("thu", Level.REGION, "Phía Bắc", LocalDate.of(2022, 6, 1));
        assertThat(cautions(later.plan("{ \"number\": 3, \"reward\": 5000001 }")))
                .isEmpty();
    }

    @Test
    void papers_count_products_and_sets_apart() {
        assertThat(Sentences.of("paper.counted", "products", 25, "sets", 10L).vi())
                .isEqualTo("25 sản phẩm, 10 bộ sản phẩm");
        assertThat(Sentences.of("paper.counted", "products", 1, "sets", 0L).vi())
                .isEqualTo("1 sản phẩm");
    }
}
