package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Ruling;
import vn.binhchon.season.Maker;
import vn.binhchon.season.Recognised;
import vn.binhchon.season.RoundHeld;
import vn.binhchon.season.Season;
import vn.binhchon.support.Figure;
import vn.binhchon.support.Indicator;
import vn.binhchon.support.Report;
import vn.binhchon.support.Report.Stated;

/**
 * The report of Lạng Sơn 2017–2020 out of the rounds whose results are known (the province 2019, the North 2020), held against the
 * figures of the province's own report.
 */
class SeasonOfLangSonTest {

    private static final Map<String, Maker> MAKERS = Map.of(
            "tra-o-long", new Maker("tra-o-long", "Lạng Sơn", "Đình Lập", null),
            "bun-ngo", new Maker("bun-ngo", "Lạng Sơn", "Đình Lập", null),
            "hat-macca", new Maker("hat-macca", "Lạng Sơn", "Cao Lộc", null),
            "gao-bao-thai-hong", new Maker("gao-bao-thai-hong", "Lạng Sơn", "Tràng Định", null));

    private static Season season = Season.of("Lạng Sơn", 2017, 2020, List.of(), List.of(), List.of());

    @BeforeAll
    static void replay() {
        Replay province = new Replay("lang_son_2019.yaml").marked(Map.of());
        province.life()
                .doing(new Act.JuryProposedUp(
                        "j1", Objects.requireNonNull(province.reported().juryUp())));
        RoundLife langSon = province.decided().equalsWhatIsReported().life();
        List<String> up = langSon.book().rulings().stream()
                .filter(Ruling::sentUp)
                .map(Ruling::nomination)
                .toList();
        langSon.doing(new Act.SentUp("to-giup-viec", "phia_bac_2020"));
        Map<String, RoundLife> from = new TreeMap<>();
        up.forEach(each -> from.put(each, langSon));
        Replay north = new Replay("phia_bac_2020.yaml").marked(from);
        north.life().doing(new Act.JuryProposedUp("j1", List.of("bun-ngo", "hat-macca", "tra-o-long")));
        RoundLife region = north.decided().equalsWhatIsReported().life();
        season = Season.of(
                "Lạng Sơn",
                2017,
                2020,
                List.of(
                        RoundHeld.of(region.book(), MAKERS, "Lạng Sơn"),
                        RoundHeld.of(langSon.book(), new HashMap<>(), "Lạng Sơn")),
                List.of(),
                List.of(report()));
    }

    @Test
    void of_the_regional_round_only_the_provinces_own_products_are_counted() {
        List<Recognised> region = season.recognised(Level.REGION);

        assertThat(region).hasSize(4).allMatch(each -> each.group() == 2);
        Map<String, Integer> byPlace = new TreeMap<>();
        region.forEach(each -> byPlace.merge(String.valueOf(each.locality()), 1, Integer::sum));
        assertThat(byPlace)
                .as("as the report has them: Đình Lập 2, Cao Lộc 1, Tràng Định 1")
                .isEqualTo(Map.of("Đình Lập", 2, "Cao Lộc", 1, "Tràng Định", 1));
        assertThat(season.decided(Level.REGION).get(0).establishments()).isEqualTo(4);
    }

    @Test
    void the_province_recognised_eight_in_2019_and_sent_four_up() {
        List<Recognised> province = season.recognised(Level.PROVINCE);

        assertThat(province).hasSize(8);
        assertThat(province.stream().filter(Recognised::sentUp)).hasSize(4);
        assertThat(province).allMatch(each -> each.certificate() != null && each.decision() != null);
    }

    @Test
    void what_the_data_do_not_hold_is_no_data_and_no_nought() {
        Map<Indicator, Figure> figures = season.figures();

        for (Indicator each : List.of(
                Indicator.SCHEMES, Indicator.SPENT, Indicator.JOBS, Indicator.TRAINEES, Indicator.RECOGNISED_NATION)) {
            assertThat(figures.getOrDefault(each, Figure.NONE).value())
                    .as(each.name())
                    .isNull();
        }
        assertThat(season.before(season.rounds().get(0)))
                .as("the round of 2017")
                .isNull();
    }

    @Test
    void held_against_the_real_report_the_round_of_2017_is_seen_to_be_missing() {
        Map<Indicator, Figure> figures = season.figures();

        assertThat(season.reports()).hasSize(1);
        Map<Indicator, BigDecimal> ours = new TreeMap<>();
        season.reports().get(0).figures().forEach(each -> {
            BigDecimal value =
                    figures.getOrDefault(each.indicator(), Figure.NONE).value();
            assertThat(value != null && each.agrees(value))
                    .as(each.indicator().name())
                    .isFalse();
            if (value != null) {
                ours.put(each.indicator(), value);
            }
        });
        assertThat(ours)
                .as("ours, where the report says 2, 16 and 7")
                .isEqualTo(Map.of(
                        Indicator.ROUNDS_PROVINCE, BigDecimal.ONE,
                        Indicator.RECOGNISED_PROVINCE, BigDecimal.valueOf(8),
                        Indicator.RECOGNISED_REGION, BigDecimal.valueOf(4)));
    }

    /** What the province's report states of selection (2017–2020). */
    private static Report report() {
        return new Report(
                "lang-son-2020",
                "Báo cáo khuyến công Lạng Sơn 2017–2020",
                "Lạng Sơn",
                2017,
                2020,
                List.of(
                        stated(Indicator.ROUNDS_PROVINCE, 2),
                        stated(Indicator.RECOGNISED_PROVINCE, 16),
                        stated(Indicator.RECOGNISED_REGION, 7),
                        stated(Indicator.RECOGNISED_NATION, 1)),
                false,
                "báo cáo Lạng Sơn 2020");
    }

    private static Stated stated(Indicator indicator, int value) {
        return new Stated(indicator, BigDecimal.valueOf(value), null, null);
    }
}
