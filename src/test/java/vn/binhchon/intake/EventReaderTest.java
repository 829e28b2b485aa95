package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhchon.intake.Events.LEAST;
import static vn.binhchon.intake.Events.at;
import static vn.binhchon.intake.Events.event;
import static vn.binhchon.intake.Events.read;
import static vn.binhchon.intake.Events.refused;
import static vn.binhchon.intake.Events.with;
import static vn.binhchon.intake.Events.withEvidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** An event is taken whole, or everything wrong with it is said at once, in the clerk's words. */
class EventReaderTest {

    private static final Map<String, String> BINARY = Map.of(
            "specversion", "1.0",
            "id", "e1",
            "source", "https://so.vn/clerk",
            "subject", "r.1",
            "type", "vn.binhchon.nomination.submitted.v1",
            "time", "2026-09-05T08:00:00+07:00",
            "datacontenttype", "application/json; charset=UTF-8");

    @Test
    void structured_and_binary_say_the_same() throws Refused {
        AcceptedEvent structured = read(event(LEAST));
        AcceptedEvent binary = read(BINARY, LEAST.getBytes(StandardCharsets.UTF_8));
        assertThat(binary).isEqualTo(structured);
        assertThat(structured.subject()).isEqualTo("r.1");
        assertThat(structured.happened()).isEqualTo("2026-09-05T08:00:00+07:00");
        assertThat(structured.carriesNomination()).isTrue();
    }

    @Test
    void a_withdrawal_needs_no_data() throws Refused {
        ObjectNode event = Events.node(event(LEAST)).put("type", EventTypes.WITHDRAWN);
        event.remove("data");
        AcceptedEvent read = read(event.toString());
        assertThat(read.data()).isNull();
        assertThat(read.carriesNomination()).isFalse();
    }

    @Test
    void a_byte_order_mark_does_no_harm() throws Refused {
        assertThat(read("\uFEFF" + event(LEAST))).isEqualTo(read(event(LEAST)));
    }

    @Test
    void extension_attributes_are_let_pass() throws Refused {
        ObjectNode event = Events.node(event(LEAST)).put("traceparent", "00-1-2-3");
        assertThat(read(event.toString())).isEqualTo(read(event(LEAST)));
    }

    @Test
    void a_letter_is_not_json_and_the_place_is_told() {
        Refused refused = refused("{ \"specversion\": \"1.0\",\n  \"id\": 'e1' }");
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_JSON);
        assertThat(refused.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.words().vi()).startsWith("Không đọc được JSON: sai ở dòng 2, cột ");
            assertThat(defect.words().en()).startsWith("This is not JSON: wrong at line 2, column ");
        });
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "  \n ", "\uFEFF"})
    void nothing_is_not_json(String body) {
        Refused refused = refused(body);
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_JSON);
        assertThat(refused.defects().get(0).words().vi()).contains("nội dung trống");
    }

    @Test
    void a_record_without_a_value_is_not_json() throws Exception {
        Refused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                Refused.class, () -> EventReader.ofNominations().read(EventMessage.structured(null)));
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_JSON);
    }

    @Test
    void bytes_that_are_not_utf_8_are_not_json() {
        Refused refused = refused(event(LEAST).getBytes(StandardCharsets.UTF_16));
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_JSON);
        assertThat(refused.defects().get(0).words().vi()).contains("không phải UTF-8");
    }

    @Test
    void a_key_written_twice_is_not_json() {
        Refused refused = refused(event(LEAST).replace("\"group\": 2", "\"group\": 2, \"group\": 3"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_JSON);
        assertThat(refused.defects().get(0).words().en()).contains("the field “group” stands twice in one object");
    }

    @Test
    void something_behind_the_event_is_not_json() {
        assertThat(refused(event(LEAST) + event(LEAST)).reason()).isEqualTo(RefusalReason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "3", "null", "true"})
    void json_that_is_no_object_is_no_event(String json) {
        Refused refused = refused(json);
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_CLOUDEVENT);
        assertThat(refused.defects().get(0).expected()).isEqualTo("a JSON object");
    }

    @Test
    void all_missing_attributes_are_named() {
        Refused refused = refused("{ \"data\": {} }");
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_CLOUDEVENT);
        assertThat(refused.defects())
                .extracting(Defect::path)
                .contains("specversion", "id", "source", "type", "subject", "time");
        assertThat(at(refused, "subject").words().vi()).contains("subject").contains("bắt buộc phải có");
        assertThat(at(refused, "subject").words().en()).isEqualTo("subject is missing; it must be there.");
    }

    @Test
    void what_can_be_read_of_a_bad_event_is_kept() {
        Refused refused = refused("{ \"id\": \"e7\", \"source\": \"https://so.vn\", \"subject\": 7 }");
        assertThat(refused.attributes()).isEqualTo(new Refused.Attributes("https://so.vn", "e7", null, null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "specversion,0.3",
        "type,vn.binhchon.nomination.deleted.v1",
        "subject,tiếng việt",
        "subject,-a",
        "time,05/09/2026",
        "time,2026-09-05T08:00:00",
        "time,2026-02-30T08:00:00Z",
        "time,2026-09-05T25:00:00Z",
        "time,2016-12-31T23:59:60Z",
        "time,2026-09-05T08:00:00+19:00",
        "source,not a uri",
        "datacontenttype,text/xml"
    })
    void a_wrong_attribute_is_named(String attribute, String value) {
        Refused refused =
                refused(Events.node(event(LEAST)).put(attribute, value).toString());
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_CLOUDEVENT);
        assertThat(refused.defects()).extracting(Defect::path).containsOnly(attribute);
        assertThat(at(refused, attribute).words().vi()).contains(value);
    }

    @Test
    void everything_wrong_with_the_data_is_said_at_once() {
        Refused refused = refused(event("""
                { "entry": { "level": "huyện", "jurisdiction": " ", "date": "2019-02-30" },
                  "product": { "name": "Thử", "group": 5, "oneOff": "no" },
                  "establishment": { "type": "household" },
                  "certificates": [ { "level": "local" } ],
                  "evidence": { "market": { "exportSharePercent": 140, "exportMarkets": "Nhật Bản" },
                                "economy": { "revenues": [ { "year": 2018, "vnd": -250000000 } ] },
                                "society": { "workers": "năm mươi", "womenWorkers": 2.5,
                                             "wageVndPerMonth": { "note": "khoảng" } } } }
                """));
        assertThat(refused.reason()).isEqualTo(RefusalReason.SCHEMA);
        assertThat(refused.defects())
                .extracting(Defect::path)
                .contains(
                        "data.entry.level",
                        "data.entry.jurisdiction",
                        "data.entry.date",
                        "data.product.group",
                        "data.product.oneOff",
                        "data.establishment.name",
                        "data.certificates[0].issuedYear",
                        "data.evidence.market.exportSharePercent",
                        "data.evidence.market.exportMarkets",
                        "data.evidence.economy.revenues[0].vnd",
                        "data.evidence.society.workers",
                        "data.evidence.society.womenWorkers",
                        "data.evidence.society.wageVndPerMonth.min",
                        "data.evidence.society.wageVndPerMonth.max");
        assertThat(refused.defects()).allSatisfy(defect -> {
            assertThat(defect.words().vi()).contains(defect.path()).endsWith(".");
            assertThat(defect.words().en()).contains(defect.path()).endsWith(".");
            assertThat(defect.expected()).isNotBlank();
        });
    }

    @Test
    void a_defect_tells_path_value_and_what_was_expected_in_both_languages() {
        Refused refused = refused(withEvidence("{ \"market\": { \"exportSharePercent\": 140 } }"));
        Defect share = at(refused, "data.evidence.market.exportSharePercent");
        assertThat(refused.defects()).hasSize(1);
        assertThat(share.value()).hasToString("140");
        assertThat(share.expected()).isEqualTo("at most 100");
        assertThat(share.words().vi())
                .isEqualTo("“Tỷ lệ xuất khẩu” (data.evidence.market.exportSharePercent) là 140, cần không quá 100.");
        assertThat(share.words().en())
                .isEqualTo("data.evidence.market.exportSharePercent is 140, expected at most 100.");
    }

    @Test
    void an_unknown_group_is_told_the_four() {
        Refused refused = refused(event(LEAST.replace("\"group\": 2", "\"group\": 5")));
        assertThat(at(refused, "data.product.group").expected()).isEqualTo("one of 1, 2, 3, 4");
    }

    @Test
    void neither_round_nor_entry_is_said_so() {
        Refused refused = refused(event("""
                { "product": { "name": "Chè", "group": 2 }, "establishment": { "name": "Cơ sở", "type": "household" } }
                """));
        assertThat(refused.reason()).isEqualTo(RefusalReason.SCHEMA);
        assertThat(refused.defects()).extracting(Defect::path).containsExactly("data.entry");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2.0", "2e0", "20e-1"})
    void whole_numbers_may_be_written_with_a_point(String two) throws Refused {
        String event = event(LEAST.replace("\"group\": 2", "\"group\": " + two)
                .replace("\"establishment\"", "\"dossier\": { \"photos\": " + two + " }, \"establishment\""));
        assertThat(Events.admitted(event).nomination())
                .isEqualTo(Events.admitted(event(LEAST.replace(
                                "\"establishment\"", "\"dossier\": { \"photos\": 2 }, \"establishment\"")))
                        .nomination());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e-999999999", "1e999999999", "-1e999999999", "1e41", "1e-41"})
    void an_exponent_out_of_all_measure_is_refused_fast(String number) {
        for (String place : List.of(
                "\"evidence\": { \"economy\": { \"taxVndPerYear\": %s } }",
                "\"evidence\": { \"society\": { \"workers\": { \"min\": 1, \"max\": %s } } }",
                "\"reported\": [ { \"price\": %s } ]")) {
            Refused refused = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(2), () -> refused(with(place.formatted(number))));
            assertThat(refused.reason()).isEqualTo(RefusalReason.IMPOSSIBLE);
            assertThat(refused.defects()).singleElement().satisfies(defect -> {
                assertThat(defect.path()).startsWith("data.");
                assertThat(String.valueOf(defect.value())).hasSizeLessThan(100);
                assertThat(defect.words().vi()).contains("chữ số").hasSizeLessThan(300);
            });
        }
    }

    @Test
    void a_number_of_400_digits_is_refused_and_cut_short() {
        Refused refused =
                refused(with("\"evidence\": { \"economy\": { \"taxVndPerYear\": " + "9".repeat(400) + " } }"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.IMPOSSIBLE);
        assertThat(refused.defects().get(0).words().en()).contains("… (400)").hasSizeLessThan(300);
        assertThat(refused(with("\"x\": " + "9".repeat(5000))).reason()).isEqualTo(RefusalReason.NOT_JSON);
        assertThat(refused(with("\"x\": 1e99999999999")).reason())
                .isIn(RefusalReason.NOT_JSON, RefusalReason.IMPOSSIBLE);
    }

    @Test
    void figures_of_any_sensible_size_and_precision_stay_exact() throws Refused {
        AcceptedEvent event = read(withEvidence("{ \"economy\": { \"taxVndPerYear\": 123456789012345.678901 } }"));
        assertThat(Admission.of(event, id -> null, Events.RECEIVED)
                        .nomination()
                        .evidence()
                        .economy()
                        .taxVndPerYear())
                .hasToString("Quantity[least=123456789012345.678901, most=null, note=null]");
    }

    @Test
    void more_than_a_mebibyte_is_too_large() {
        Refused refused = refused(with("\"x\": \"" + "x".repeat(EventReader.MOST_BYTES) + "\""));
        assertThat(refused.reason()).isEqualTo(RefusalReason.TOO_LARGE);
        assertThat(refused.defects().get(0).words().vi()).contains(String.valueOf(EventReader.MOST_BYTES));
        assertThat(refused(BINARY, new byte[EventReader.MOST_BYTES + 1])
                        .attributes()
                        .id())
                .isEqualTo("e1");
    }

    @ParameterizedTest
    @CsvSource({"[,]", "{\"a\":,}"})
    void ten_thousand_levels_are_refused_fast(String open, String close) {
        String deep = open.repeat(10_000) + "1" + close.repeat(10_000);
        Refused refused =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(with("\"x\": " + deep)));
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_JSON);
    }

    @Test
    void unknown_fields_are_kept_with_path_and_value() throws Refused {
        AcceptedEvent event = read(with("""
                "reported": { "outcome": "recognised" },
                "evidence": { "market": { "slogan": "Ngon" },
                              "society": { "workers": { "value": 5, "asOf": "2018" },
                                           "womenWorkers": { "min": 1, "max": 2, "asOf": "2019" } },
                              "technique": { "attestations": [ { "name": "ISO", "kind": "other" },
                                                               { "name": "TC", "kind": "other", "number": 7 } ] } }
                """));
        assertThat(event.unknownFields())
                .extracting(
                        AcceptedEvent.UnknownField::path, each -> each.value().toString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("reported", "{\"outcome\":\"recognised\"}"),
                        org.assertj.core.groups.Tuple.tuple("evidence.market.slogan", "\"Ngon\""),
                        org.assertj.core.groups.Tuple.tuple("evidence.society.workers.asOf", "\"2018\""),
                        org.assertj.core.groups.Tuple.tuple("evidence.society.womenWorkers.asOf", "\"2019\""),
                        org.assertj.core.groups.Tuple.tuple("evidence.technique.attestations[1].number", "7"));
    }

    @Test
    void known_fields_in_every_form_are_not_taken_for_unknown_ones() throws Refused {
        AcceptedEvent event = read(with("""
                "synthetic": false, "certificates": [], "sources": [],
                "evidence": { "society": { "workers": { "value": 5 }, "localWorkers": { "value": 5, "note": "hơn" },
                                           "members": { "min": 1, "max": 2 } },
                              "economy": { "revenues": [] }, "culture": {} }
                """));
        assertThat(event.unknownFields()).isEmpty();
    }

    @Test
    void decomposed_texts_are_composed_and_the_original_is_kept() throws Refused {
        String decomposed = Normalizer.normalize("Chè Lạng Sơn", Normalizer.Form.NFD);
        AcceptedEvent event = read(event(LEAST.replace("Chè", decomposed)));
        assertThat(event.data())
                .isEqualTo(read(event(LEAST.replace("Chè", "Chè Lạng Sơn"))).data());
        assertThat(event.normalised()).containsExactly(new AcceptedEvent.Original("product.name", decomposed));
        assertThat(read(event(LEAST)).normalised()).isEmpty();
    }

    @Test
    void round_events_are_read_by_their_own_contract() throws Refused {
        EventReader rounds = EventReader.ofRounds();
        String opened = """
                { "specversion": "1.0", "id": "r1", "source": "https://so.vn/clerk", "subject": "ls-2019",
                  "type": "vn.binhchon.round.opened.v1", "time": "2026-09-05T08:00:00+07:00",
                  "data": { "title": { "vi": "Kỳ", "en": "Round" }, "level": "province", "jurisdiction": "Lạng Sơn",
                            "year": 2019, "date": "2019-07-05", "synthetic": true } }
                """;
        assertThat(RoundData.round(rounds.read(opened.getBytes(StandardCharsets.UTF_8)), round -> List.of())
                        .id())
                .isEqualTo("ls-2019");
        assertThat(refused(opened).reason()).isEqualTo(RefusalReason.NOT_CLOUDEVENT);
    }
}
