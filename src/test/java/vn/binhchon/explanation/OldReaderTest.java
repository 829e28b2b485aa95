package vn.binhchon.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.binhchon.Samples;
import vn.binhchon.intake.Json;

/** Whoever was written for evaluations as they were promised on 21 November 2026 reads those of today. */
class OldReaderTest {

    private static final String BASE = "https://binhchon.vn/contracts/";
    private static final Path THEN = Path.of("src/test/resources/contracts-first");
    private static final Schema OLD = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(iri -> iri.startsWith(BASE) ? text(iri.substring(BASE.length())) : null))
            .getSchema(SchemaLocation.of(BASE + "evaluation.schema.json"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.binhchon.Samples#nominations")
    void a_reader_of_then_reads_the_evaluations_of_today(Path file) {
        JsonNode today = Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(Samples.explained(file)));
        assertThat(OLD.validate(today)).isEmpty();
    }

    private static String text(String name) {
        try {
            return Files.readString(THEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
