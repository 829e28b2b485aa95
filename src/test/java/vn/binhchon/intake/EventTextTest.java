package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhchon.intake.Events.LEAST;
import static vn.binhchon.intake.Events.event;
import static vn.binhchon.intake.Events.read;
import static vn.binhchon.intake.Events.refused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Any text of an event: what looks the same is the same, what nobody can read or print is refused by its name. */
class EventTextTest {

    private static final String ROUND = """
            { "specversion": "1.0", "id": "r1", "source": "https://so.vn/clerk", "subject": "ls-2019",
              "type": "vn.binhchon.round.opened.v1", "time": "2026-09-05T08:00:00+07:00",
              "data": { "title": { "vi": "%s", "en": "Round" }, "level": "province", "jurisdiction": "%s",
                        "year": 2019, "date": "2019-07-05", "synthetic": true } }
            """;

    @Test
    void eth_and_african_d_are_stored_as_the_vietnamese_letter() throws Refused {
        AcceptedEvent event = read(named("Ðồ gỗ Ɖông ðá"));
        assertThat(name(event)).isEqualTo("Đồ gỗ Đông đá");
        assertThat(event.normalised()).containsExactly(new AcceptedEvent.Original("product.name", "Ðồ gỗ Ɖông ðá"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00a0", "2007", "202f", "3000", "2003", "205f", "1680"})
    void every_kind_of_blank_is_stored_as_a_plain_one(String blank) throws Refused {
        AcceptedEvent event = read(named("\\u" + blank + "Chè\\u" + blank + "Mẫu \\u" + blank));
        assertThat(name(event)).isEqualTo("Chè Mẫu");
        assertThat(event.normalised()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200b", "200c", "200d", "2060", "feff", "00ad", "200e", "180e", "034f", "3164"})
    void what_cannot_be_seen_is_not_stored(String invisible) throws Refused {
        AcceptedEvent event = read(named("Chè\\u" + invisible + " Mẫu"));
        assertThat(name(event)).isEqualTo("Chè Mẫu");
        assertThat(event.normalised()).hasSize(1);
    }

    @Test
    void line_ends_are_one_kind_and_stay() throws Refused {
        assertThat(name(read(named("Chè\\r\\nMẫu\\rMột\\u2028Hai")))).isEqualTo("Chè\nMẫu\nMột\nHai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0", " \\u00a0 ", "\\u200b", "\\u3164\\ufeff", "\\t\\r\\n", "\\u2007\\u202f", ""})
    void a_name_of_blanks_only_is_missing(String blanks) {
        assertThat(refused(named(blanks)).defects()).singleElement().satisfies(each -> {
            assertThat(each.path()).isEqualTo("data.product.name");
            assertThat(each.words().vi()).contains("phải điền");
        });
    }

    @Test
    void a_choice_is_understood_with_blanks_around_it() throws Refused {
        ObjectNode sent = Events.node(event(LEAST));
        sent.withObject("/data/establishment").put("type", "household\u00a0");
        AcceptedEvent event = read(sent.toString());
        assertThat(event.normalised()).extracting(AcceptedEvent.Original::path).containsExactly("establishment.type");
    }

    @ParameterizedTest
    @CsvSource({
        "0001,ký tự điều khiển U+0001",
        "0008,ký tự điều khiển U+0008",
        "000b,ký tự điều khiển U+000B",
        "000c,ký tự điều khiển U+000C",
        "001b,ký tự điều khiển U+001B",
        "007f,ký tự điều khiển U+007F",
        "0085,ký tự điều khiển U+0085",
        "fffe,U+FFFE",
        "ffff,U+FFFF",
        "fdd0,U+FDD0",
        "d800,U+D800",
        "dfff,U+DFFF",
        "202e,U+202E",
        "202a,U+202A",
        "2066,U+2066",
        "2069,U+2069",
        "fffd,U+FFFD",
        "e000,U+E000",
        "0000,ký tự điều khiển U+0000"
    })
    void what_no_paper_can_carry_is_refused_by_name(String character, String said) {
        Refused refused = refused(named("Chè\\u" + character + " Mẫu"));
        assertThat(refused.defects()).singleElement().satisfies(each -> {
            assertThat(each.path()).isEqualTo("data.product.name");
            assertThat(each.words().vi()).contains(said);
            assertThat(each.words().en()).contains("U+" + character.toUpperCase(java.util.Locale.ROOT));
        });
    }

    @Test
    void it_is_refused_in_names_of_fields_and_in_attributes_too() {
        assertThat(refused(event(LEAST.replace("\"product\"", "\"x\\u001by\": 1, \"product\"")))
                        .defects())
                .singleElement()
                .satisfies(each -> assertThat(each.words().vi()).contains("U+001B"));
        ObjectNode event = Events.node(event(LEAST)).put("note", "a\u000bb");
        assertThat(refused(event.toString()).defects()).singleElement().satisfies(each -> {
            assertThat(each.path()).isEqualTo("note");
            assertThat(each.words().vi()).contains("U+000B");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u00ad", " ", "\t", "\ufeff"})
    void an_id_that_would_look_like_another_is_refused(String added) {
        for (String attribute : new String[] {"id", "source"}) {
            ObjectNode event = Events.node(event(LEAST));
            event.put(attribute, event.path(attribute).stringValue() + added);
            assertThat(refused(event.toString()).defects()).as(attribute).anySatisfy(each -> assertThat(each.path())
                    .isEqualTo(attribute));
        }
    }

    @Test
    void an_id_with_blanks_and_accents_within_is_one() throws Refused {
        ObjectNode event = Events.node(event(LEAST)).put("id", "lô 7/1");
        assertThat(read(event.toString()).id()).isEqualTo("lô 7/1");
    }

    @Test
    void rounds_are_held_to_the_same() throws Refused {
        EventReader rounds = EventReader.ofRounds();
        AcceptedEvent event = rounds.read(bytes(ROUND.formatted("Kỳ\\u00a0một", "Ðắk Lắk")));
        JsonNode data = Objects.requireNonNull(event.data());
        assertThat(data.path("jurisdiction").stringValue()).isEqualTo("Đắk Lắk");
        assertThat(data.path("title").path("vi").stringValue()).isEqualTo("Kỳ một");
        for (EventReader each : new EventReader[] {rounds, EventReader.ofKeptRounds()}) {
            Refused refused = Assertions.assertThrows(
                    Refused.class, () -> each.read(bytes(ROUND.formatted("Kỳ\\u000bmột", "Lạng Sơn"))));
            assertThat(refused.defects()).extracting(Defect::path).containsExactly("data.title.vi");
        }
        Refused blank = Assertions.assertThrows(
                Refused.class, () -> rounds.read(bytes(ROUND.formatted("\\u00a0", "Lạng Sơn"))));
        assertThat(blank.defects()).extracting(Defect::path).containsExactly("data.title.vi");
    }

    @Test
    void the_vertical_tab_of_an_office_is_refused_and_its_star_taken() throws IOException, Refused {
        Refused tab = refused(outside("20-vertical-tab.json"));
        assertThat(tab.defects()).singleElement().satisfies(each -> {
            assertThat(each.path()).isEqualTo("data.product.name");
            assertThat(each.words().vi()).contains("ký tự điều khiển U+000B");
        });
        AcceptedEvent star = read(outside("20-star.json"));
        assertThat(name(star)).isEqualTo("Miến dong OCOP 4★ ⭐");
        assertThat(star.normalised()).isEmpty();
    }

    private static String named(String name) {
        return event(LEAST.replace("\"Chè\"", "\"" + name + "\""));
    }

    private static String name(AcceptedEvent event) {
        return Objects.requireNonNull(event.understood()).product().name();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String outside(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EventTextTest.class.getResourceAsStream("/text/outside/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
