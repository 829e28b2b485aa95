package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.binhchon.round.Act;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Ruling;
import vn.binhchon.rulebook.ShippedRules;

/** Real rounds, replayed with made-up marks to their published counts (src/test/resources/rounds). */
class RealRoundsTest {

    private static Replay marked(String file) {
        return new Replay(file).marked(Map.of());
    }

    private static Map<String, String> sources(Replay replay) {
        RoundLife life = replay.life();
        return ShippedRules.evaluator()
                .plan(life.round().entry(), life.book().plan())
                .sources();
    }

    @Test
    void quang_binh_2020() {
        marked("quang_binh_2020.yaml").decided().equalsWhatIsReported();
    }

    @Test
    void binh_thuan_2022() {
        Replay replay = marked("binh_thuan_2022.yaml").decided().equalsWhatIsReported();
        assertThat(sources(replay).keySet()).contains("selection", "number", "wayUp");
        RoundLife life = replay.life();
        assertThat(life.book().rulings().stream()
                        .filter(Ruling::recognised)
                        .map(each -> Objects.requireNonNull(life.book().entrant(each.nomination())))
                        .filter(each -> each.group() == 2))
                .as("agro-food is more than 80 % of the recognised")
                .hasSizeGreaterThan(24);
        assertThat(life.proposal().lines())
                .filteredOn(line ->
                        line.reasons().stream().anyMatch(why -> why.rule().equals("C26-DEC-Q3-03")))
                .as("passing and left out, each with its reason")
                .hasSize(10);
    }

    @Test
    void thai_nguyen_2023() {
        Replay replay = marked("thai_nguyen_2023.yaml").decided().equalsWhatIsReported();
        assertThat(sources(replay).keySet()).contains("selection", "number");
    }

    @Test
    void khanh_hoa_2023() {
        Replay replay = marked("khanh_hoa_2023.yaml").merged().decided().equalsWhatIsReported();
        assertThat(sources(replay).keySet()).contains("selection", "merge", "wayUpNumber");
        assertThat(replay.life().book().parts())
                .as("in a set of another's name")
                .hasSize(19);
    }

    @Test
    void long_an_2016() {
        Replay replay = marked("long_an_2016.yaml");
        RoundLife life = replay.life();
        Reported.Choice choice = Objects.requireNonNull(replay.reported().choice());
        life.propose();
        assertThat(life.proposal().lines())
                .filteredOn(line ->
                        line.reasons().stream().anyMatch(why -> why.verdict().equals("BALLOT")))
                .as("put to the ballot")
                .hasSize(23);
        Map<String, Integer> chosen = new HashMap<>();
        List<Placing> placings = life.book().placings();
        for (int i = 0; i < 20; i += 2) {
            chosen.put(placings.get(i).nomination(), choice.votes());
        }
        life.meet(choice.present())
                .doing(new Act.BallotsCounted("c2", Meeting.CHOICE, null, null, null, chosen))
                .propose()
                .doing(new Act.BallotsCounted("c2", Meeting.LIST, choice.votes(), 0, 0, null))
                .decide(life.asProposed());
        replay.signed().equalsWhatIsReported();
        assertThat(sources(replay).keySet()).contains("selection");
    }

    @Test
    void quang_nam_2014() {
        Replay replay = marked("quang_nam_2014.yaml");
        RoundLife life = replay.life();
        life.propose();
        List<String> pool = life.book().placings().stream()
                .filter(Replay::passes)
                .map(Placing::nomination)
                .toList();
        assertThat(pool).hasSize(24);
        life.meet(9);
        for (String member : People.members(9)) {
            life.doing(new Act.BallotCast(member, Meeting.CHOICE, null, pool));
        }
        life.propose();
        assertThat(prizes(life.asProposed())).isEqualTo(Map.of("A", 2, "B", 2, "C", 20));
        life.vote(9, 0);
        List<Ruling> silent = councils2014(life, pool, null);
        RefusedAct.of(life, life.decision(silent))
                .saying("rulings." + pool.get(4) + ".reason", "cần nêu lý do", "needs a reason")
                .saying("rulings." + pool.get(23) + ".reason", "cần nêu lý do", "needs a reason");
        life.decide(councils2014(life, pool, "Hội đồng biểu quyết cơ cấu giải 2 A, 5 B, 16 C (báo Quảng Nam)"));
        replay.signed().equalsWhatIsReported();
        assertThat(sources(replay).keySet()).contains("selection", "prizes", "wayUp", "wayUpPrizes");
    }

    /** The next three of prize C get B, and the last one is left out. */
    private static List<Ruling> councils2014(
            RoundLife life, List<String> pool, @org.jspecify.annotations.Nullable String reason) {
        List<Ruling> rulings = new ArrayList<>();
        for (Ruling each : life.asProposed()) {
            int place = pool.indexOf(each.nomination());
            if (place >= 4 && place < 7) {
                rulings.add(new Ruling(each.nomination(), true, "B", true, reason));
            } else if (place == 23) {
                rulings.add(new Ruling(each.nomination(), false, null, false, reason));
            } else {
                rulings.add(each);
            }
        }
        return rulings;
    }

    private static Map<String, Integer> prizes(List<Ruling> rulings) {
        Map<String, Integer> prizes = new HashMap<>();
        rulings.forEach(each -> {
            if (each.prize() != null) {
                prizes.merge(each.prize(), 1, Integer::sum);
            }
        });
        return prizes;
    }

    @Test
    void quang_nam_2023() {
        Replay replay = marked("quang_nam_2023.yaml").decided().equalsWhatIsReported();
        assertThat(sources(replay).keySet()).contains("selection", "prizes");
    }

    @Test
    void quang_nam_2024() {
        Replay replay = marked("quang_nam_2024.yaml").decided().equalsWhatIsReported();
        assertThat(sources(replay).keySet()).contains("selection", "prizes", "entry");
    }

    @Test
    void gia_lai_2022() {
        marked("gia_lai_2022.yaml").decided().equalsWhatIsReported();
    }

    @Test
    void bac_kan_2024() {
        marked("bac_kan_2024.yaml").decided().equalsWhatIsReported();
    }

    @Test
    void dak_nong_2020() {
        marked("dak_nong_2020.yaml").decided().equalsWhatIsReported();
    }

    @Test
    void bau_bang_2024_a_district() {
        marked("bau_bang_2024.yaml").decided().equalsWhatIsReported();
    }

    @Test
    void phia_bac_2020() {
        marked("phia_bac_2020.yaml").decided().equalsWhatIsReported();
    }

    @Test
    void ca_nuoc_2019_in_two_scorings() {
        marked("ca_nuoc_2019.yaml").scoredAgain().decided().equalsWhatIsReported();
    }
}
