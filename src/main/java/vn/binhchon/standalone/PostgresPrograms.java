package vn.binhchon.standalone;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.binhchon.digest.Sha256;

/**
 * PostgreSQL's programs for this machine, unpacked from the archive zonky ships.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path home) {

    /** The series of the shipped programs: a data folder of another series cannot be opened by them. */
    static final String MAJOR = "18";

    /**
     * Unpacks below the folder, once for each archive; the archive's hash is in the name. Of several programs that start at the same time
     * on one folder the first unpacks and the others wait for it.
     */
    static synchronized PostgresPrograms unpack(Path folder) throws IOException {
        byte[] archive = archive();
        Path home = folder.resolve("postgres-" + MAJOR + "-" + hash(archive));
        if (!Files.exists(home)) {
            Files.createDirectories(folder);
            try (FileChannel alone = FileChannel.open(
                    folder.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Given back as the file is closed.
                var unused = alone.lock();
                if (!Files.exists(home)) {
                    unpack(archive, home);
                }
            }
        }
        return new PostgresPrograms(home);
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Path making = home.resolveSibling(home.getFileName() + ".making");
        FolderTree.delete(making);
        extract(archive, making);
        Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(windows() ? name + ".exe" : name);
    }

    private static boolean windows() {
        return osName().startsWith("windows");
    }

    private static String osName() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] archive() throws IOException {
        String system = windows() ? "Windows" : osName().startsWith("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch", "");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, machine.equals("amd64") ? "x86_64" : machine)) {
            return in.readAllBytes();
        }
    }

    private static String hash(byte[] archive) {
        return Sha256.hex(archive).substring(0, 12);
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean program = (entry.getMode() & 0100) != 0 || (parent != null && parent.endsWith("bin"));
        if (program && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + path + " executable");
        }
    }
}
