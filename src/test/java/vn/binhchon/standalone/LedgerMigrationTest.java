package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** A ledger that was filled before a migration holds after it what it would hold had it been filled later. */
class LedgerMigrationTest {

    private static final String DOCUMENT = """
            {"findings":[{"citations":["Điều 7","Điều 8"]},{"citations":["Điều 7"],\
            "band":{"citations":["Điều 16"]}}],"silent":[{"citations":["Điều 9"],"conditions":[\
            {"path":"evidence.market.exportSharePercent","operator":"!=","holds":false},\
            {"path":"evidence.market.exportSharePercent","operator":"!=","holds":false},\
            {"path":"evidence.society.workers","operator":"!=","holds":false},\
            {"path":"evidence.society.wageVndPerMonth","operator":"!=","holds":true,"seen":5}]}]}""";

    @Test
    void what_stood_before_is_found_by_its_clauses() throws Exception {
        try (DataFolder folder = DataFolder.open(TestFolders.fresh("migration"));
                EmbeddedDatabase database = TestFolders.database(folder)) {
            migrate(database, "1");
            nomination(database, "stands", "stands/2", false);
            nomination(database, "withdrawn", "withdrawn/1", true);
            migrate(database, "latest");
            assertThat(EmbeddedDatabaseTest.strings(
                            database, "select nomination || ' ' || clause from judged_by order by clause"))
                    .isEqualTo(List.of("stands Điều 16", "stands Điều 7", "stands Điều 8"));
            assertThat(EmbeddedDatabaseTest.strings(
                            database, "select unproven::text from nomination where id = 'stands'"))
                    .as("facts that rules ask for and that have no evidence, each once")
                    .containsExactly("2");
        }
    }

    @Test
    void what_stood_before_releases_were_kept_is_back_tested_like_what_came_after() throws Exception {
        String document = """
                {"nomination":{"id":"stands","product":{"name":"Chè 1.0"}},"barred":false,"card":{"total":71.50,"threshold":70},\
                "findings":[{"kind":"points","criterion":"II.3.b","points":2.40,"rule":{"id":"R1"},"citations":[]},\
                {"kind":"bar","criterion":"entry","rule":{"id":"R2"},"citations":[]},\
                {"kind":"caution","criterion":"x","rule":{"id":"R3"},"citations":[]}],"silent":[]}""";
        try (DataFolder folder = DataFolder.open(TestFolders.fresh("migration-releases"));
                EmbeddedDatabase database = TestFolders.database(folder)) {
            migrate(database, "3");
            nomination(database, "stands", "stands/2", false, document);
            nomination(database, "nothing-given", "nothing-given/1", false, "{\"findings\":[],\"silent\":[]}");
            nomination(database, "withdrawn", "withdrawn/1", true, document);
            migrate(database, "6");
            EmbeddedDatabaseTest.execute(database, "insert into release values ('h1', '{\"b\": 1.0,  \"a\": 2}')");
            EmbeddedDatabaseTest.execute(
                    database,
                    "insert into release_act values (1, 'h1', 'proposed', 'p', now(), '{ \"seal\":1 }', 's1')");
            EmbeddedDatabaseTest.execute(database, "insert into round_release values ('k', 'h1', null, 0)");
            String asItIs = "select body::text from release union all select body::text from release_act"
                    + " union all select round || opened || moved_place from round_release";
            List<String> before = EmbeddedDatabaseTest.strings(database, asItIs);
            migrate(database, "latest");

            assertThat(before).containsExactly("{\"b\": 1.0,  \"a\": 2}", "{ \"seal\":1 }", "kh10");
            assertThat(EmbeddedDatabaseTest.strings(database, asItIs))
                    .as("releases and their trail, byte for byte")
                    .isEqualTo(before);
            assertThat(EmbeddedDatabaseTest.strings(
                            database,
                            "select id || ' ' || (facts -> 'product' ->> 'name') || ' ' || (verdict ->> 'barred') || ' ' ||"
                                    + " (verdict ->> 'total') || ' ' || (verdict ->> 'threshold') || ' ' ||"
                                    + " (verdict -> 'given')::jsonb::text from nomination where facts is not null"))
                    .as("facts and verdict of the event that stands, points and bars alone")
                    .containsExactly("stands Chè 1.0 false 71.50 70 {\"entry R2\": \"bar\", \"II.3.b R1\": \"2.40\"}");
            assertThat(
                            EmbeddedDatabaseTest.strings(
                                    database,
                                    "select id || ' ' || coalesce(verdict ->> 'given', 'none') from nomination where facts is null order by id"))
                    .as("nothing was given: an empty list, not an absent one; what was withdrawn has no verdict")
                    .containsExactly("nothing-given {}", "withdrawn none");
        }
    }

    private static void migrate(EmbeddedDatabase database, String to) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target(MigrationVersion.fromVersion(to))
                .load()
                .migrate();
    }

    /** Judged twice, of which the second event stands. */
    private static void nomination(EmbeddedDatabase database, String id, String standing, boolean withdrawn)
            throws SQLException {
        nomination(database, id, standing, withdrawn, DOCUMENT);
    }

    private static void nomination(
            EmbeddedDatabase database, String id, String standing, boolean withdrawn, String document)
            throws SQLException {
        String old = document.replace("Điều 8", "Điều 1").replace("71.50", "1");
        for (String event : List.of(id + "/1", id + "/2")) {
            EmbeddedDatabaseTest.execute(
                    database,
                    "insert into event values ('s', '%s', '%s', 't', now(), now(), 'h')".formatted(event, id));
            EmbeddedDatabaseTest.execute(
                    database,
                    "insert into evaluation values ('s', '%s', 'r', '%s', 'c')"
                            .formatted(event, event.equals(standing) ? document : old));
        }
        EmbeddedDatabaseTest.execute(
                database,
                ("insert into nomination (id, source, event, happened, arrival, withdrawn, synthetic, barred, release)"
                                + " values ('%s', 's', '%s', now(), 1, %s, false, false, 'r')")
                        .formatted(id, standing, withdrawn));
    }
}
