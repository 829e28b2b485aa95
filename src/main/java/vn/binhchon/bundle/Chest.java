package vn.binhchon.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.binhchon.digest.Sha256;

/**
 * A zip file written in one way only: stored, no times, no remarks. The same contents give the same bytes on any machine, so that a
 * single byte that differs is seen.
 */
final class Chest implements Closeable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    Chest(OutputStream to) {
        zip = new ZipOutputStream(to);
    }

    /** Adds a file. */
    void put(String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(bytes.length);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        hashes.put(path, Sha256.hex(bytes));
    }

    /** The hash of everything that was added, by path. */
    SortedMap<String, String> hashes() {
        return new TreeMap<>(hashes);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
