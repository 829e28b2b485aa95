package vn.binhchon.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the stream.
 *
 * @param partitions partitions of the topics keyed by nomination; all of them have the same number, which cannot change later
 * @param replicas copies of each partition; -1 for the broker's own default
 * @param threads how many threads of this copy judge, and how many write the ledger, each its own partitions
 * @param producerAge how old a producer may become; the broker forgets the name of one that was idle for its
 *     {@code transactional.id.expiration.ms}, by default seven days
 */
@ConfigurationProperties("binhchon.stream")
public record StreamSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue("1") int threads,
        @DefaultValue("6d") Duration producerAge) {}
