package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.Samples;

/** What an act or a round says and nobody understands is not passed over in silence. */
class NotUnderstoodTest {

    private static List<Defect> defects(EventReader reader, String event) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> reader.read(event.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused).as(event).isNotNull();
        return refused.defects();
    }

    @Test
    void a_misspelt_setting_of_a_plan_is_refused_with_its_place() throws Exception {
        String plan = Files.readString(Samples.file("acts", "03"));
        assertThat(plan).contains("jurorsSeeRules");

        assertThat(defects(EventReader.ofActs(), plan.replace("jurorsSeeRules", "jurorSeesRules")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path()).isEqualTo("data.plan.jurorSeesRules");
                    assertThat(each.words().en()).contains("misspelt");
                });
    }

    @Test
    void a_round_is_not_opened_by_an_event_with_a_field_that_no_round_has() throws Exception {
        String round = Files.readString(Samples.files("rounds").get(0));

        assertThat(defects(EventReader.ofRounds(), round.replaceFirst("\"title\"", "\"colour\": \"red\", \"title\"")))
                .singleElement()
                .satisfies(each -> assertThat(each.path()).isEqualTo("data.colour"));
    }

    @Test
    void every_act_and_round_that_ships_is_understood_whole() throws Exception {
        for (Path each : Samples.files("acts")) {
            EventReader.ofActs().read(Files.readAllBytes(each));
        }
        for (Path each : Samples.files("rounds")) {
            EventReader.ofRounds().read(Files.readAllBytes(each));
        }
    }

    @Test
    void one_name_written_in_two_ways_is_one_field_named_twice() {
        String event = Events.with("\"gi\u00e1\": 1, \"gia\u0301\": 2");

        assertThat(defects(EventReader.ofNominations(), event))
                .singleElement()
                .satisfies(each -> assertThat(each.words().en()).contains("twice"));
    }
}
