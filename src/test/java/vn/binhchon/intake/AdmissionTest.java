package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhchon.intake.Events.LEAST;
import static vn.binhchon.intake.Events.admitted;
import static vn.binhchon.intake.Events.at;
import static vn.binhchon.intake.Events.event;
import static vn.binhchon.intake.Events.turnedAway;
import static vn.binhchon.intake.Events.with;
import static vn.binhchon.intake.Events.withEvidence;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** What no schema can see: rounds nobody opened, days that have not come, parts greater than their whole. */
class AdmissionTest {

    @Test
    void an_unknown_round_is_named() {
        Refused refused = turnedAway(with("\"round\": \"lang-son-2091\""));
        assertThat(refused.reason()).isEqualTo(RefusalReason.UNKNOWN_ROUND);
        Defect round = at(refused, "data.round");
        assertThat(round.value()).hasToString("\"lang-son-2091\"");
        assertThat(round.words().vi()).isEqualTo("Không có kỳ bình chọn nào mang mã \"lang-son-2091\".");
    }

    @Test
    void a_round_says_level_unit_and_day_whatever_the_event_says() throws Refused {
        Round round = new Round(
                "quoc-gia-2021",
                new Text("Kỳ", "Round"),
                Level.NATION,
                "Cả nước",
                2021,
                LocalDate.of(2021, 8, 31),
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
        AcceptedEvent event = Events.read(with("\"round\": \"quoc-gia-2021\""));
        Admission admission = Admission.of(event, id -> round, Events.RECEIVED);
        assertThat(admission.round()).isEqualTo(round);
        assertThat(admission.nomination().entry()).isEqualTo(round.entry());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"certificates\": [ { \"level\": \"local\", \"issuedYear\": 2027 } ] | data.certificates[0].issuedYear",
                "\"certificates\": [ { \"level\": \"local\", \"issuedYear\": 2026, \"issuedOn\": \"2026-09-06\" } ]"
                        + " | data.certificates[0].issuedOn",
                "\"evidence\": { \"economy\": { \"revenues\": [ { \"year\": 2027, \"vnd\": 1 } ] } }"
                        + " | data.evidence.economy.revenues[0].year",
                "\"evidence\": { \"other\": { \"prizes\": [ { \"name\": \"Giải\", \"year\": 2027 } ] } }"
                        + " | data.evidence.other.prizes[0].year"
            })
    void what_is_dated_after_the_event_is_impossible(String field, String path) {
        Refused refused = turnedAway(with(field));
        assertThat(refused.reason()).isEqualTo(RefusalReason.IMPOSSIBLE);
        assertThat(refused.defects()).extracting(Defect::path).containsExactly(path);
        assertThat(at(refused, path).words().vi()).contains("cần không sau 2026-09-05");
    }

    @Test
    void what_is_dated_on_the_event_s_day_is_possible() throws Refused {
        assertThat(admitted(
                                with(
                                        "\"certificates\": [ { \"level\": \"local\", \"issuedYear\": 2026, "
                                                + "\"issuedOn\": \"2026-09-05\" } ], "
                                                + "\"evidence\": { \"economy\": { \"revenues\": [ { \"year\": 2026, \"vnd\": 1 } ] } }"))
                        .nomination()
                        .certificates())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-05T02:15:00Z,true", "2026-09-05T02:15:01Z,false", "2026-09-05T09:15:01+07:00,false"})
    void an_event_may_be_dated_a_quarter_of_an_hour_after_it_arrived_and_no_more(String time, boolean possible)
            throws Refused {
        String event = Events.node(event(LEAST)).put("time", time).toString();
        if (possible) {
            assertThat(admitted(event)).isNotNull();
        } else {
            assertThat(turnedAway(event).defects()).extracting(Defect::path).containsExactly("time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localWorkers", "womenWorkers", "minorityWorkers"})
    void a_part_greater_than_the_whole_is_for_the_rules_to_caution(String part) throws Refused {
        assertThat(admitted(withEvidence("{ \"society\": { \"workers\": 10, \"" + part + "\": 11 } }")))
                .isNotNull();
    }

    @Test
    void every_range_that_runs_downward_is_impossible() {
        Refused refused = turnedAway(withEvidence("""
                { "market": { "exportSharePercent": { "min": 20, "max": 15 } },
                  "capacity": { "outputs": [ { "what": "chè", "unit": "tấn", "quantity": { "min": 3, "max": 2.9 } } ] },
                  "economy": { "revenues": [ { "vnd": { "min": 2, "max": 2 } } ] } }
                """));
        assertThat(refused.reason()).isEqualTo(RefusalReason.IMPOSSIBLE);
        assertThat(refused.defects())
                .extracting(Defect::path)
                .containsExactly(
                        "data.evidence.market.exportSharePercent", "data.evidence.capacity.outputs[0].quantity");
        assertThat(refused.defects().get(0).words().vi())
                .isEqualTo("data.evidence.market.exportSharePercent là {\"min\":20,\"max\":15}, "
                        + "cần min không lớn hơn max.");
    }

    @Test
    void ranges_in_fields_that_no_rule_reads_are_left_alone() throws Refused {
        assertThat(admitted(with("\"reported\": { \"price\": { \"min\": 20, \"max\": 15 } }")))
                .isNotNull();
    }

    @Test
    void everything_impossible_is_said_at_once() {
        Refused refused = turnedAway(with("""
                "certificates": [ { "level": "local", "issuedYear": 2099 } ],
                "evidence": { "society": { "workers": 3, "members": { "min": 2, "max": 1 } } }
                """));
        assertThat(refused.defects())
                .extracting(Defect::path)
                .containsExactlyInAnyOrder("data.certificates[0].issuedYear", "data.evidence.society.members");
    }
}
