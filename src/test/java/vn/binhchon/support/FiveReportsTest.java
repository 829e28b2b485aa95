package vn.binhchon.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhchon.nomination.Level;
import vn.binhchon.promotion.SupportItem;
import vn.binhchon.support.Report.About;
import vn.binhchon.support.Report.Stated;
import vn.binhchon.support.Scheme.State;

/**
 * The figures of the five reports, held against records and against themselves. The totals are the reports' own; how they are
 * shared out among single schemes is made up, for no report tells it.
 */
class FiveReportsTest {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");

    @Test
    void lang_son_2017_to_2020_comes_out_of_45_schemes() {
        List<Scheme> schemes = new ArrayList<>();
        spread(schemes, Level.NATION, 5, "1900000000");
        spread(schemes, Level.PROVINCE, 40, "5000000000");

        Progress figures = Progress.of(schemes);
        assertThat(figures.figure(Indicator.SCHEMES).value()).isEqualByComparingTo("45");
        assertThat(figures.figure(Indicator.SCHEMES_NATION).value()).isEqualByComparingTo("5");
        assertThat(figures.figure(Indicator.SCHEMES_LOCAL).value()).isEqualByComparingTo("40");
        assertThat(figures.figure(Indicator.SPENT).value()).isEqualByComparingTo("6900000000");
        assertThat(figures.figure(Indicator.SPENT).records()).hasSize(45);
        assertThat(figures.figure(Indicator.JOBS).value())
                .as("no scheme tells its jobs")
                .isNull();

        Report report = report(
                stated(Indicator.SCHEMES, "45"),
                stated(Indicator.SCHEMES_NATION, "5"),
                stated(Indicator.SCHEMES_LOCAL, "40"),
                new Stated(Indicator.SPENT, new BigDecimal("6900000000"), null, HUNDRED_MILLION),
                stated(Indicator.SPENT_NATION, "1900000000"),
                stated(Indicator.SPENT_LOCAL, "5000000000"));
        assertThat(report.figures()).allMatch(each -> each.agrees(value(figures, each.indicator())));
        assertThat(AddingUp.of(report)).hasSize(2).allMatch(each -> Boolean.TRUE.equals(each.adds()));
        assertThat(AddingUp.of(report).get(0).words().vi()).isEqualTo("5 + 40 = 45, khớp.");
    }

    @Test
    void bac_giang_2021_is_18_of_21_schemes_and_not_a_share_of_money() {
        List<Scheme> schemes = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            schemes.add(scheme("bg." + i, Level.PROVINCE, i < 18 ? State.UNDER_WAY : State.PLANNED, null, null));
        }

        Progress figures = Progress.of(schemes);
        assertThat(figures.figure(Indicator.SCHEMES_SHARE).value()).isEqualByComparingTo("85.71");
        assertThat(figures.figure(Indicator.SPENT_SHARE).value())
                .as("no money is known")
                .isNull();

        Report asWritten = report(
                stated(Indicator.SCHEMES, "18"),
                stated(Indicator.SCHEMES_PLANNED, "21"),
                new Stated(Indicator.SPENT_SHARE, new BigDecimal("85.7"), null, TENTH));
        assertThat(AddingUp.of(asWritten)).singleElement().satisfies(each -> {
            assertThat(each.adds()).isFalse();
            assertThat(each.words().vi()).contains("tỷ lệ đề án (85,71 %)", "kinh phí không nêu");
        });
        Report asMeant = report(
                stated(Indicator.SCHEMES, "18"),
                stated(Indicator.SCHEMES_PLANNED, "21"),
                new Stated(Indicator.SCHEMES_SHARE, new BigDecimal("85.7"), null, TENTH));
        assertThat(AddingUp.of(asMeant)).singleElement().satisfies(each -> assertThat(each.adds())
                .isTrue());
    }

    @Test
    void vinh_long_2016_spent_nearly_one_and_a_half_billion() {
        List<Scheme> schemes = List.of(scheme("vl.1", Level.PROVINCE, State.DONE, null, "1480000000"));
        Stated nearly = new Stated(Indicator.SPENT, new BigDecimal("1500000000"), About.NEARLY, HUNDRED_MILLION);

        assertThat(nearly.agrees(value(Progress.of(schemes), Indicator.SPENT))).isTrue();
        assertThat(nearly.agrees(new BigDecimal("1500000001"))).isFalse();
        assertThat(nearly.agrees(new BigDecimal("1400000000"))).isFalse();
    }

    @Test
    void the_nation_2021_spent_166_27_billion_of_a_plan_it_does_not_name() {
        Report asWritten = report(
                stated(Indicator.SPENT, "166270000000"),
                new Stated(Indicator.SPENT_SHARE, new BigDecimal("93.26"), null, HUNDREDTH));
        assertThat(AddingUp.of(asWritten)).singleElement().satisfies(each -> {
            assertThat(each.adds()).as("the plan is not stated").isNull();
            assertThat(each.words().vi()).contains("Không đủ số liệu");
        });

        Progress figures =
                Progress.of(List.of(scheme("cn.1", Level.NATION, State.DONE, "178290000000", "166270000000")));
        assertThat(new Stated(Indicator.SPENT_SHARE, new BigDecimal("93.26"), null, HUNDREDTH)
                        .agrees(value(figures, Indicator.SPENT_SHARE)))
                .as("a plan of about 178.29 billion gives that share")
                .isTrue();
    }

    @Test
    void the_nation_2021_helped_739_establishments_with_machinery_14_models_and_5_with_pollution() {
        List<Scheme> schemes = new ArrayList<>();
        schemes.add(helping("m.1", SupportItem.MACHINERY, 700));
        schemes.add(helping("m.2", SupportItem.MACHINERY, 39));
        for (int i = 0; i < 14; i++) {
            schemes.add(helping("d." + i, SupportItem.DEMONSTRATION_MODEL, null));
        }
        schemes.add(helping("p.1", SupportItem.POLLUTION_TREATMENT, 5));

        Progress figures = Progress.of(schemes);
        assertThat(figures.figure(Indicator.ESTABLISHMENTS_MACHINERY).value()).isEqualByComparingTo("739");
        assertThat(figures.figure(Indicator.MODELS).value()).isEqualByComparingTo("14");
        assertThat(figures.figure(Indicator.ESTABLISHMENTS_POLLUTION).value()).isEqualByComparingTo("5");
    }

    @Test
    void a_report_that_does_not_add_up_is_told_so() {
        // Yên Bái 2016–2020: the headline says 137 schemes, 33 national and 105 local are 138.
        Report report = report(
                stated(Indicator.SCHEMES, "137"),
                stated(Indicator.SCHEMES_NATION, "33"),
                stated(Indicator.SCHEMES_LOCAL, "105"),
                stated(Indicator.SPENT, "24235000000"),
                stated(Indicator.SPENT_NATION, "10365000000"),
                stated(Indicator.SPENT_LOCAL, "13870000000"));

        assertThat(AddingUp.of(report)).extracting(AddingUp::adds).containsExactly(false, true);
        assertThat(AddingUp.of(report).get(0).words().vi()).isEqualTo("33 + 105 = 138, báo cáo ghi 137: không khớp.");
    }

    @Test
    void a_scheme_that_does_not_state_its_money_is_counted_as_lacking_and_not_as_nought() {
        Figure spent = Progress.of(List.of(
                        scheme("a", Level.PROVINCE, State.DONE, null, "10"),
                        scheme("b", Level.PROVINCE, State.DONE, null, null)))
                .figure(Indicator.SPENT);

        assertThat(spent.value()).isEqualByComparingTo("10");
        assertThat(spent.lacking()).isEqualTo(1);
        assertThat(spent.records()).containsExactly("a");
    }

    @Test
    void nothing_known_is_no_data_and_not_nought() {
        assertThat(Indicator.values())
                .allMatch(each -> Progress.of(List.of()).figure(each).value() == null);
    }

    private static void spread(List<Scheme> into, Level level, int number, String sum) {
        BigDecimal each = new BigDecimal(sum).divide(BigDecimal.valueOf(number));
        for (int i = 0; i < number; i++) {
            into.add(scheme("ls." + level + "." + i, level, State.DONE, null, each.toPlainString()));
        }
    }

    private static Scheme scheme(
            String id, Level level, State state, @Nullable String planned, @Nullable String spent) {
        return new Scheme(
                id,
                "thử",
                level,
                2020,
                "Đề án thử",
                null,
                null,
                state,
                planned == null ? null : new BigDecimal(planned),
                spent == null ? null : new BigDecimal(spent),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null);
    }

    private static Scheme helping(String id, SupportItem item, @Nullable Integer establishments) {
        return new Scheme(
                id,
                "Cả nước",
                Level.NATION,
                2021,
                "Đề án thử",
                null,
                item,
                State.DONE,
                null,
                null,
                null,
                establishments,
                null,
                null,
                null,
                null,
                true,
                null);
    }

    private static BigDecimal value(Progress figures, Indicator indicator) {
        return Objects.requireNonNull(figures.figure(indicator).value());
    }

    private static Stated stated(Indicator indicator, String value) {
        return new Stated(indicator, new BigDecimal(value), null, null);
    }

    private static Report report(Stated... figures) {
        return new Report("thu", "Báo cáo thử", "thử", 2017, 2020, Arrays.asList(figures), true, "thử");
    }
}
