package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    @Test
    void rows_are_kept_across_restarts_and_sorted_as_vietnamese_sorts() throws Exception {
        Path path = TestFolders.fresh("database");
        try (DataFolder folder = DataFolder.open(path)) {
            try (EmbeddedDatabase database = TestFolders.database(folder)) {
                execute(database, "create table word(word text)");
                execute(database, "insert into word values ('đỗ'),('ấm'),('đá'),('an'),('dừa'),('ăn'),('da')");
            }
            try (EmbeddedDatabase database = TestFolders.database(folder)) {
                assertThat(strings(database, "select word from word order by word collate \"vi-x-icu\""))
                        .containsExactly("an", "ăn", "ấm", "da", "dừa", "đá", "đỗ");
                assertThat(strings(database, "select upper('đặc sản ấp')")).containsExactly("ĐẶC SẢN ẤP");
                assertThat(strings(database, "show server_encoding")).containsExactly("UTF8");
            }
        }
    }

    @Test
    void the_ledger_is_durable_and_the_program_is_an_ordinary_user_who_must_know_the_password() throws Exception {
        Path path = TestFolders.fresh("database");
        try (DataFolder folder = DataFolder.open(path);
                EmbeddedDatabase database = TestFolders.database(folder)) {
            assertThat(strings(database, "show fsync")).containsExactly("on");
            assertThat(strings(database, "show synchronous_commit")).containsExactly("on");
            assertThat(strings(database, "select rolsuper from pg_roles where rolname = current_user"))
                    .containsExactly("f");
            assertThat(strings(database, "show server_version").get(0)).startsWith(PostgresPrograms.MAJOR + ".");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.username(), "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void where_a_container_forbids_namespaces_root_becomes_nobody() throws Exception {
        assumeFalse(PostgresUser.find().prefix().isEmpty(), "only root needs to be somebody else");
        // Nobody must be able to walk through the folders above.
        Path path = TestFolders.fresh("nobody").resolve("data");
        Files.setPosixFilePermissions(path.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataFolder folder = DataFolder.open(path)) {
            try (EmbeddedDatabase database =
                    EmbeddedDatabase.start(folder, TestFolders.programs(), 0, PostgresUser.nobody())) {
                execute(database, "create table word(word text)");
            }
            assertThat(Files.getAttribute(folder.postgres().resolve("PG_VERSION"), "unix:uid"))
                    .isEqualTo(65534);
            // The same folder on a machine that allows them: the files change hands.
            try (EmbeddedDatabase database = TestFolders.database(folder)) {
                assertThat(strings(database, "select count(*) from word")).containsExactly("0");
            }
        }
    }

    @Test
    void a_note_of_a_server_whose_number_another_program_has_does_not_keep_a_new_one_from_starting() throws Exception {
        Path path = TestFolders.fresh("note");
        try (DataFolder folder = DataFolder.open(path)) {
            TestFolders.database(folder).close();
            Files.writeString(
                    folder.postgres().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + folder.postgres() + "\n1\n5432\n\n127.0.0.1\n\n");
            try (EmbeddedDatabase database = TestFolders.database(folder)) {
                assertThat(strings(database, "select 1")).containsExactly("1");
            }
        }
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> strings(EmbeddedDatabase database, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
