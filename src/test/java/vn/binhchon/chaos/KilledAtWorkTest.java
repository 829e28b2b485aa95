package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.Release;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.stream.Releases;
import vn.binhchon.stream.Topics;

/**
 * Copies are killed while rounds are closed and while a release of the rules comes into force. Three minutes: only with
 * {@code mvn -Pchaos verify}.
 */
@EnabledIfSystemProperty(named = "chaos.events", matches = "\\d+")
class KilledAtWorkTest {

    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 4);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> JURORS = List.of("truong-ban", "pho-ban", "giam-khao-1");
    private static final List<String> PRODUCTS = List.of("a", "b", "c");

    @Test
    void a_round_is_closed_once_and_without_a_gap_though_whoever_closes_it_is_killed() throws Exception {
        try (Country country = Country.start(1);
                var desk = desk(country)) {
            NominationSender sender = desk.getBean(NominationSender.class);
            Books books = desk.getBean(Books.class);
            int kills = 0;
            List<Long> recoveries = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                String round = "dong-" + i;
                List<String> sent = toTheClose(sender, round);
                await().atMost(PATIENCE).until(() -> books.acts(round).size() == sent.size());
                long before = ends(country, IsolationLevel.READ_UNCOMMITTED);
                close(sender, round);
                sent.add("marking-closed");
                // In the transaction that closes, as soon as anything of it is on the topic; now and then a little
                // later.
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .atMost(PATIENCE)
                        .until(() -> ends(country, IsolationLevel.READ_UNCOMMITTED) > before);
                Thread.sleep(2L * i);
                country.copies.get(0).kill();
                kills++;
                long killed = System.nanoTime();
                country.copies.get(0).startAgain();
                await().atMost(PATIENCE).until(() -> books.acts(round).size() >= sent.size());
                recoveries.add(Duration.ofNanos(System.nanoTime() - killed).toMillis());

                List<TakenAct> acts = books.acts(round);
                assertThat(acts)
                        .extracting(TakenAct::place)
                        .isEqualTo(IntStream.rangeClosed(1, sent.size()).boxed().toList());
                assertThat(acts)
                        .extracting(each -> each.type().replaceAll(".*act\\.|\\.v1", ""))
                        .isEqualTo(sent);
                assertThat(SealChain.broken(acts)).isEmpty();
                Book book = Books.book(acts).orElseThrow();
                assertThat(book.phase()).isGreaterThan(Phase.MARKING);
                assertThat(book.placings()).hasSize(PRODUCTS.size());
            }
            assertThat(desk.getBean(Refusals.class).newest(10)).isEmpty();
            System.out.println("chaos: " + ROUNDS + " rounds closed × " + kills
                    + " kills, none lost, none twice; on the book again after ms " + recoveries);
        }
    }

    @Test
    void a_release_comes_into_force_once_though_copies_are_killed_meanwhile_and_nothing_is_judged_by_two()
            throws Exception {
        try (Country country = Country.start(2);
                var desk = desk(country)) {
            NominationSender sender = desk.getBean(NominationSender.class);
            Nominations nominations = desk.getBean(Nominations.class);
            Releases releases = desk.getBean(Releases.class);
            String first = releases.trail().inForce(Instant.now());
            Map<String, String> by = new HashMap<>();
            String inForce = first;
            int number = 0;
            for (int swap = 0; swap < 3; swap++) {
                Release next = altered(swap);
                releases.propose(next, "an", "thử");
                act(releases, ReleaseStep.BACKTESTED, next, "an");
                act(releases, ReleaseStep.APPROVED, next, "binh");
                for (int i = 0; i < 20; i++) {
                    nominate(sender, number++);
                }
                act(releases, ReleaseStep.ACTIVATED, next, "binh");
                Program copy = country.copies.get(swap % 2);
                Thread.sleep(100L * swap);
                copy.kill();
                copy.startAgain();
                for (int i = 0; i < 20; i++) {
                    nominate(sender, number++);
                }
                inForce = next.hash();
                int sent = number;
                await().atMost(PATIENCE).until(() -> IntStream.range(0, sent)
                        .allMatch(each -> nominations.judged("ra-" + each).isPresent()));
            }
            copiesUp(country);
            nominate(sender, number);
            String last = "ra-" + number;
            await().atMost(PATIENCE).until(() -> nominations.judged(last).isPresent());

            assertThat(nominations.judged(last).map(Reasoned::release)).hasValue(inForce);
            List<Answers.Answer> answers = Answers.committed(country.bootstrap);
            assertThat(answers).extracting(Answers.Answer::id).doesNotHaveDuplicates();
            assertThat(answers).hasSize(number + 1);
            assertThat(releases.trail().inForce(Instant.now())).isEqualTo(inForce);
            answers.forEach(each -> by.merge(each.release(), "x", String::concat));
            System.out.println("chaos: 3 releases activated × 3 kills, " + answers.size()
                    + " nominations answered once each, by "
                    + by.values().stream().map(String::length).toList() + " releases' shares");
        }
    }

    private static void copiesUp(Country country) throws Exception {
        for (Program each : country.copies) {
            each.awaitUp(PATIENCE);
        }
        // A copy follows the trail every 300 ms; more than that has gone by when it says that it is up.
        Thread.sleep(2_000);
    }

    private static ConfigurableApplicationContext desk(Country country) {
        List<String> arguments = new ArrayList<>(country.arguments("desk"));
        arguments.add("--binhchon.roles=desk");
        return new SpringApplicationBuilder(BinhChonApplication.class).run(arguments.toArray(String[]::new));
    }

    private static Release altered(int swap) throws Exception {
        SortedMap<String, String> files =
                new TreeMap<>(RuleFolder.read(Path.of("rules")).files());
        files.computeIfPresent(
                "circular_26_2014/every_level/society/wage.bands.csv",
                (path, text) -> text.replaceFirst(",0\\.2,", ",0.2" + (swap + 1) + ","));
        return Release.of(new RuleFolder(files), Release.Proofs.NONE);
    }

    private static void act(Releases releases, ReleaseStep step, Release release, String by) throws Exception {
        String report = step == ReleaseStep.ACTIVATED ? null : "bao-cao";
        releases.act(new ReleaseOrder.Asked(step, release.hash(), by, "thử", null, report));
    }

    private static void nominate(NominationSender sender, int number) throws Exception {
        sender.nomination(
                EventMessage.structured(event("ra-" + number, "ra-" + number, "nomination.submitted", PRODUCT)),
                "test");
    }

    private static final String PRODUCT = """
            { "entry": { "level": "province", "jurisdiction": "Lạng Sơn", "date": "2019-07-05" },
              "product": { "name": "Bún ngô thử", "group": 2 },
              "establishment": { "name": "Cơ sở thử", "type": "household" }, "evidence": { "society": { "workers": 20 } } }""";

    /** Everything up to the closing of marking; the names of the acts. */
    private static List<String> toTheClose(NominationSender sender, String round) throws Exception {
        sender.round(EventMessage.structured(event(round + "-r", round, "round.opened", """
                { "title": { "vi": "Kỳ thử", "en": "Tried" }, "level": "province", "jurisdiction": "Lạng Sơn",
                  "year": 2025, "date": "2025-11-01", "synthetic": true }""")), "test");
        Thread.sleep(1_000);
        for (String each : PRODUCTS) {
            String data = PRODUCT.replace("\"entry\":", "\"round\": \"" + round + "\", \"x\":")
                    .replace("Bún ngô thử", "Bún ngô thử " + each);
            sender.nomination(
                    EventMessage.structured(
                            event(round + "-n-" + each, round + "." + each, "nomination.submitted", data)),
                    "test");
        }
        List<String> sent = new ArrayList<>();
        act(sender, round, sent, "council-set", COUNCIL);
        act(
                sender,
                round,
                sent,
                "jury-set",
                JURORS.stream()
                        .map(each -> "{ \"id\": \"%s\", \"name\": \"%s\", \"role\": \"%s\" }"
                                .formatted(
                                        each,
                                        each,
                                        each.equals("truong-ban")
                                                ? "head"
                                                : each.equals("pho-ban") ? "deputy" : "member"))
                        .collect(Collectors.joining(", ", "{ \"by\": \"ct\", \"jury\": { \"members\": [", "] } }")));
        act(sender, round, sent, "plan-set", """
                { "by": "ct", "plan": { "outliers": "keep_all", "minimumSheets": 2, "shownDecimals": 2, "rounding": "half_up",
                  "wayUp": "all", "quorum": "2/3", "majority": ">1/2", "majorityBase": "present",
                  "recusal": "on_declaration", "recusedInBase": false } }""");
        act(sender, round, sent, "entries-closed", "{ \"by\": \"ct\" }");
        act(sender, round, sent, "marking-opened", "{ \"by\": \"ct\" }");
        for (String juror : JURORS) {
            for (String each : PRODUCTS) {
                act(sender, round, sent, "sheet-handed-in", """
                        { "by": "%s", "nomination": "%s.%s", "marks": { "I": 30, "II": 30, "III": 8, "IV": 8 } }""".formatted(juror, round, each));
            }
        }
        return sent;
    }

    private static void close(NominationSender sender, String round) throws Exception {
        act(sender, round, new ArrayList<>(), "marking-closed", "{ \"by\": \"truong-ban\" }");
    }

    private static void act(NominationSender sender, String round, List<String> sent, String name, String data)
            throws Exception {
        sender.act(
                EventMessage.structured(event(round + "-" + name + "-" + sent.size(), round, "act." + name, data)),
                "test");
        sent.add(name);
    }

    private static byte[] event(String id, String subject, String type, String data) {
        return """
                { "specversion": "1.0", "id": "%s", "source": "urn:test:killed", "subject": "%s", "type": "vn.binhchon.%s.v1",
                  "time": "2025-11-02T08:00:00+07:00", "data": %s }""".formatted(id, subject, type, data).getBytes(StandardCharsets.UTF_8);
    }

    private static final String COUNCIL = IntStream.rangeClosed(1, 7)
            .mapToObj(each -> "{ \"id\": \"%s\", \"name\": \"U%d\", \"role\": %s }"
                    .formatted(
                            each == 1 ? "ct" : "u" + each,
                            each,
                            each == 1
                                    ? "\"chair\", \"office\": \"committee_leader\""
                                    : each == 2
                                            ? "\"standing_vice_chair\", \"office\": \"industry_department_leader\""
                                            : "\"member\""))
            .collect(Collectors.joining(", ", "{ \"by\": \"to-giup-viec\", \"council\": { \"members\": [", "] } }"));

    private static long ends(Country country, IsolationLevel counting) throws Exception {
        try (Admin admin = country.admin()) {
            Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, Season.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.BOOKS, partition))
                    .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
            return admin.listOffsets(asked, new ListOffsetsOptions(counting)).all().get().values().stream()
                    .mapToLong(each -> each.offset())
                    .sum();
        }
    }
}
