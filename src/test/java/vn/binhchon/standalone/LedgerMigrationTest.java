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
        String old = DOCUMENT.replace("Điều 8", "Điều 1");
        for (String event : List.of(id + "/1", id + "/2")) {
            EmbeddedDatabaseTest.execute(
                    database,
                    "insert into event values ('s', '%s', '%s', 't', now(), now(), 'h')".formatted(event, id));
            EmbeddedDatabaseTest.execute(
                    database,
                    "insert into evaluation values ('s', '%s', 'r', '%s', 'c')"
                            .formatted(event, event.equals(standing) ? DOCUMENT : old));
        }
        EmbeddedDatabaseTest.execute(
                database,
                ("insert into nomination (id, source, event, happened, arrival, withdrawn, synthetic, barred, release)"
                                + " values ('%s', 's', '%s', now(), 1, %s, false, false, 'r')")
                        .formatted(id, standing, withdrawn));
    }
}
