package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    @Test
    void a_folder_has_one_holder_and_is_free_again_when_closed() throws Exception {
        Path path = TestFolders.fresh("folder");
        try (DataFolder held = DataFolder.open(path)) {
            StandaloneFailure failure = refused(path);

            assertThat(failure.problem())
                    .contains(held.path().toString(), "đang được một lần chạy khác dùng", "in use by another start")
                    .contains("pid " + ProcessHandle.current().pid());
            assertThat(failure.action()).contains("--binhchon.standalone.data=");
        }
        DataFolder.open(path).close();
    }

    @Test
    void other_accounts_can_read_nothing_in_a_new_folder_nor_in_one_that_stood_open() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path made = TestFolders.fresh("folder").resolve("data");
        DataFolder.open(made).close();
        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.resolve(".lock"))).isEqualTo("rw-------");

        Path open = TestFolders.fresh("folder");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String each : List.of("postgres.password", "signing.key", "signing.key.pub", "later.secret")) {
            Files.setPosixFilePermissions(
                    Files.writeString(open.resolve(each), "x"), PosixFilePermissions.fromString("rw-r--r--"));
        }
        for (String each : List.of("bin", "logs", "uploads")) {
            Files.setPosixFilePermissions(
                    Files.createDirectory(open.resolve(each)), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        DataFolder.open(open).close();

        assertThat(permissions(open)).isEqualTo("rwx------");
        try (Stream<Path> inside = Files.list(open)) {
            assertThat(inside.filter(each -> !each.endsWith("bin")))
                    .allSatisfy(
                            each -> assertThat(permissions(each)).as("%s", each).endsWith("------"));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_secret_is_made_once_and_nobody_else_can_read_it_at_any_moment() throws Exception {
        Path file = TestFolders.fresh("secret").resolve("one.password");
        String made = OwnerOnly.secret(file);
        assertThat(made).matches("[0-9a-f]{32}");
        assertThat(OwnerOnly.secret(file)).isEqualTo(made);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(file.resolveSibling("one.password.making")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_so() throws Exception {
        Path file = Files.writeString(TestFolders.fresh("folder").resolve("data"), "a file");

        assertThat(refused(file).problem()).contains("Không ghi được", "cannot be written to", file.toString());
    }

    @Test
    void a_full_disk_is_said_so_with_what_is_free_and_what_is_needed() throws Exception {
        Path path = TestFolders.fresh("folder");
        long petabyte = 1_000_000_000;

        StandaloneFailure failure = catchThrowableOfType(
                StandaloneFailure.class, () -> DataFolder.open(path, petabyte).close());

        assertThat(failure.problem()).contains("MB trống", "MB free", petabyte + " MB");
        DataFolder.open(path).close();
    }

    @Test
    void a_broken_folder_is_named_and_nothing_in_it_is_deleted() throws Exception {
        assertBroken("kafka/keep.log", "x", "meta.properties");
        assertBroken("kafka/meta.properties", "version=1\nnode.id=7\ncluster.id=x\n", "meta.properties");
        assertBroken("kafka/__cluster_metadata-0/00000000000000000000.log", "x".repeat(99), "meta.properties");
        assertBroken("postgres/keep.log", "x", "PG_VERSION");
        assertBroken("postgres/PG_VERSION", "17\n", "\"17\"");
        assertBroken("postgres/PG_VERSION", "18\n", "postgresql.conf");
    }

    @Test
    void a_broker_that_would_forget_its_topics_is_not_started() throws Exception {
        Path path = TestFolders.fresh("broken");
        Path kafka = Files.createDirectories(path.resolve("kafka"));
        Files.writeString(kafka.resolve("meta.properties"), "version=1\nnode.id=1\ncluster.id=x\n");
        DataFolder.open(path).close();

        Files.createDirectories(kafka.resolve("nominations-0"));
        assertThat(refused(path).problem()).contains("__cluster_metadata-0");

        Path metadata = Files.createDirectories(kafka.resolve("__cluster_metadata-0"));
        assertThat(refused(path).problem()).contains("__cluster_metadata-0");

        Files.writeString(metadata.resolve("00000000000000000000.log"), "no batch of records ".repeat(50));
        assertThat(refused(path).problem()).contains("__cluster_metadata-0");
    }

    private static void assertBroken(String file, String content, String named) throws Exception {
        Path path = TestFolders.fresh("broken");
        Path written = path.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, content);

        StandaloneFailure failure = refused(path);

        assertThat(failure.problem()).contains("bị hỏng", "broken", path.toString(), named);
        assertThat(failure.action()).contains("Chuyển thư mục này sang chỗ khác", "Move this folder away");
        assertThat(written).hasContent(content);
    }

    private static StandaloneFailure refused(Path path) {
        return catchThrowableOfType(
                StandaloneFailure.class, () -> DataFolder.open(path).close());
    }
}
