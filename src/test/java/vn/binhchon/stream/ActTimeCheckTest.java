package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.round.ActTimes;
import vn.binhchon.rulebook.ShippedRules;

/** The time of an act lies between the beginning of its step and its receipt, whatever the day it is looked at. */
class ActTimeCheckTest {

    private static final ActTimes TIMES =
            ShippedRules.evaluator().acts(LocalDate.of(2026, 10, 1)).times();
    private static final Instant OPENED = Instant.parse("2026-10-01T01:00:00Z");
    private static final Instant MARKING = Instant.parse("2026-10-20T01:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-10-21T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2099-01-01T08:00:00+07:00, late",
        "2026-10-21T08:15:01+07:00, late",
        "2026-10-21T02:00:00Z, late",
        "2026-10-21T08:15:00+07:00, ",
        "2026-10-20T10:00:00+07:00, ",
        "2026-10-20T07:45:00+07:00, ",
        "2026-10-20T07:44:59+07:00, early",
        "2026-10-05T08:00:00+07:00, early",
        "1999-01-01T08:00:00+07:00, early",
        "0001-01-01T00:00:00Z, early",
    })
    void in_a_step_that_others_went_before(String time, @Nullable String wrong) {
        told(new ActTimeCheck(OPENED, MARKING, RECEIVED), time, wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T07:45:00+07:00, ",
        "2026-10-01T07:44:00+07:00, early",
        "1999-01-01T08:00:00+07:00, early",
        "2026-10-22T08:00:00+07:00, late",
    })
    void in_the_first_step(String time, @Nullable String wrong) {
        told(new ActTimeCheck(OPENED, null, RECEIVED), time, wrong);
    }

    @Test
    void by_a_table_that_says_nothing_any_time_will_do() {
        ActTimes silent = ActTimes.NONE;
        assertThat(new ActTimeCheck(OPENED, MARKING, RECEIVED).defects(event("2099-01-01T08:00:00Z"), silent))
                .isEmpty();
        ActTimes later = new ActTimes(List.of(), TIMES.notAfter(), Duration.ofDays(1));
        assertThat(new ActTimeCheck(OPENED, MARKING, RECEIVED).defects(event("2026-10-22T00:59:00Z"), later))
                .isEmpty();
    }

    private static void told(ActTimeCheck check, String time, @Nullable String wrong) {
        List<Defect> defects = check.defects(event(time), TIMES);
        if (wrong == null) {
            assertThat(defects).isEmpty();
            return;
        }
        assertThat(defects).hasSize(1);
        Defect defect = defects.get(0);
        assertThat(defect.path()).isEqualTo("time");
        assertThat(String.valueOf(defect.value())).contains(time);
        assertThat(defect.expected()).startsWith(wrong.equals("late") ? "until " : "not before ");
        assertThat(defect.words().vi()).contains("15 phút");
        assertThat(defect.words().en()).contains("15 minutes");
    }

    private static AcceptedEvent event(String time) {
        return new AcceptedEvent("urn:test", "1", "t", "r", time, null, null, List.of(), List.of(), "");
    }
}
