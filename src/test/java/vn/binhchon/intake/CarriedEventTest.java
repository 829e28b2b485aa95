package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.binhchon.intake.Events.LEAST;
import static vn.binhchon.intake.Events.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** However a CloudEvents library carries an event, it is one event, or what is wrong with the carriage is named. */
class CarriedEventTest {

    private static final EventReader NOMINATIONS = EventReader.ofNominations();
    private static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";

    /** An event of each kind that is taken, with the reader of its topic. */
    private record Kind(String name, EventReader reader, ObjectNode event) {
        @Override
        public String toString() {
            return name;
        }
    }

    static java.util.stream.Stream<Kind> kinds() {
        return java.util.stream.Stream.of(
                new Kind("submitted", NOMINATIONS, Events.node(event(LEAST))),
                new Kind("amended", NOMINATIONS, typed(EventTypes.AMENDED, LEAST)),
                new Kind("withdrawn", NOMINATIONS, typed(EventTypes.WITHDRAWN, "{ \"reason\": \"Thôi\" }")),
                new Kind("round", EventReader.ofRounds(), typed(EventTypes.ROUND_OPENED, """
                        { "title": { "vi": "Kỳ", "en": "Round" }, "level": "province", "jurisdiction": "Lạng Sơn",
                          "year": 2019, "date": "2019-07-05" }
                        """)),
                new Kind(
                        "act", EventReader.ofActs(), typed("vn.binhchon.act.entries-closed.v1", "{ \"by\": \"lan\" }")),
                new Kind("promotion", EventReader.ofPromotion(), typed(EventTypes.PROGRAMME_SET, """
                        { "title": { "vi": "Khuyến công", "en": "Promotion" }, "level": "province", "jurisdiction": "Lạng Sơn", "year": 2026 }
                        """)));
    }

    private static ObjectNode typed(String type, String data) {
        return Events.node(event(data)).put("type", type);
    }

    @Test
    void a_structured_event_with_the_same_headers_is_structured() throws Refused {
        ObjectNode headers = file("09-headers.json");
        AttributeHeaders attributes = new AttributeHeaders();
        headers.properties().stream()
                .filter(each -> each.getKey().startsWith("ce_"))
                .forEach(each -> attributes.utf8(
                        each.getKey().substring(3), utf8(each.getValue().asString())));
        byte[] body = bytes("09-structured.json");

        AcceptedEvent read =
                NOMINATIONS.read(EventMessage.of(headers.path("content-type").asString(), attributes, body));

        assertThat(read).isEqualTo(NOMINATIONS.read(body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void every_kind_may_come_structured_with_headers_beside_it(Kind kind) throws Refused {
        Map<String, String> same =
                Map.of("id", "e1", "TIME", "2026-09-05T01:00:00Z", "specversion", "1.0", "other", "x");
        byte[] body = utf8(kind.event.toString());
        assertThat(kind.reader.read(kafka(STRUCTURED, same, body))).isEqualTo(kind.reader.read(body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void what_headers_and_event_say_differently_is_named(Kind kind) {
        byte[] body = utf8(kind.event.toString());
        Refused refused = refused(kind.reader, kafka(STRUCTURED, Map.of("id", "e2", "subject", "r.2"), body));
        assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_CLOUDEVENT);
        assertThat(refused.defects()).extracting(Defect::path).containsExactlyInAnyOrder("id", "subject");
        assertThat(Events.at(refused, "id").words().vi()).contains("e1").contains("e2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json ; charset=\"UTF-8\"; profile=x",
                "application/vnd.so+json",
                "text/json"
            })
    void any_json_makes_it_binary(String contentType) throws Refused {
        assertThat(NOMINATIONS.read(kafka(contentType, attributes(), utf8(LEAST))))
                .isEqualTo(Events.read(event(LEAST)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Application/CloudEvents+JSON",
                "application/cloudevents+json;charset=utf-8",
                "application/cloudevents+json; CHARSET=\"utf-8\"",
                "application/cloudevents"
            })
    void any_writing_of_the_type_makes_it_structured(String contentType) throws Refused {
        assertThat(NOMINATIONS.read(kafka(contentType, attributes(), utf8(event(LEAST)))))
                .isEqualTo(Events.read(event(LEAST)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/cloudevents-batch+json | lô",
                "application/cloudevents-batch+json; charset=utf-8 | lô",
                "application/cloudevents+avro | JSON",
                "application/cloudevents+protobuf | JSON",
                "text/plain | text/plain",
                "application/xml; charset=utf-8 | không phải JSON",
                "application/octet-stream | không phải JSON",
                "application/json; charset=utf-16 | UTF-8",
                "application/cloudevents+json; charset=windows-1258 | UTF-8",
                "application/json; charset=nonsense | UTF-8",
                "rubbish | không đọc được",
                "application/ | không đọc được"
            })
    void any_other_content_type_is_refused_by_name(String contentType, String told) {
        for (Map<String, String> headers : java.util.List.of(attributes(), Map.<String, String>of())) {
            Refused refused = refused(NOMINATIONS, kafka(contentType, headers, utf8(event(LEAST))));
            assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_CLOUDEVENT);
            assertThat(Events.at(refused, "content-type").words().vi())
                    .contains(contentType)
                    .contains(told);
        }
    }

    @Test
    void an_attribute_said_twice_is_named() {
        AttributeHeaders headers = new AttributeHeaders();
        attributes().forEach((name, value) -> headers.utf8(name, utf8(value)));
        headers.utf8("ID", utf8("e1"));
        headers.utf8("id", utf8("e3"));
        Refused refused = refused(NOMINATIONS, EventMessage.of("application/json", headers, utf8(LEAST)));
        assertThat(Events.at(refused, "id").words().vi()).contains("e1, e3");
    }

    @Test
    void data_do_not_come_in_a_header() {
        AttributeHeaders headers = new AttributeHeaders();
        attributes().forEach((name, value) -> headers.utf8(name, utf8(value)));
        headers.utf8("data", utf8(LEAST));
        Refused refused = refused(NOMINATIONS, EventMessage.of("application/json", headers, null));
        assertThat(refused.defects()).extracting(Defect::path).contains("data");
    }

    @Test
    void an_optional_attribute_that_is_null_is_absent() throws Refused {
        ObjectNode without = file("10-null-attribute.json");
        without.remove("dataschema");
        assertThat(NOMINATIONS.read(bytes("10-null-attribute.json"))).isEqualTo(Events.read(without.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void in_every_kind_null_is_absent_and_a_required_null_is_missing(Kind kind) throws Refused {
        AcceptedEvent plain = kind.reader.read(utf8(kind.event.toString()));
        ObjectNode nulls = kind.event.deepCopy();
        nulls.putNull("dataschema").putNull("datacontenttype").putNull("khuvuc").putNull("data_base64");
        assertThat(kind.reader.read(utf8(nulls.toString()))).isEqualTo(plain);
        nulls.putNull("time").putNull("subject");
        Refused refused = refused(kind.reader, EventMessage.structured(utf8(nulls.toString())));
        assertThat(refused.defects()).extracting(Defect::path).containsExactlyInAnyOrder("time", "subject");
        assertThat(Events.at(refused, "time").words().vi()).contains("bắt buộc phải có");
    }

    @Test
    void a_null_header_is_absent_and_null_data_are_none() throws Refused {
        AttributeHeaders headers = new AttributeHeaders();
        attributes().forEach((name, value) -> headers.utf8(name, utf8(value)));
        headers.utf8("dataschema", null);
        assertThat(NOMINATIONS.read(EventMessage.of("application/json", headers, utf8(LEAST))))
                .isEqualTo(Events.read(event(LEAST)));
        assertThat(Events.read(typed(EventTypes.WITHDRAWN, "null").toString()).data())
                .isNull();
        assertThat(Events.refused(event("null")).defects())
                .extracting(Defect::path)
                .containsExactly("data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/so-mau/ph%25C3%25B2ng%2520cong-nghiep",
                "/so-mau/ph%C3%B2ng%20cong-nghiep",
                "\"/so-mau/ph%25C3%25B2ng%2520cong-nghiep\""
            })
    void a_percent_coded_event_is_the_structured_one(String source) throws Refused {
        AcceptedEvent structured = NOMINATIONS.read(bytes("11-structured.json"));
        AttributeHeaders headers = new AttributeHeaders();
        headers.percentCoded("Specversion", "1.0");
        headers.percentCoded("ID", "l%C3%B4%207/1");
        headers.percentCoded("Source", source);
        headers.percentCoded("type", "vn.binhchon.nomination.submitted.v1");
        headers.percentCoded("subject", "\"lang-son-2019.phan-tram\"");
        headers.percentCoded("time", "2026-11-20T08:00:00%2B07:00");
        AcceptedEvent binary = NOMINATIONS.read(EventMessage.of("application/json", headers, bytes("11-data.json")));

        assertThat(binary).isEqualTo(structured);
        assertThat(binary.id()).isEqualTo("lô 7/1");
        assertThat(binary.source()).isEqualTo("/so-mau/ph%C3%B2ng%20cong-nghiep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "l%C3%B4 7/1 | lô 7/1",
                "l%c3%b4%207/1 | lô 7/1",
                "\"l%C3%B4 7/1\" | lô 7/1",
                "\"l\\ô 7\\/1\" | lô 7/1",
                "100%25 | 100%",
                "a+b | a+b",
                "%E2%82%AC%F0%9F%98%80 | €😀",
                "\"noi \\\"kep\\\"\" | noi \"kep\""
            })
    void a_header_is_decoded_once(String coded, String meant) throws Refused {
        assertThat(NOMINATIONS.read(http("id", coded)).id()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "%", "%C", "%ZZ", "l%C3", "%FF%FE", "%C0%AF", "\"open", "\"two\" words", "\"end\\"})
    void a_malformed_coding_is_refused_by_name(String coded) {
        for (String attribute : java.util.List.of("id", "source", "subject", "khuvuc")) {
            Refused refused = refused(NOMINATIONS, http(attribute, coded));
            assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_CLOUDEVENT);
            assertThat(refused.defects()).extracting(Defect::path).containsExactly(attribute);
            assertThat(refused.defects().get(0).words().vi()).contains(coded);
        }
    }

    @Test
    void kafka_headers_are_utf_8_and_not_percent_coded() throws Refused {
        Map<String, String> headers = new java.util.HashMap<>(attributes());
        headers.put("id", "lô %20");
        assertThat(NOMINATIONS
                        .read(kafka("application/json", headers, utf8(LEAST)))
                        .id())
                .isEqualTo("lô %20");
        AttributeHeaders broken = new AttributeHeaders();
        attributes().forEach((name, value) -> broken.utf8(name, utf8(value)));
        broken.utf8("khuvuc", new byte[] {(byte) 0xC3, 'x'});
        Refused refused = refused(NOMINATIONS, EventMessage.of("application/json", broken, utf8(LEAST)));
        assertThat(refused.defects()).extracting(Defect::path).containsExactly("khuvuc");
    }

    @Test
    void base64_data_are_the_data() throws Refused {
        AcceptedEvent read = NOMINATIONS.read(bytes("12-data-base64.json"));
        assertThat(read.data()).isEqualTo(file("09-structured.json").path("data"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void every_kind_may_hold_its_data_in_base64(Kind kind) throws Refused {
        byte[] data = utf8(kind.event.path("data").toString());
        ObjectNode coded = kind.event.deepCopy();
        coded.put("data_base64", Base64.getEncoder().encodeToString(data));
        Refused both = refused(kind.reader, EventMessage.structured(utf8(coded.toString())));
        assertThat(both.defects()).extracting(Defect::path).containsExactly("data_base64");
        coded.remove("data");
        assertThat(kind.reader.read(utf8(coded.toString()))).isEqualTo(kind.reader.read(utf8(kind.event.toString())));
        for (String broken : java.util.List.of("@@", "e30=x", "a\nb")) {
            Refused refused = refused(
                    kind.reader,
                    EventMessage.structured(
                            utf8(coded.put("data_base64", broken).toString())));
            assertThat(refused.defects()).extracting(Defect::path).contains("data_base64");
        }
        coded.put("data_base64", Base64.getEncoder().encodeToString(utf8("{ \"a\": ")));
        assertThat(refused(kind.reader, EventMessage.structured(utf8(coded.toString())))
                        .reason())
                .isEqualTo(RefusalReason.NOT_JSON);
        coded.put("data_base64", 7);
        assertThat(refused(kind.reader, EventMessage.structured(utf8(coded.toString())))
                        .defects())
                .extracting(Defect::path)
                .contains("data_base64");
    }

    @Test
    void a_midnight_in_utc_is_a_morning_in_vietnam() throws Refused {
        for (String each : java.util.List.of("13-utc-after-midnight.json", "13-vietnam-time.json")) {
            AcceptedEvent event = NOMINATIONS.read(bytes(each));
            assertThat(Admission.of(event, id -> null, java.time.Instant.parse("2026-11-20T17:31:00Z"))
                            .nomination()
                            .certificates())
                    .hasSize(1);
        }
        String tomorrow = file("13-utc-after-midnight.json").toString().replace("2026-11-21", "2026-11-22");
        assertThat(Events.refused(tomorrow).defects())
                .extracting(Defect::path)
                .containsExactly("data.certificates[0].issuedOn");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T17:00:00Z,2027,true",
        "2026-12-31T16:59:59Z,2027,false",
        "2027-01-01T00:30:00+09:00,2027,false",
        "2026-12-31T23:30:00-08:00,2027,true"
    })
    void a_new_year_begins_in_vietnam(String time, int year, boolean taken) {
        ObjectNode event = Events.node(
                Events.withEvidence("{ \"economy\": { \"revenues\": [ { \"year\": " + year + ", \"vnd\": 5 } ] } }"));
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> NOMINATIONS.read(utf8(event.put("time", time).toString())));
        assertThat(refused == null).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"establishment\":{\"type\":\"household\",\"name\":\"Cơ sở\"},\"product\":{\"group\":2.0,\"name\":\"Chè\"},\"entry\":{\"date\":\"2019-06-01\",\"jurisdiction\":\"Lạng Sơn\",\"level\":\"province\"}}",
                "{ \"entry\": { \"level\": \"province\", \"jurisdiction\": \"L\\u1ea1ng Sơn\", \"date\": \"2019-06-01\" },\n \"product\": { \"name\": \"Chè\", \"group\": 20e-1 }, \"establishment\": { \"name\": \"Cơ sở\", \"type\": \"household\" } }"
            })
    void content_is_what_is_said_not_how_it_is_written(String data) throws Refused {
        String first = Events.read(event(LEAST)).inputHash();
        ObjectNode again = Events.node(event(data));
        again.put("time", "2026-09-05T01:00:00.000Z").put("traceparent", "00-2").put("datacontenttype", "text/json");
        assertThat(Events.read(again.toString()).inputHash()).isEqualTo(first);
        assertThat(NOMINATIONS
                        .read(kafka("application/json; charset=utf-8", attributes(), utf8(data)))
                        .inputHash())
                .isEqualTo(first);
        assertThat(Events.read(event(data.replace("Chè", "Chè xanh"))).inputHash())
                .isNotEqualTo(first);
        assertThat(Events.read(again.put("time", "2026-09-05T01:00:01Z").toString())
                        .inputHash())
                .isNotEqualTo(first);
    }

    @Test
    void whatever_is_wrong_is_told_at_once() {
        String data = """
                { "round": "khong-co", "product": { "name": "Chè", "group": 9 },
                  "establishment": { "name": "Cơ sở", "type": "household", "foundedYear": 2031 },
                  "certificates": [ { "level": "local", "issuedYear": "2019", "issuedOn": "2031-01-01" } ],
                  "evidence": { "society": { "workers": 5, "seasonalWorkers": { "min": 9, "max": 2 } },
                                "market": { "exportSharePercent": 140 } } }
                """;
        ObjectNode event = Events.node(event(data)).put("source", "not a uri");
        Refused refused = Admission.withRound(Events.refused(event.toString()), id -> null);
        assertThat(refused.defects())
                .extracting(Defect::path)
                .containsExactlyInAnyOrder(
                        "source",
                        "data.product.group",
                        "data.certificates[0].issuedYear",
                        "data.evidence.market.exportSharePercent",
                        "data.establishment.foundedYear",
                        "data.certificates[0].issuedOn",
                        "data.evidence.society.seasonalWorkers",
                        "data.round");
    }

    private static Map<String, String> attributes() {
        return Map.of(
                "specversion", "1.0",
                "id", "e1",
                "source", "https://so.vn/clerk",
                "subject", "r.1",
                "type", "vn.binhchon.nomination.submitted.v1",
                "time", "2026-09-05T08:00:00+07:00");
    }

    private static EventMessage kafka(@Nullable String contentType, Map<String, String> attributes, byte[] body) {
        AttributeHeaders headers = new AttributeHeaders();
        attributes.forEach((name, value) -> headers.utf8(name, utf8(value)));
        return EventMessage.of(contentType, headers, body);
    }

    /** Over HTTP, one of the attributes written so; a container hands a character for each byte. */
    private static EventMessage http(String attribute, String written) {
        AttributeHeaders headers = new AttributeHeaders();
        attributes().forEach((name, value) -> {
            if (!name.equals(attribute)) {
                headers.percentCoded(name, value);
            }
        });
        headers.percentCoded(attribute, new String(utf8(written), StandardCharsets.ISO_8859_1));
        return EventMessage.of("application/json", headers, utf8(LEAST));
    }

    private static Refused refused(EventReader reader, EventMessage message) {
        Refused refused = catchThrowableOfType(Refused.class, () -> reader.read(message));
        assertThat(refused).as("an event that must be refused").isNotNull();
        return refused;
    }

    private static ObjectNode file(String name) {
        return Events.node(new String(bytes(name), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = CarriedEventTest.class.getResourceAsStream("/sent/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
