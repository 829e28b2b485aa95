package vn.binhchon.stream;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

/** Topics, and the container that judges. */
@Configuration(proxyBeanMethods = false)
@EnableKafka
@EnableScheduling
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {

    /** A broker that is away is asked again at once, then ever more slowly, up to this pause. */
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    /** Large enough for what was refused as too large, with its reason around it. */
    static final String LARGEST_REFUSAL = String.valueOf(64 << 20);

    private static final String A_DAY = String.valueOf(Duration.ofDays(1).toMillis());

    @Bean
    NewTopics topics(StreamSettings settings, Letterboxes letterboxes) {
        Stream<NewTopic> open = Stream.of(
                kept(Topics.NOMINATIONS, settings).build(),
                kept(Topics.EVALUATIONS, settings).build(),
                kept(Topics.REPEATS, settings).build(),
                kept(Topics.ACTS, settings).build(),
                kept(Topics.BOOKS, settings).build(),
                kept(Topics.PROMOTION, settings).build(),
                kept(Topics.VIEWINGS, settings).build(),
                kept(Topics.DECISIONS, settings).build(),
                kept(Topics.CERTIFICATES, settings)
                        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                        .build(),
                forgetful(Topics.CONTACTS, settings).build(),
                forgetful(Topics.PAPERS, settings)
                        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_REFUSAL)
                        .build(),
                // Each key once, but for one that is blackened: then only that stays.
                forgetful(Topics.DEAD_LETTERS, settings)
                        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_REFUSAL)
                        .build(),
                rounds(settings),
                releases(settings));
        return new NewTopics(Stream.concat(open, letterboxes.topics(settings)).toArray(NewTopic[]::new));
    }

    /** The topics are the record of what was sent and answered: nothing in them expires. */
    static TopicBuilder kept(String name, StreamSettings settings) {
        return TopicBuilder.name(name)
                .partitions(settings.partitions())
                .replicas(settings.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1");
    }

    /** What is erased on it is gone within a day or two: each key's last record is all that is kept. */
    private static TopicBuilder forgetful(String name, StreamSettings settings) {
        return kept(name, settings)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .config(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, A_DAY)
                .config(TopicConfig.SEGMENT_MS_CONFIG, A_DAY);
    }

    private static NewTopic rounds(StreamSettings settings) {
        return TopicBuilder.name(Topics.ROUNDS)
                .partitions(1)
                .replicas(settings.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }

    /** One partition, so that all see what is done with releases in one order. */
    private static NewTopic releases(StreamSettings settings) {
        return TopicBuilder.name(Topics.RELEASES)
                .partitions(1)
                .replicas(settings.replicas())
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_REFUSAL)
                .build();
    }

    @Bean(destroyMethod = "close")
    Admin admin(KafkaAdmin kafkaAdmin) {
        Map<String, Object> properties = kafkaAdmin.getConfigurationProperties();
        return Admin.create(properties);
    }

    /** A producer is made anew before the broker forgets it: the first event after weeks without any must not fail. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer youngProducers(StreamSettings settings) {
        return factory -> factory.setMaxAge(settings.producerAge());
    }

    /** With synchronisation, so that what was answered is remembered only once it is committed. */
    @Bean
    KafkaTransactionManager<byte[], byte[]> kafkaTransactionManager(ProducerFactory<byte[], byte[]> producers) {
        KafkaTransactionManager<byte[], byte[]> manager = new KafkaTransactionManager<>(producers);
        manager.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS);
        return manager;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> judgeContainers(
            ConsumerFactory<byte[], byte[]> consumers,
            KafkaTransactionManager<byte[], byte[]> transactions,
            JudgeStart start,
            StreamSettings settings) {
        var factory = containers(consumers, transactions, start);
        factory.setConcurrency(settings.threads());
        return factory;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> keeperContainers(
            ConsumerFactory<byte[], byte[]> consumers,
            KafkaTransactionManager<byte[], byte[]> transactions,
            KeeperStart start) {
        return containers(consumers, transactions, start);
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> plainContainers(
            ConsumerFactory<byte[], byte[]> consumers, KafkaTransactionManager<byte[], byte[]> transactions) {
        return containers(consumers, transactions, new ConsumerAwareRebalanceListener() {});
    }

    private static ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers(
            ConsumerFactory<byte[], byte[]> consumers,
            KafkaTransactionManager<byte[], byte[]> transactions,
            ConsumerAwareRebalanceListener start) {
        var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
        factory.setConsumerFactory(consumers);
        factory.getContainerProperties().setKafkaAwareTransactionManager(transactions);
        factory.getContainerProperties().setConsumerRebalanceListener(start);
        // Otherwise the mark that ends a transaction would look like one more event to judge.
        factory.getContainerProperties().setFixTxOffsets(true);
        ExponentialBackOff patience = new ExponentialBackOff(100, 2);
        patience.setMaxInterval(LONGEST_PAUSE_MILLIS);
        factory.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(patience));
        return factory;
    }
}
