package vn.binhchon.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that other accounts of the machine cannot read; where the file system knows no owners, as on Windows, nothing is set. */
final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int SECRET_BYTES = 16;

    private OwnerOnly() {}

    /** Makes a folder, where there is none yet; parents that are missing are made as any folder is. */
    static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(folder, attribute(folder, FOLDER));
    }

    /** Opens a new file for writing; refuses one that exists, which could be open to others. */
    static OutputStream file(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attribute(file, FILE)));
    }

    /** The secret that a file keeps, made at random where there is none yet: letters and digits, so that it can stand in a statement. */
    static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            Path making = file.resolveSibling(file.getFileName() + ".making");
            Files.deleteIfExists(making);
            try (OutputStream out = file(making)) {
                out.write(HexFormat.of().formatHex(random).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            Files.move(making, file);
        }
        return Files.readString(file).strip();
    }

    /** Takes the folder and what lies directly in it from all others, except entries named here; what is below is out of their reach then. */
    static void narrow(Path folder, Set<String> except) throws IOException {
        set(folder, FOLDER);
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.toList()) {
                if (!except.contains(each.getFileName().toString())) {
                    set(each, Files.isDirectory(each) ? FOLDER : FILE);
                }
            }
        }
    }

    private static void set(Path path, Set<PosixFilePermission> wanted) throws IOException {
        if (!posix(path)
                || !Files.exists(path)
                || Files.getPosixFilePermissions(path).equals(wanted)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, wanted);
        } catch (FileSystemException e) {
            LOG.warn(
                    "Tài khoản khác trên máy đọc được {}, không đổi được quyền / Other accounts can read {}; its permissions"
                            + " cannot be changed ({})",
                    path,
                    path,
                    e.getReason());
        }
    }

    private static FileAttribute<?>[] attribute(Path path, Set<PosixFilePermission> wanted) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
