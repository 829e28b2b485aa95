package vn.binhchon.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Establishment;

/**
 * Writes answers to nominations into the ledger, many with one statement. Its caller holds the transaction in which the offsets are
 * written too.
 */
@Repository
public class LedgerAnswers {

    /** What names an answer: one event is answered once by each release, by a second one only when its round was moved. */
    private record Key(String source, String id, String release) {}

    private static final int MOST = 48;

    private final JdbcClient sql;
    private final LedgerWriter ledger;

    public LedgerAnswers(JdbcClient sql, LedgerWriter ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /**
     * Keeps answers once: the same event again changes nothing but the count of its repeats.
     *
     * @param answers those of one nomination, and of one event, in the order in which they were published
     * @return those that say something else than what is kept of their event
     */
    public List<Answer> write(List<Answer> answers) {
        List<Answer> contradicting = new ArrayList<>();
        statements(answers).forEach(each -> together(each, contradicting));
        return contradicting;
    }

    /**
     * One statement must not touch a row twice, nor grow without end, as each answer's document goes with it: an answer goes with the
     * first that comes after those of its own nomination and event.
     */
    private static List<List<Answer>> statements(List<Answer> answers) {
        List<List<Answer>> statements = new ArrayList<>();
        Map<Object, Integer> next = new HashMap<>();
        for (Answer each : answers) {
            Key event = key(each, "");
            int at = Math.max(next.getOrDefault(each.nomination(), 0), next.getOrDefault(event, 0));
            while (at < statements.size() && statements.get(at).size() == MOST) {
                at++;
            }
            if (at == statements.size()) {
                statements.add(new ArrayList<>());
            }
            statements.get(at).add(each);
            next.put(each.nomination(), at + 1);
            next.put(event, at + 1);
        }
        return statements;
    }

    private void together(List<Answer> answers, List<Answer> contradicting) {
        Set<Key> first = events(answers);
        Set<Key> kept = evaluations(
                answers.stream().filter(each -> each.outcome() != null).toList());
        List<Answer> judged = new ArrayList<>();
        List<Answer> withdrawn = new ArrayList<>();
        for (Answer each : answers) {
            Answer.Outcome outcome = each.outcome();
            if (outcome == null ? !first.contains(key(each, "")) : !kept.contains(key(each, outcome.release()))) {
                if (same(each)) {
                    ledger.repeated(each.source(), each.id());
                } else {
                    contradicting.add(each);
                }
            } else if (outcome == null) {
                withdrawn.add(each);
            } else {
                judged.add(each);
            }
        }
        Set<String> newest = stand(judged);
        newest.addAll(withdrawn(withdrawn));
        judgedBy(newest, judged);
    }

    /** Whether what is kept of an event is what this answer says. */
    private boolean same(Answer answer) {
        Answer.Outcome outcome = answer.outcome();
        return outcome == null
                ? sql.sql("select input_hash = ? from event where source = ? and id = ?")
                        .params(answer.inputHash(), answer.source(), answer.id())
                        .query(Boolean.class)
                        .single()
                : sql.sql("select content_hash = ? from evaluation where source = ? and id = ? and release = ?")
                        .params(outcome.contentHash(), answer.source(), answer.id(), outcome.release())
                        .query(Boolean.class)
                        .single();
    }

    private static Key key(Answer answer, String release) {
        return new Key(answer.source(), answer.id(), release);
    }

    private Set<Key> events(List<Answer> answers) {
        return new HashSet<>(sql.sql("""
                        insert into event (source, id, nomination, type, happened, received, input_hash)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                            ?::text[])
                        on conflict do nothing returning source, id""")
                .params(
                        column(answers, Answer::source),
                        column(answers, Answer::id),
                        column(answers, Answer::nomination),
                        column(answers, Answer::type),
                        column(answers, Answer::happened),
                        column(answers, Answer::received),
                        column(answers, Answer::inputHash))
                .query((row, number) -> new Key(row.getString(1), row.getString(2), ""))
                .list());
    }

    private Set<Key> evaluations(List<Answer> answers) {
        if (answers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.sql("""
                        insert into evaluation (source, id, release, document, content_hash)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::json[], ?::text[])
                        on conflict do nothing returning source, id, release""")
                .params(
                        column(answers, Answer::source),
                        column(answers, Answer::id),
                        outcomes(answers, Answer.Outcome::release),
                        column(answers, Answer::document),
                        outcomes(answers, Answer.Outcome::contentHash))
                .query((row, number) -> new Key(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** The nominations of which an answer is the newest. */
    private Set<String> stand(List<Answer> answers) {
        if (answers.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(sql.sql("""
                        insert into nomination (withdrawn, id, round, source, event, happened, arrival, product, establishment,
                            place, product_group, synthetic, barred, total, missing, release, facts, verdict, unproven)
                        select false, * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[],
                            ?::text[], ?::text[], ?::text[], ?::integer[], ?::boolean[], ?::boolean[], ?::numeric[],
                            ?::numeric[], ?::text[], ?::json[], ?::json[], ?::integer[])
                        on conflict (id) do update set round = excluded.round, source = excluded.source,
                            event = excluded.event, happened = excluded.happened, arrival = excluded.arrival,
                            withdrawn = false, product = excluded.product, establishment = excluded.establishment,
                            place = excluded.place, product_group = excluded.product_group,
                            synthetic = excluded.synthetic, barred = excluded.barred, total = excluded.total,
                            missing = excluded.missing, release = excluded.release,
                            facts = excluded.facts, verdict = excluded.verdict,
                            unproven = excluded.unproven
                        where (excluded.happened, excluded.arrival) >= (nomination.happened, nomination.arrival)
                        returning id""")
                .params(
                        column(answers, Answer::nomination),
                        outcomes(answers, each -> each.facts().round()),
                        column(answers, Answer::source),
                        column(answers, Answer::id),
                        column(answers, Answer::happened),
                        column(answers, Answer::arrival),
                        outcomes(answers, each -> each.facts().product().name()),
                        outcomes(answers, each -> each.facts().establishment().name()),
                        outcomes(answers, each -> place(each.facts().establishment())),
                        outcomes(answers, Answer.Outcome::group),
                        outcomes(answers, each -> each.facts().synthetic()),
                        outcomes(answers, Answer.Outcome::barred),
                        outcomes(answers, each -> each.total().toPlainString()),
                        outcomes(answers, each -> each.missing().toPlainString()),
                        outcomes(answers, Answer.Outcome::release),
                        outcomes(answers, each -> Json.MAPPER.writeValueAsString(each.facts())),
                        outcomes(answers, each -> Json.MAPPER.writeValueAsString(each.verdict())),
                        outcomes(answers, Answer.Outcome::unproven))
                .query(String.class)
                .list());
    }

    private List<String> withdrawn(List<Answer> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        insert into nomination (withdrawn, synthetic, barred, id, source, event, happened, arrival)
                        select true, false, false, * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
                        on conflict (id) do update set source = excluded.source, event = excluded.event,
                            happened = excluded.happened, arrival = excluded.arrival, withdrawn = true
                        where (excluded.happened, excluded.arrival) >= (nomination.happened, nomination.arrival)
                        returning id""")
                .params(
                        column(answers, Answer::nomination),
                        column(answers, Answer::source),
                        column(answers, Answer::id),
                        column(answers, Answer::happened),
                        column(answers, Answer::arrival))
                .query(String.class)
                .list();
    }

    /** The clauses by which nominations stand judged, in the place of those before. */
    private void judgedBy(Set<String> newest, List<Answer> judged) {
        if (newest.isEmpty()) {
            return;
        }
        sql.sql("delete from judged_by where nomination = any(?)")
                .param(newest.toArray(String[]::new))
                .update();
        List<String> clauses = new ArrayList<>();
        List<String> happened = new ArrayList<>();
        List<String> nominations = new ArrayList<>();
        for (Answer each : judged) {
            if (newest.contains(each.nomination())) {
                for (String clause : Objects.requireNonNull(each.outcome()).restsOn()) {
                    clauses.add(clause);
                    happened.add(each.happened().toString());
                    nominations.add(each.nomination());
                }
            }
        }
        // In the order of the key, so that neighbours go to the same page of it.
        sql.sql("""
                        insert into judged_by (clause, happened, nomination)
                        select * from unnest(?::text[], ?::timestamptz[], ?::text[]) order by 1, 2, 3""")
                .params(
                        clauses.toArray(String[]::new),
                        happened.toArray(String[]::new),
                        nominations.toArray(String[]::new))
                .update();
    }

    /** A column of a statement; PostgreSQL reads each value from its text. */
    private static @Nullable String[] column(List<Answer> answers, Function<Answer, @Nullable Object> of) {
        @Nullable String[] column = new String[answers.size()];
        for (int i = 0; i < column.length; i++) {
            Object value = of.apply(answers.get(i));
            column[i] = value == null ? null : value.toString();
        }
        return column;
    }

    private static @Nullable String[] outcomes(List<Answer> answers, Function<Answer.Outcome, @Nullable Object> of) {
        return column(answers, each -> of.apply(Objects.requireNonNull(each.outcome())));
    }

    private static @Nullable String place(Establishment maker) {
        String place = maker.commune() != null ? maker.commune() : maker.district();
        if (place == null) {
            return maker.province();
        }
        return maker.province() == null ? place : place + ", " + maker.province();
    }
}
