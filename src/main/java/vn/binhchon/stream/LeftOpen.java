package vn.binhchon.stream;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the transactions that this copy's former self left open when it was killed. Nobody could read past them, and nobody judge on,
 * before their time is over.
 */
@Component
class LeftOpen implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOpen.class);

    private final Admin admin;
    private final Pattern own;
    private boolean running;

    LeftOpen(Admin admin, @Value("${spring.kafka.producer.transaction-id-prefix}") String prefix) {
        this.admin = admin;
        this.own = Pattern.compile(Pattern.quote(prefix) + "\\d+");
    }

    @Override
    public void start() {
        running = true;
        try {
            List<String> open = admin
                    .listTransactions(new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
                    .all()
                    .get()
                    .stream()
                    .map(TransactionListing::transactionalId)
                    .filter(id -> own.matcher(id).matches())
                    .toList();
            if (!open.isEmpty()) {
                admin.fenceProducers(open).all().get();
                LOG.info("Ended what the former run left open: {}", open);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warn("What a former run may have left open ends when its time is over", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything of this run is sent. */
    @Override
    public int getPhase() {
        return -3;
    }
}
