package vn.binhchon.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Looks whether what lies in a {@link DataFolder} was left there by this program, before anything is started on it. */
final class FolderCheck {

    private FolderCheck() {}

    /** Both parts are put in place by one rename when they are complete, so an incomplete one was damaged later. */
    static void requireSound(DataFolder folder) throws IOException {
        if (Files.exists(folder.kafka())) {
            requireKafka(folder);
        }
        if (Files.exists(folder.postgres())) {
            requirePostgres(folder);
        }
    }

    private static void requireKafka(DataFolder folder) throws IOException {
        Path file = folder.kafka().resolve("meta.properties");
        requireFile(folder, file);
        Properties meta = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            meta.load(reader);
        } catch (IllegalArgumentException e) {
            throw unreadable(folder, file, e);
        }
        if (!"1".equals(meta.getProperty("version"))
                || !Integer.toString(EmbeddedBroker.NODE_ID).equals(meta.getProperty("node.id"))
                || meta.getProperty("cluster.id", "").isBlank()) {
            throw unreadable(folder, file, null);
        }
        Path metadata = folder.kafka().resolve("__cluster_metadata-0");
        if (!BrokerMemory.sound(metadata)) {
            throw unreadable(folder, metadata, null);
        }
    }

    private static void requirePostgres(DataFolder folder) throws IOException {
        Path file = folder.postgres().resolve("PG_VERSION");
        requireFile(folder, file);
        String version = Files.readString(file).strip();
        if (!version.equals(PostgresPrograms.MAJOR)) {
            throw StandaloneFailure.folderBroken(
                    folder.path(),
                    file + " ghi phiên bản \"" + version + "\", chương trình này mang PostgreSQL "
                            + PostgresPrograms.MAJOR,
                    file + " says \"" + version + "\", this program carries PostgreSQL " + PostgresPrograms.MAJOR,
                    null);
        }
        requireFile(folder, folder.postgres().resolve("postgresql.conf"));
        requireFile(folder, folder.postgres().resolve("global").resolve("pg_control"));
        requireFile(folder, folder.password());
    }

    private static void requireFile(DataFolder folder, Path file) {
        if (!Files.isRegularFile(file)) {
            throw StandaloneFailure.folderBroken(folder.path(), "thiếu " + file, file + " is missing", null);
        }
    }

    private static StandaloneFailure unreadable(DataFolder folder, Path file, @Nullable Throwable cause) {
        return StandaloneFailure.folderBroken(
                folder.path(), "không đọc hiểu được " + file, file + " is not what this program wrote", cause);
    }
}
