package vn.binhchon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.Samples;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.Cases;
import vn.binhchon.rulebook.ShippedRules;
import vn.binhchon.scorecard.Scorecard;
import vn.binhchon.text.Text;

/** A nomination meets the rulebook of its day; the same one always gives the same answer. */
class EvaluatorTest {

    @Test
    void the_same_nomination_gives_the_same_bytes_from_every_thread() throws Exception {
        List<Path> files = List.of(
                Samples.file("synthetic", "lang-son-2019-mau.che-shan-tuyet"),
                Samples.file("synthetic", "lang-son-2019-mau.tuong-go-doc-ban"),
                Samples.file("nominations", "quoc-gia-2021.bun-ngo"));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (Path file : files) {
                byte[] once = Json.MAPPER.writeValueAsBytes(Samples.explained(file));
                List<Callable<byte[]>> again = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    again.add(() -> Json.MAPPER.writeValueAsBytes(Samples.explained(file)));
                }
                for (Future<byte[]> each : threads.invokeAll(again)) {
                    assertThat(each.get()).isEqualTo(once);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"2014-10-20,false", "2014-10-21,true", "2026-11-21,true"})
    void there_is_law_from_the_first_day_on(LocalDate day, boolean law) {
        var nomination = Cases.of("{ \"entry\": { \"date\": \"" + day + "\" } }");
        if (law) {
            assertThat(ShippedRules.evaluator()
                            .evaluate(nomination, null)
                            .edition()
                            .id())
                    .isEqualTo(ShippedRules.EDITION);
        } else {
            assertThatThrownBy(() -> ShippedRules.evaluator().evaluate(nomination, null))
                    .isInstanceOf(NoLawForDay.class)
                    .hasMessageContaining("2014-10-20");
        }
    }

    @Test
    void a_round_s_own_frame_is_used_and_named() {
        Round round = round(Map.of("II.3.a.1", maxima("4", "4", "2", "3"), "II.3.a.2", maxima("2.5", "1", "1", "2")));
        Scorecard card = ShippedRules.evaluator()
                .evaluate(Cases.of("{ \"evidence\": { \"society\": { \"workers\": 50 } } }"), round)
                .card();
        assertThat(card.frame()).isEqualTo("thu-2019");
        assertThat(card.lines())
                .filteredOn(line -> line.line().equals("II.3.a.1"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.max()).isEqualByComparingTo("4");
                    assertThat(line.points()).isEqualByComparingTo("4");
                });
    }

    @Test
    void a_round_s_own_frame_that_does_not_add_up_is_told_in_both_languages() {
        List<Text> faults = ShippedRules.evaluator().faults(round(Map.of("III.1", maxima("5", "4.5", "3", "5"))));
        assertThat(faults)
                .contains(new Text(
                        "Mục III, nhóm 2: các dòng cộng lại được 10,5 điểm, phải là 10",
                        "Head III, group 2: the lines sum to 10.5 points, expected 10"));
    }

    @Test
    void a_round_s_own_frame_may_not_name_a_line_that_is_none() {
        assertThat(ShippedRules.evaluator().faults(round(Map.of("III.9", maxima("1", "1", "1", "1")))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.vi()).contains("III.9"));
    }

    private static List<BigDecimal> maxima(String... points) {
        return java.util.Arrays.stream(points).map(BigDecimal::new).toList();
    }

    private static Round round(Map<String, List<BigDecimal>> maxima) {
        return new Round(
                "thu-2019",
                new Text("Kỳ thử", "Test round"),
                Level.PROVINCE,
                "Lạng Sơn",
                2019,
                Cases.day(),
                true,
                true,
                null,
                null,
                new Round.OwnFrame(maxima),
                null,
                null,
                null);
    }
}
