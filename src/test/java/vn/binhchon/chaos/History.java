package vn.binhchon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.binhchon.chaos.Season.Fate;
import vn.binhchon.chaos.Season.Sent;
import vn.binhchon.standalone.DatabaseAlone;
import vn.binhchon.stream.Topics;

/** Holds what came in against what went out and what the ledger says; names everything that does not fit. */
final class History {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Kinds of fault, with what is at fault; empty where all is well. */
    private final Map<String, List<String>> faults = new TreeMap<>();

    private final List<Sent> sent;
    private final List<Answers.Answer> answers;

    History(List<Sent> sent, List<Answers.Answer> answers) {
        this.sent = sent;
        this.answers = answers;
        evaluations();
        refusals();
        repeats();
        order();
    }

    /** Waits until everything is answered and in the ledger; then what was found, which should be nothing. */
    static History settled(Country country, Season season, Watch watch) throws Exception {
        List<Sent> sent = season.all();
        await("answers to " + sent.size()).atMost(PATIENCE).until(() -> watch.answers() >= sent.size());
        List<Answers.Answer> answers = Answers.committed(country.bootstrap);
        History history = new History(sent, answers);
        await("the ledger")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    History ledger = new History(sent, answers);
                    ledger.holdAgainst(country.database);
                    assertThat(ledger.faults()).isEqualTo(history.faults());
                });
        return history;
    }

    Map<String, List<String>> faults() {
        return faults;
    }

    private void fault(String kind, String what) {
        faults.computeIfAbsent(kind, each -> new ArrayList<>()).add(what);
    }

    /** Every good event has one evaluation, and nothing else has any. */
    private void evaluations() {
        Map<String, List<Answers.Answer>> found = new HashMap<>();
        on(Topics.EVALUATIONS).forEach(each -> found.computeIfAbsent(each.id(), id -> new ArrayList<>())
                .add(each));
        sent.stream().filter(each -> each.fate() == Fate.ANSWERED).forEach(each -> {
            List<Answers.Answer> its = found.getOrDefault(each.id(), List.of());
            if (its.isEmpty()) {
                fault("lost", each.toString());
            } else if (its.size() > 1) {
                fault("doubled", its.toString());
            } else if (!its.get(0).source().equals(Season.SOURCE)
                    || !its.get(0).subject().equals(each.subject())) {
                fault("invented", its + " for " + each);
            }
        });
        Set<String> good = new HashSet<>();
        sent.stream().filter(each -> each.fate() == Fate.ANSWERED).forEach(each -> good.add(each.id()));
        found.keySet().stream().filter(id -> !good.contains(id)).forEach(id -> fault("invented", id));
    }

    /** Every bad record is told once, by the place at which it lies. */
    private void refusals() {
        count("refusal", Topics.DEAD_LETTERS, Fate.REFUSED);
    }

    /** Every repeat is told once, by the place at which it lies. */
    private void repeats() {
        count("repeat", Topics.REPEATS, Fate.REPEATED);
    }

    private void count(String what, String topic, Fate fate) {
        Map<String, Integer> told = new HashMap<>();
        on(topic).forEach(each -> told.merge(each.partition() + "/" + each.offset(), 1, Integer::sum));
        sent.stream().filter(each -> each.fate() == fate).forEach(each -> {
            Integer times = told.remove(each.at().partition() + "/" + each.at().offset());
            if (times == null) {
                fault(what + " lost", each.toString());
            } else if (times > 1) {
                fault(what + " doubled", each.toString());
            }
        });
        told.keySet().forEach(place -> fault(what + " invented", place));
    }

    /** The answers of one nomination come in the order of its events. */
    private void order() {
        Map<String, List<String>> asked = new HashMap<>();
        Map<String, List<String>> answered = new HashMap<>();
        sent.stream()
                .filter(each -> each.fate() == Fate.ANSWERED)
                .sorted((a, b) -> Long.compare(a.at().offset(), b.at().offset()))
                .forEach(each -> asked.computeIfAbsent(each.subject(), subject -> new ArrayList<>())
                        .add(each.id()));
        on(Topics.EVALUATIONS).forEach(each -> answered.computeIfAbsent(each.subject(), subject -> new ArrayList<>())
                .add(each.id()));
        asked.forEach((subject, ids) -> {
            List<String> its = answered.getOrDefault(subject, List.of());
            if (new HashSet<>(its).equals(new HashSet<>(ids)) && its.size() == ids.size() && !its.equals(ids)) {
                fault("reordered", subject + ": " + ids + " answered as " + its);
            }
        });
    }

    /** The ledger holds each evaluation that went out, once, and the newest of each nomination stands. */
    void holdAgainst(DatabaseAlone database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement sql = connection.createStatement()) {
            Map<String, Integer> rows = new HashMap<>();
            try (ResultSet row =
                    sql.executeQuery("select id, release from evaluation where source = 'urn:test:chaos'")) {
                while (row.next()) {
                    rows.merge(row.getString(1) + " " + row.getString(2), 1, Integer::sum);
                }
            }
            on(Topics.EVALUATIONS).forEach(each -> {
                if (rows.remove(each.id() + " " + each.release()) == null) {
                    fault("not in the ledger", each.toString());
                }
            });
            rows.keySet().forEach(id -> fault("in the ledger alone", id));
            Map<String, String> newest = new HashMap<>();
            on(Topics.EVALUATIONS).forEach(each -> newest.put(each.subject(), each.id()));
            try (ResultSet row = sql.executeQuery("select id, event from nomination where source = 'urn:test:chaos'")) {
                while (row.next()) {
                    String stands = newest.remove(row.getString(1));
                    if (!row.getString(2).equals(stands)) {
                        fault("not the newest stands", row.getString(1) + ": " + row.getString(2) + ", not " + stands);
                    }
                }
            }
            newest.keySet().forEach(id -> fault("does not stand", id));
            count(sql, "refusal", "select count(*) from refusal", Fate.REFUSED);
            count(sql, "repeat", "select coalesce(sum(times), 0) from repeat", Fate.REPEATED);
        }
    }

    private void count(Statement sql, String what, String query, Fate fate) throws SQLException {
        long expected = sent.stream().filter(each -> each.fate() == fate).count();
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            if (row.getLong(1) != expected) {
                fault(what + " in the ledger", row.getLong(1) + ", not " + expected);
            }
        }
    }

    private List<Answers.Answer> on(String topic) {
        return answers.stream().filter(each -> each.topic().equals(topic)).toList();
    }

    @Override
    public String toString() {
        Map<String, Integer> counted = new TreeMap<>();
        faults.forEach((kind, all) -> counted.put(kind, all.size()));
        Map<Fate, Integer> fates = new TreeMap<>();
        sent.forEach(each -> fates.merge(each.fate(), 1, Integer::sum));
        return sent.size() + " events " + fates + ", faults " + counted;
    }
}
