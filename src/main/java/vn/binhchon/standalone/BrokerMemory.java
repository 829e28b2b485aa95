package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.RecordBatch;

/**
 * The log in which a broker remembers its own topics.
 *
 * <p>Where it is missing or cannot be read, Kafka starts as an empty broker without a word, and clears away the topics
 * it no longer knows. So it is looked at before Kafka sees it.
 */
final class BrokerMemory {

    private BrokerMemory() {}

    /** Whether the log begins with a readable batch, or there is nothing yet that could be forgotten. */
    static boolean sound(Path metadata) throws IOException {
        boolean topics = any(
                metadata.resolveSibling(".").normalize(), path -> Files.isDirectory(path) && !path.equals(metadata));
        if (!Files.isDirectory(metadata)) {
            return !topics && !Files.exists(metadata);
        }
        Optional<Path> first = firstSegment(metadata);
        if (first.isEmpty() || Files.size(first.get()) == 0) {
            // Just started, or all of it is in a snapshot.
            return !topics || any(metadata, path -> path.toString().endsWith(".checkpoint"));
        }
        return beginsReadable(first.get());
    }

    private static boolean beginsReadable(Path segment) throws IOException {
        try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
            RecordBatch batch = records.firstBatch();
            if (batch == null) {
                return false;
            }
            batch.ensureValid();
            return true;
        } catch (RuntimeException e) {
            return false; // each kind of garbage has its own exception
        }
    }

    private static Optional<Path> firstSegment(Path metadata) throws IOException {
        try (Stream<Path> files = Files.list(metadata)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean any(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(wanted);
        }
    }
}
