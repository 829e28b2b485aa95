package vn.binhchon.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the one-command start keeps, locked for one running program at a time.
 *
 * <pre>
 * data/.lock               who has it
 * data/kafka/              the broker's log
 * data/kafka.password      the program's password at the broker
 * data/kafka.sender.*      a trial sender's account, for Kafka's own tools (.properties) and kcat (.conf)
 * data/postgres/           the database cluster
 * data/postgres.password   its password
 * data/signing.key         signs bundles of closed rounds; its public half is beside it
 * data/bin/                PostgreSQL's programs, unpacked; may be deleted while nothing runs
 * data/logs/               PostgreSQL's own log
 * </pre>
 *
 * <p>Other accounts of the machine can read none of it: at each start its permissions are narrowed to the owner.
 */
final class DataFolder implements Closeable {

    /** A fresh start takes about 150 MB (programs, database cluster, broker log); the rest is room to work in. */
    static final long LEAST_FREE_MEGABYTES = 500;

    /** Windows makes locked bytes unreadable, so the lock lies far behind the holder's name. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Programs hold no secret, and run as another account where root must not run them. */
    private static final Set<String> OPEN = Set.of("bin");

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder for this program, made if it is not there yet.
     *
     * @throws StandaloneFailure when it is in use, not writable, full, or holds something that is not ours
     */
    static DataFolder open(Path folder) {
        return open(folder, LEAST_FREE_MEGABYTES);
    }

    static DataFolder open(Path folder, long leastFreeMegabytes) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            OwnerOnly.folder(path);
            DataFolder opened = lock(path);
            try {
                OwnerOnly.narrow(path, OPEN);
                opened.requireRoom(leastFreeMegabytes);
                FolderCheck.requireSound(opened);
                return opened;
            } catch (RuntimeException | IOException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw StandaloneFailure.notWritable(path, e);
        }
    }

    Path path() {
        return path;
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path password() {
        return path.resolve("postgres.password");
    }

    Path signingKey() {
        return path.resolve("signing.key");
    }

    Path binaries() {
        return path.resolve("bin");
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        // Closing releases the lock. The file stays: deleting it would let two programs lock two files of one name.
        channel.close();
    }

    private void requireRoom(long leastFreeMegabytes) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
        if (free < leastFreeMegabytes) {
            throw StandaloneFailure.noSpace(path, free, leastFreeMegabytes);
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        Path file = path.resolve(".lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw StandaloneFailure.folderInUse(path, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(("pid " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel);
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // held by this very JVM: another context of it
        }
    }
}
