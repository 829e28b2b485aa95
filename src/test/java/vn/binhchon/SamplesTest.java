package vn.binhchon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.round.Round;

/** The samples show what their README says. */
@Execution(ExecutionMode.CONCURRENT)
class SamplesTest {

    @Test
    void every_round_is_read() {
        assertThat(Samples.rounds())
                .containsOnlyKeys(
                        "bao-chi",
                        "lang-son-2019",
                        "lang-son-2019-mau",
                        "lang-son-2026-mau",
                        "phia-bac-2020",
                        "phia-bac-2022",
                        "quoc-gia-2021");
        assertThat(Samples.rounds().values().stream().filter(Round::synthetic).map(Round::id))
                .containsExactlyInAnyOrder("bao-chi", "lang-son-2019-mau", "lang-son-2026-mau");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void every_nomination_is_read_let_in_and_judged(Path file) throws Refused {
        AcceptedEvent event = Samples.event(file);
        Admission admission = Samples.admission(event);
        Evaluation evaluation = Samples.evaluation(event);
        assertThat(admission.round()).isNotNull();
        assertThat(evaluation.nomination()).isEqualTo(admission.nomination());
        assertThat(evaluation.findings()).isNotEmpty();
        assertThat(evaluation.card().total()).isBetween(java.math.BigDecimal.ZERO, new java.math.BigDecimal(100));
        assertThat(event.normalised()).isEmpty();
        assertThat(event.unknownFields()).allMatch(each -> each.path().equals("reported"));
    }

    @Test
    void a_withdrawal_is_read() throws Refused {
        AcceptedEvent event = Samples.event(Samples.file("synthetic", "lang-son-2019-mau.gach-khong-nung.2-withdrawn"));
        assertThat(event.carriesNomination()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1-khong-phai-json,NOT_JSON,''",
        "2-thieu-subject-va-time,NOT_CLOUDEVENT,subject time",
        "3-xuat-khau-140-phan-tram-doanh-thu-am,SCHEMA,"
                + "data.evidence.market.exportSharePercent data.evidence.economy.revenues[0].vnd",
        "4-ky-binh-chon-khong-co,UNKNOWN_ROUND,data.round"
    })
    void each_bad_event_is_refused_for_what_its_name_says(String name, RefusalReason reason, String paths) {
        Path file = Samples.file("bad", name);
        Refused refused = catchThrowableOfType(Refused.class, () -> Samples.admission(Samples.event(file)));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.defects()).extracting(Defect::path).containsExactlyInAnyOrder(paths.split(" "));
    }
}
