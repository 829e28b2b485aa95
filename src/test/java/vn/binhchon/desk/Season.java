package vn.binhchon.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import tools.jackson.databind.node.ArrayNode;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.explanation.Explained;
import vn.binhchon.explanation.Explainer;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Admission;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.RoundData;
import vn.binhchon.ledger.Judged;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.round.Round;
import vn.binhchon.stream.Explanations;

/** The Lạng Sơn season judged by the real rules, and a ledger that answers from it: what the pages are proved on. */
final class Season {

    private static final Path SAMPLES = Path.of("src/main/resources/samples/lang-son");
    private static final Instant RECEIVED = Instant.parse("2026-11-21T02:30:00Z");

    private static final Season SEASON = new Season();

    final RulesInForce rules = new RulesInForce(Path.of("rules"));
    private final Map<String, Round> rounds = new LinkedHashMap<>();
    private final Map<String, Explained> explained = new LinkedHashMap<>();
    private final Map<String, Reasoned> reasoned = new LinkedHashMap<>();
    private final Map<String, Nominations.Row> rows = new LinkedHashMap<>();
    private final Map<String, List<Nominations.Event>> history = new LinkedHashMap<>();
    private final Map<String, List<Nominations.Version>> versions = new LinkedHashMap<>();
    private final List<RefusedEvent> refused = new ArrayList<>();

    private Season() {
        EventReader reader = EventReader.ofNominations();
        files("rounds").forEach(this::open);
        Stream.of("nominations", "profiles", "synthetic", "bad")
                .flatMap(Season::files)
                .forEach(file -> take(reader, file));
    }

    /** The season, judged once. */
    static Season judged() {
        return SEASON;
    }

    /** The explanation of a nomination of the season. */
    static Explained explained(String id) {
        return Objects.requireNonNull(SEASON.explained.get(id), id);
    }

    /** The same as it was published. */
    static Reasoned reasoned(String id) {
        return Objects.requireNonNull(SEASON.reasoned.get(id), id);
    }

    private void open(Path file) {
        try {
            AcceptedEvent event = EventReader.ofRounds().read(bytes(file));
            Round round = RoundData.round(event, rules::objections);
            rounds.put(round.id(), round);
        } catch (Refused e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private void take(EventReader reader, Path file) {
        Evaluator evaluator = rules.evaluator();
        byte[] bytes = bytes(file);
        try {
            AcceptedEvent event = reader.read(bytes);
            if (!event.carriesNomination()) {
                keep(event, null, null);
                return;
            }
            Admission admission = Admission.of(event, rounds::get, RECEIVED);
            Evaluation evaluation = evaluator.evaluate(admission.nomination(), admission.round());
            keep(event, Explainer.explain(evaluation, event), Reasoning.of(evaluation, event));
        } catch (Refused e) {
            refused.add(refusal(e, new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private void keep(AcceptedEvent event, @Nullable Explained judged, @Nullable Reasoned published) {
        String id = event.subject();
        List<Nominations.Event> past = history.computeIfAbsent(id, any -> new ArrayList<>());
        past.replaceAll(each -> new Nominations.Event(
                each.source(),
                each.id(),
                each.type(),
                each.happened(),
                each.received(),
                each.repeats(),
                false,
                each.total(),
                each.contentHash()));
        BigDecimal total = judged == null ? null : judged.card().total();
        String hash = judged == null ? null : judged.contentHash();
        past.add(
                0,
                new Nominations.Event(
                        event.source(), event.id(), event.type(), event.happened(), RECEIVED, 1, true, total, hash));
        if (judged != null && published != null) {
            explained.put(id, judged);
            reasoned.put(id, published);
            versions.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(new Nominations.Version(event.id(), event.happened(), published));
        }
        rows.put(id, row(id, explained.get(id), judged == null));
    }

    private static Nominations.Row row(String id, @Nullable Explained judged, boolean withdrawn) {
        if (judged == null) {
            return new Nominations.Row(id, null, withdrawn, null, null, null, null, false, false, null, null, null);
        }
        var nomination = judged.nomination();
        return new Nominations.Row(
                id,
                nomination.round(),
                withdrawn,
                nomination.product().name(),
                nomination.establishment().name(),
                nomination.establishment().province(),
                judged.group(),
                nomination.synthetic(),
                judged.barred(),
                judged.card().total(),
                judged.card().missing(),
                judged.release());
    }

    private RefusedEvent refusal(Refused refusal, String original) {
        ArrayNode problems = Json.MAPPER.createArrayNode();
        refusal.defects().forEach(defect -> {
            var problem = problems.addObject();
            problem.put("path", defect.path());
            if (defect.value() != null) {
                problem.set("value", defect.value());
            }
            problem.put("expected", defect.expected());
            problem.put("vi", defect.words().vi()).put("en", defect.words().en());
        });
        return new RefusedEvent(
                "binhchon.nominations",
                refused.size() % 3,
                refused.size(),
                refusal.reason().name().toLowerCase(Locale.ROOT),
                problems.toString(),
                refusal.attributes().source(),
                refusal.attributes().id(),
                refusal.attributes().type(),
                refusal.attributes().subject(),
                original,
                false,
                RECEIVED);
    }

    /** A ledger of nominations that answers from the season. */
    Nominations nominations() {
        Nominations ledger = Mockito.mock(Nominations.class);
        Mockito.when(ledger.ranked(Mockito.nullable(String.class))).thenAnswer(asked -> ranked(asked.getArgument(0)));
        Mockito.when(ledger.find(Mockito.anyString()))
                .thenAnswer(asked -> Optional.ofNullable(rows.get(asked.<String>getArgument(0))));
        Mockito.when(ledger.judged(Mockito.anyString()))
                .thenAnswer(asked -> Optional.ofNullable(reasoned.get(asked.<String>getArgument(0)))
                        .map(Json.MAPPER::writeValueAsString)
                        .map(text -> Json.MAPPER.readValue(text, Reasoned.class)));
        Mockito.when(ledger.history(Mockito.anyString()))
                .thenAnswer(asked -> history.getOrDefault(asked.<String>getArgument(0), List.of()));
        Mockito.when(ledger.versions(Mockito.anyString(), Mockito.anyInt()))
                .thenAnswer(asked -> versions.getOrDefault(asked.<String>getArgument(0), List.of()));
        Mockito.when(ledger.counts()).thenAnswer(asked -> counts());
        return ledger;
    }

    /** The nominations of a round, as the ledger ranks them. */
    List<Nominations.Row> ranked(@Nullable String round) {
        Comparator<@Nullable Object> vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return rows.values().stream()
                .filter(row -> Objects.equals(row.round(), round))
                .sorted(Comparator.comparing(Nominations.Row::withdrawn)
                        .thenComparing(Nominations.Row::barred)
                        .thenComparing(row -> row.total() == null
                                ? BigDecimal.ZERO
                                : row.total().negate())
                        .thenComparing(Nominations.Row::product, vietnamese))
                .toList();
    }

    private List<Nominations.Count> counts() {
        List<Nominations.Count> counts = new ArrayList<>();
        rows.values().stream().map(Nominations.Row::round).distinct().forEach(round -> {
            List<Nominations.Row> all = ranked(round);
            List<Nominations.Row> standing =
                    all.stream().filter(row -> !row.withdrawn()).toList();
            int barred = (int) standing.stream().filter(Nominations.Row::barred).count();
            int reaching = (int) standing.stream()
                    .filter(row -> !row.barred()
                            && row.missing() != null
                            && row.missing().signum() == 0)
                    .count();
            counts.add(new Nominations.Count(round, standing.size(), reaching, barred, all.size() - standing.size()));
        });
        return counts;
    }

    /** Words for what the season was judged to be. */
    Explanations explanations() {
        Explanations words = Mockito.mock(Explanations.class);
        Mockito.when(words.of(Mockito.anyString()))
                .thenAnswer(asked -> Optional.ofNullable(explained.get(asked.<String>getArgument(0)))
                        .map(Json.MAPPER::writeValueAsString)
                        .map(text -> Json.MAPPER.readValue(text, Explained.class)));
        return words;
    }

    /** A ledger of clauses that answers from the season. */
    Judged clauses() {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, List<Judged.Nominee>> newest = new TreeMap<>();
        reasoned.forEach((id, judged) -> judged.restsOn().forEach(clause -> {
            counts.merge(clause, 1, Integer::sum);
            newest.computeIfAbsent(clause, each -> new ArrayList<>())
                    .add(new Judged.Nominee(
                            id,
                            judged.nomination().product().name(),
                            judged.nomination().synthetic()));
        }));
        Judged ledger = Mockito.mock(Judged.class);
        Mockito.when(ledger.counts()).thenReturn(counts);
        Mockito.when(ledger.newest(Mockito.any(), Mockito.anyInt())).thenReturn(newest);
        return ledger;
    }

    /** A ledger of rounds that answers from the season. */
    Rounds rounds() {
        Rounds ledger = Mockito.mock(Rounds.class);
        Mockito.when(ledger.all())
                .thenReturn(rounds.values().stream()
                        .sorted(Comparator.comparing(Round::date).reversed())
                        .toList());
        Mockito.when(ledger.find(Mockito.anyString()))
                .thenAnswer(asked -> Optional.ofNullable(rounds.get(asked.<String>getArgument(0))));
        return ledger;
    }

    /** A ledger of refusals that answers from the season. */
    Refusals refusals() {
        Refusals ledger = Mockito.mock(Refusals.class);
        Mockito.when(ledger.count()).thenReturn(refused.size());
        Mockito.when(ledger.newest(Mockito.anyInt())).thenReturn(refused);
        return ledger;
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
