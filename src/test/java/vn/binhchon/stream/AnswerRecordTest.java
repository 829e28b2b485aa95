package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhchon.Samples;
import vn.binhchon.explanation.Form;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.ledger.Answer;

/** The ledger takes the same from an answer in whatever form it was published. */
class AnswerRecordTest {

    private static final Map<Form, String> TYPES = Map.of(
            Form.IN_WORDS, EventTypes.EVALUATED_IN_WORDS,
            Form.AT_LENGTH, EventTypes.EVALUATED_AT_LENGTH,
            Form.TODAY, EventTypes.EVALUATED);

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void an_answer_is_read_in_every_form_it_was_published_in(Path file) throws Exception {
        Answer today = read(file, Form.TODAY);
        for (Form form : Form.values()) {
            Answer then = read(file, form);
            assertThat(then)
                    .as(form.name())
                    .usingRecursiveComparison()
                    .ignoringFields("document", "outcome.contentHash")
                    .isEqualTo(today);
            assertThat(then.document()).isEqualTo(data(file, form));
        }
        assertThat(Objects.requireNonNull(today.outcome()).verdict().given()).isNotNull();
    }

    @Test
    void an_answer_of_a_later_version_stops_the_ledger_instead_of_being_taken_for_a_withdrawal() {
        Path file = Samples.file("synthetic", "lang-son-2019-mau.che-shan-tuyet");
        assertThatThrownBy(() -> read(file, "vn.binhchon.nomination.evaluated.v9", data(file, Form.TODAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version");
        assertThatThrownBy(() -> read(file, "somebody.elses", data(file, Form.TODAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Answer read(Path file, Form form) throws Exception {
        return read(file, String.valueOf(TYPES.get(form)), data(file, form));
    }

    private static Answer read(Path file, String type, String data) throws Exception {
        AcceptedEvent event = Samples.event(file);
        String envelope = "{\"specversion\":\"1.0\",\"type\":\"" + type + "\",\"subject\":\"" + event.subject()
                + "\",\"inputhash\":\"h\",\"data\":" + data + "}";
        return AnswerRecord.read(new ConsumerRecord<>(
                Topics.EVALUATIONS,
                0,
                7,
                1_000,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                event.subject().getBytes(StandardCharsets.UTF_8),
                envelope.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty()));
    }

    private static String data(Path file, Form form) throws Exception {
        return new String(
                form.publish(Samples.evaluation(file), Samples.event(file)).json(), StandardCharsets.UTF_8);
    }
}
