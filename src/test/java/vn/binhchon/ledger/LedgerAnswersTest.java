package vn.binhchon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.jdbc.JdbcTestUtils;
import vn.binhchon.Samples;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.standalone.DatabaseAlone;

/** Answers written many at a time leave the ledger as answers written one by one do. */
class LedgerAnswersTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-10-01T08:00:00+07:00");
    private static final List<Path> FILES = Samples.nominations().toList();
    private static final int ANSWERS = 300;
    private static final int NOMINATIONS = 40;
    private static final int AT_A_TIME = 70;

    /** Amendments, repeats, late events, withdrawals and a second release among them. */
    private static List<Answer> answers() {
        Random chance = new Random(20261128);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            boolean again = i > 0 && chance.nextInt(10) == 0;
            answers.add(again ? answers.get(chance.nextInt(i)) : answer("n" + chance.nextInt(NOMINATIONS), i, chance));
        }
        return answers;
    }

    private static Answer answer(String nomination, int place, Random chance) {
        OffsetDateTime happened = TIME.plusMinutes(chance.nextInt(60));
        boolean withdrawn = chance.nextInt(12) == 0;
        Answer.Outcome outcome = Answer.Outcome.of(Samples.reasoned(FILES.get(chance.nextInt(FILES.size()))));
        return new Answer(
                nomination,
                "urn:test",
                nomination + "/" + chance.nextInt(6),
                withdrawn ? EventTypes.WITHDRAWN : EventTypes.SUBMITTED,
                happened,
                TIME.toInstant(),
                "hash",
                place,
                withdrawn ? null : chance.nextInt(8) == 0 ? by("another", outcome) : outcome,
                withdrawn ? null : "{\"place\":" + place + "}");
    }

    private static Answer.Outcome by(String release, Answer.Outcome outcome) {
        return new Answer.Outcome(
                outcome.facts(),
                release,
                outcome.contentHash(),
                outcome.group(),
                outcome.barred(),
                outcome.total(),
                outcome.missing(),
                outcome.unproven(),
                outcome.verdict(),
                outcome.restsOn());
    }

    @Test
    void many_at_a_time_come_to_the_same_as_one_by_one() throws Exception {
        try (DatabaseAlone database = DatabaseAlone.start(DatabaseAlone.freshFolder("answers"))) {
            DataSource source =
                    new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
            Flyway.configure().dataSource(source).load().migrate();
            JdbcClient sql = JdbcClient.create(source);
            LedgerTables tables = new LedgerTables(new JdbcTemplate(source), new JdbcTransactionManager(source));
            LedgerAnswers ledger = new LedgerAnswers(sql, new LedgerWriter(sql));
            List<Answer> answers = answers();

            answers.forEach(each -> ledger.write(List.of(each)));
            Map<String, String> single = tables.hashes();
            assertThat(count(sql, "nomination")).isEqualTo(NOMINATIONS);
            assertThat(count(sql, "repeat")).as("repeats").isPositive();
            assertThat(count(sql, "nomination where withdrawn")).as("withdrawn").isPositive();
            assertThat(count(sql, "evaluation where release = 'another'"))
                    .as("by a second release")
                    .isPositive();

            JdbcTestUtils.deleteFromTables(
                    new JdbcTemplate(source),
                    "evaluation",
                    "event",
                    "repeat",
                    "nomination",
                    "judged_by",
                    "contact",
                    "refusal");
            for (int from = 0; from < answers.size(); from += AT_A_TIME) {
                ledger.write(answers.subList(from, Math.min(answers.size(), from + AT_A_TIME)));
            }
            assertThat(tables.hashes()).isEqualTo(single);
        }
    }

    private static int count(JdbcClient sql, String what) {
        return sql.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
