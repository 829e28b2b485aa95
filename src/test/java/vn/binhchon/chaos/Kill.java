package vn.binhchon.chaos;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import vn.binhchon.stream.Topics;

/** What can be done to a country's programs while they work. */
enum Kill {
    /** One copy, at once started again, as a supervisor would. */
    COPY_IN_A_TRANSACTION {
        @Override
        void strike(Country country, Random random) throws Exception {
            Program copy = any(country, random);
            awaitOpenTransaction(country);
            copy.kill();
            copy.startAgain();
        }
    },
    DATABASE {
        @Override
        void strike(Country country, Random random) throws Exception {
            country.database.kill();
            Thread.sleep(1_000);
            country.database.startAgain();
        }
    },
    BROKER_IN_A_TRANSACTION {
        @Override
        void strike(Country country, Random random) throws Exception {
            awaitOpenTransaction(country);
            country.broker.kill();
            country.broker.startAgain();
        }
    },
    /** Stands still until all others have given it up, then goes on in the middle of its transaction. */
    ZOMBIE {
        @Override
        void strike(Country country, Random random) throws Exception {
            Program copy = any(country, random);
            awaitOpenTransaction(country);
            copy.freeze();
            Thread.sleep(8_000 + random.nextInt(5_000));
            copy.wake();
        }
    },
    /** The one that judges next cannot know from its own memory what was answered, and the ledger is behind. */
    COPY_AND_DATABASE {
        @Override
        void strike(Country country, Random random) throws Exception {
            awaitOpenTransaction(country);
            country.database.kill();
            Program copy = any(country, random);
            copy.kill();
            copy.startAgain();
            Thread.sleep(3_000);
            country.database.startAgain();
        }
    },
    ALL_COPIES {
        @Override
        void strike(Country country, Random random) throws Exception {
            for (Program each : country.copies) {
                each.kill();
            }
            for (Program each : country.copies) {
                each.startAgain();
            }
        }
    },
    COPY_AT_RANDOM {
        @Override
        void strike(Country country, Random random) throws Exception {
            Thread.sleep(random.nextInt(2_000));
            Program copy = any(country, random);
            copy.kill();
            copy.startAgain();
        }
    },
    BROKER_AND_COPY {
        @Override
        void strike(Country country, Random random) throws Exception {
            awaitOpenTransaction(country);
            Program copy = any(country, random);
            country.broker.kill();
            copy.kill();
            country.broker.startAgain();
            copy.startAgain();
        }
    };

    abstract void strike(Country country, Random random) throws Exception;

    private static Program any(Country country, Random random) {
        return country.copies.get(random.nextInt(country.copies.size()));
    }

    /** Waits, at most some seconds, for answers that were published and are not committed: the worst moment. */
    private static void awaitOpenTransaction(Country country) throws IOException, InterruptedException {
        try (Admin admin = country.admin()) {
            Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, Season.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.EVALUATIONS, partition))
                    .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
            long deadline = System.nanoTime() + 5_000_000_000L;
            while (System.nanoTime() < deadline
                    && ends(admin, asked, IsolationLevel.READ_COMMITTED)
                            == ends(admin, asked, IsolationLevel.READ_UNCOMMITTED)) {
                Thread.sleep(2);
            }
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static long ends(Admin admin, Map<TopicPartition, OffsetSpec> asked, IsolationLevel counting)
            throws InterruptedException, ExecutionException {
        return admin.listOffsets(asked, new ListOffsetsOptions(counting)).all().get().values().stream()
                .mapToLong(each -> each.offset())
                .sum();
    }
}
