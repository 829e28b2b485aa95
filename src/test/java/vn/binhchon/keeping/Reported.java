package vn.binhchon.keeping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;

/** A real round as its file under {@code src/test/resources/rounds} reports it. */
record Reported(
        String place,
        Level level,
        int year,
        LocalDate date,
        String flag,
        List<String> sources,
        @JsonProperty("reported") Counts counts,
        @Nullable Map<Integer, Integer> sets,
        @Nullable Choice choice,
        @Nullable Integer firstScoring,
        @Nullable MadeUp synthetic,
        @Nullable List<Named> products,
        @Nullable List<String> juryUp,
        Decision decision,
        int jury,
        int council,
        JsonNode plan,
        List<String> assumed,
        List<String> unsaid) {

    /** What sources count; null where none does. */
    record Counts(
            @Nullable Integer entered,
            @Nullable List<Integer> enteredByGroup,
            @Nullable Integer passed,
            int recognised,
            @Nullable List<@Nullable Integer> recognisedByGroup,
            @Nullable Map<String, Integer> prizes,
            @Nullable List<Integer> prizesByGroup,
            @Nullable Integer sentUp) {}

    /** How the council's ballot on which products to take came out. */
    record Choice(int present, int votes) {}

    /** Counts made up where no source has them. */
    record MadeUp(List<Integer> recognisedByGroup) {}

    /** A product that a source names. */
    record Named(String id, String name, int group, String establishment) {}

    /** The authority's decision. */
    record Decision(String number, LocalDate on) {}

    static Reported read(String file) {
        try {
            JsonNode read = new YAMLMapper().readTree(Files.readString(Path.of("src/test/resources/rounds", file)));
            return Json.MAPPER.treeToValue(read, Reported.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
