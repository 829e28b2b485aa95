package vn.binhchon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Explainer;
import vn.binhchon.explanation.Published;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.RoundData;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.ShippedRules;

/** The samples that ship, read as the stream would read them. */
public final class Samples {

    private static final Path FOLDER = Path.of("src/main/resources/samples/lang-son");
    private static final Instant RECEIVED = Instant.parse("2026-11-21T00:00:00Z");
    private static final EventReader NOMINATIONS = EventReader.ofNominations();
    private static final Map<String, Round> ROUNDS = rounds();

    private Samples() {}

    /** The files of a folder, in the order of their names. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sample that carries a nomination and must be accepted. */
    public static Stream<Path> nominations() {
        return Stream.of("nominations", "profiles", "synthetic", "marking")
                .flatMap(folder -> files(folder).stream())
                .filter(file -> !file.toString().contains("withdrawn"));
    }

    /** A sample's file by its folder and the beginning of its name. */
    public static Path file(String folder, String name) {
        return files(folder).stream()
                .filter(file -> file.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** Reads a sample on a nomination. */
    public static AcceptedEvent event(Path file) throws Refused {
        return NOMINATIONS.read(bytes(file));
    }

    /** Lets an event's nomination in. */
    public static Admission admission(AcceptedEvent event) throws Refused {
        return Admission.of(event, ROUNDS::get, RECEIVED);
    }

    /** Judges an event by the shipped rules. */
    public static Evaluation evaluation(AcceptedEvent event) throws Refused {
        Admission admission = admission(event);
        return ShippedRules.evaluator().evaluate(admission.nomination(), admission.round());
    }

    /** Judges a sample. */
    public static Evaluation evaluation(Path file) {
        try {
            return evaluation(event(file));
        } catch (Refused e) {
            throw new AssertionError(file + " was refused: " + e.getMessage(), e);
        }
    }

    /** Judges a sample, as it would be published. */
    public static Published published(Path file) {
        try {
            AcceptedEvent event = event(file);
            return Reasoning.publish(evaluation(event), event);
        } catch (Refused e) {
            throw new AssertionError(file + " was refused: " + e.getMessage(), e);
        }
    }

    /** The same, without its bytes. */
    public static Reasoned reasoned(Path file) {
        return published(file).reasoned();
    }

    /** Judges and words a sample. */
    public static Explained explained(Path file) {
        try {
            AcceptedEvent event = event(file);
            return Explainer.explain(evaluation(event), event);
        } catch (Refused e) {
            throw new AssertionError(file + " was refused: " + e.getMessage(), e);
        }
    }

    /** The rounds by their ids. */
    public static Map<String, Round> rounds() {
        EventReader reader = EventReader.ofRounds();
        Map<String, Round> rounds = new TreeMap<>();
        for (Path file : files("rounds")) {
            try {
                Round round = RoundData.round(reader.read(bytes(file)), opened -> List.of());
                rounds.put(round.id(), round);
            } catch (Refused e) {
                throw new AssertionError(file + " was refused: " + e.getMessage(), e);
            }
        }
        return rounds;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
