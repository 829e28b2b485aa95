package vn.binhchon.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Samples;
import vn.binhchon.Varied;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rulebook.ShippedRules;

/** What is written field by field is what Jackson writes of the record by itself. */
class ReasonedWriterTest {

    private static void same(Reasoned open) {
        assertThat(new String(ReasonedWriter.write(open), StandardCharsets.UTF_8))
                .isEqualTo(new String(Published.hashed(open), StandardCharsets.UTF_8));
    }

    @Test
    void of_nominations_of_all_kinds() throws Exception {
        AcceptedEvent event = Samples.event(Samples.nominations().findFirst().orElseThrow());
        for (Nomination each : Varied.nominations(500, 20261129)) {
            same(Reasoning.open(ShippedRules.evaluator().evaluate(each, null), event));
        }
    }

    @Test
    void of_an_event_with_fields_nobody_knows_and_texts_that_were_composed() throws Exception {
        Path file = Samples.nominations().findFirst().orElseThrow();
        ObjectNode sent =
                (ObjectNode) Json.MAPPER.readTree(Normalizer.normalize(Files.readString(file), Normalizer.Form.NFD));
        ((ObjectNode) sent.path("data")).putObject("chưa-biết").put("số", 1).putNull("trống");
        AcceptedEvent event = EventReader.ofNominations().read(Json.MAPPER.writeValueAsBytes(sent));
        assertThat(event.normalised()).isNotEmpty();
        assertThat(event.unknownFields()).isNotEmpty();
        same(Reasoning.open(Samples.evaluation(event), event));
    }
}
