package vn.binhchon.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A {@link DataFolder} at rest as one file, and back: the broker's log, the database, its password and the signing key, with the
 * SHA-256 of each file. Both ways something comes into being whole, by one rename, or not at all.
 */
final class FolderBackup {

    /** What need not be kept: who runs, programs that are unpacked anew, what PostgreSQL said. */
    private static final Set<String> LEFT_OUT = Set.of(".lock", "bin", "logs");

    private static final String SUMS = "SHA256SUMS";

    private FolderBackup() {}

    /** A backup cannot be made, or is not what was made. */
    static final class Unsound extends IOException {

        private static final long serialVersionUID = 1L;

        Unsound(String vi, String en) {
            super(vi + " / " + en);
        }
    }

    /**
     * Writes the folder into a file.
     *
     * @return how many files it holds
     */
    static int write(Path data, Path file) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new Unsound("Không có thư mục " + data, "There is no folder " + data);
        }
        if (Files.exists(file)) {
            throw new Unsound(file + " đã có, không ghi đè", file + " exists and is not overwritten");
        }
        Path making = file.resolveSibling(file.getFileName() + ".making");
        try (DataFolder folder = DataFolder.open(data)) {
            if (Files.exists(folder.postgres().resolve("postmaster.pid"))) {
                throw new Unsound(
                        "Lần chạy trước không dừng đúng cách: hãy chạy rồi dừng chương trình một lần, sau đó sao lưu",
                        "The last run was killed: start and stop the program once, then back up");
            }
            TreeMap<String, String> sums = new TreeMap<>();
            Files.deleteIfExists(making);
            // The signing key is in it, and so are all marks.
            try (ZipOutputStream zip = new ZipOutputStream(OwnerOnly.file(making))) {
                for (Path each : kept(folder.path())) {
                    sums.putAll(entry(zip, folder.path(), each));
                }
                zip.putNextEntry(new ZipEntry(SUMS));
                zip.write(lines(sums).getBytes(StandardCharsets.UTF_8));
            }
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
            return sums.size();
        } finally {
            Files.deleteIfExists(making);
        }
    }

    /**
     * Makes a folder of a file.
     *
     * @param data where it shall lie; nothing may be there
     * @return how many files it holds
     */
    static int read(Path file, Path data) throws IOException {
        Path target = data.toAbsolutePath().normalize();
        if (Files.exists(target) && !isEmpty(target)) {
            throw new Unsound(
                    target + " đã có dữ liệu, không ghi đè: chọn thư mục khác bằng --data=",
                    target + " holds data and is not overwritten: name another folder by --data=");
        }
        Path making = target.resolveSibling(target.getFileName() + ".making");
        FolderTree.delete(making);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            OwnerOnly.folder(making);
            TreeMap<String, String> found = new TreeMap<>();
            for (ZipEntry each : zip.stream().toList()) {
                if (!each.getName().equals(SUMS)) {
                    unpack(zip, each, making, found);
                }
            }
            ZipEntry sums = zip.getEntry(SUMS);
            if (sums == null || !lines(found).equals(text(zip, sums))) {
                throw new Unsound(
                        file + " không còn như khi sao lưu", file + " is not what it was when the backup was made");
            }
            owned(making);
            Files.deleteIfExists(target);
            Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
            return found.size();
        } finally {
            FolderTree.delete(making);
        }
    }

    private static List<Path> kept(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !path.equals(root)
                            && !LEFT_OUT.contains(
                                    root.relativize(path).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> entry(ZipOutputStream zip, Path root, Path path) throws IOException {
        String name = root.relativize(path).toString().replace('\\', '/');
        TreeMap<String, String> sum = new TreeMap<>();
        // Empty folders are kept too: PostgreSQL does not start without its own.
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        zip.putNextEntry(new ZipEntry(folder ? name + "/" : name));
        if (!folder) {
            MessageDigest digest = sha256();
            Files.copy(path, new DigestOutputStream(zip, digest));
            sum.put(name, HexFormat.of().formatHex(digest.digest()));
        }
        zip.closeEntry();
        return sum;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path root, Map<String, String> sums) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new Unsound("Tên tệp lạ " + entry.getName(), "A file of a strange name, " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest);
                OutputStream out = Files.newOutputStream(path)) {
            in.transferTo(out);
        }
        sums.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
    }

    /** PostgreSQL wants its folder to itself, and secrets are for the owner only. */
    private static void owned(Path root) throws IOException {
        if (!Files.getFileStore(root).supportsFileAttributeView("posix")) {
            return;
        }
        for (Path path : FolderTree.deepestFirst(root)) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    private static String lines(Map<String, String> sums) {
        return sums.entrySet().stream()
                .map(each -> each.getValue() + "  " + each.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
