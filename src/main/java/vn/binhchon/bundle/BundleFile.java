package vn.binhchon.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A bundle on disk, read file by file and never unpacked. What a bundle could not be is refused before it is read. */
final class BundleFile implements AutoCloseable {

    static final int MOST_FILES = 200_000;
    static final int LARGEST_FILE = 64 * 1024 * 1024;

    private final Path path;
    private final ZipFile zip;
    private final List<String> names = new ArrayList<>();

    /**
     * Opens it.
     *
     * @throws IOException when it is no zip file, or none that this program writes
     */
    BundleFile(Path path) throws IOException {
        this.path = path;
        this.zip = new ZipFile(path.toFile());
        try {
            for (ZipEntry each : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (each.getMethod() != ZipEntry.STORED
                        || each.getSize() > LARGEST_FILE
                        || names.size() >= MOST_FILES) {
                    throw new IOException(each.getName() + " is packed, or larger than a bundle's files are");
                }
                names.add(each.getName());
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Its files in their order. */
    List<String> names() {
        return names;
    }

    /** The bytes of a file; empty when there is none of that name. */
    byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LARGEST_FILE);
        }
    }

    /** Whether the file is, byte for byte, what this program would write with the same contents. */
    boolean asWritten() throws IOException {
        MessageDigest rewritten = sha256();
        try (Chest chest = new Chest(new DigestOutputStream(OutputStream.nullOutputStream(), rewritten))) {
            for (String each : names) {
                chest.put(each, bytes(each));
            }
        }
        MessageDigest found = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), found)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return MessageDigest.isEqual(found.digest(), rewritten.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
