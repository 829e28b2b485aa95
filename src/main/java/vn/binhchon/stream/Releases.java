package vn.binhchon.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.Release;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseShelf;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.ReleaseTrail;
import vn.binhchon.round.Objection;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/** What is done with releases, as every copy of the program sees it: a trail on one partition, each step sealed onto the last. */
@Component
public class Releases {

    private static final int ON_THE_SHELF = 6;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final KeptReleases kept;
    private final CaughtUp caughtUp;
    private final Clock clock;
    private final ReleaseOrder order;
    private final ReleaseShelf shelf;
    private volatile ReleaseTrail seen = ReleaseTrail.EMPTY;

    Releases(
            KafkaOperations<byte[], byte[]> kafka,
            KeptReleases kept,
            CaughtUp caughtUp,
            Clock clock,
            Compilations compilations,
            @Value("${binhchon.bench.self-approval:false}") boolean selfApproval) {
        this.kafka = kafka;
        this.kept = kept;
        this.caughtUp = caughtUp;
        this.clock = clock;
        this.order = new ReleaseOrder(selfApproval);
        this.shelf = new ReleaseShelf(ON_THE_SHELF, hash -> kept.find(hash).orElse(null), compilations);
    }

    /** Whether one person may propose and approve. */
    public boolean selfApproval() {
        return order.selfApproval();
    }

    /** Everything that was done with releases. */
    public ReleaseTrail trail() {
        if (kept.steps() != seen.acts().size()) {
            seen = kept.trail();
        }
        return seen;
    }

    /**
     * A release, compiled.
     *
     * @throws RulesRefused when it is not kept, or cannot be used
     */
    public LoadedRules load(String hash) throws RulesRefused {
        return shelf.take(hash);
    }

    /** The texts of a release that is kept; empty when it is not. */
    public Optional<RuleFolder> texts(String hash) {
        return kept.find(hash).map(Release::folder);
    }

    /** Puts rules on the shelf that were compiled elsewhere. */
    public void shelve(LoadedRules rules) {
        shelf.put(rules);
    }

    /**
     * Keeps a release and records that it was proposed.
     *
     * @throws Refused with everything that stands against it
     */
    public ReleaseAct propose(Release release, String by, String reason) throws Refused {
        send(ReleaseRecord.kept(release, clock.instant()));
        return act(new ReleaseOrder.Asked(ReleaseStep.PROPOSED, release.hash(), by, reason, null, null));
    }

    /** Keeps what a back-test found, before the step that names it. */
    public void keep(String hash, String release, JsonNode report) {
        send(ReleaseRecord.backtest(hash, release, report, clock.instant()));
    }

    /**
     * Does something with a release.
     *
     * @throws Refused with everything that stands against it; also when somebody else was quicker
     */
    public ReleaseAct act(ReleaseOrder.Asked asked) throws Refused {
        caughtUp.await(Topics.RELEASES);
        ReleaseTrail trail = kept.trail();
        Instant now = clock.instant();
        List<Objection> objections = order.objections(trail, asked, now);
        if (!objections.isEmpty()) {
            throw refused(asked.release(), objections);
        }
        return step(trail.last(), asked, now);
    }

    /** Records a step that nobody can object to; the order of steps is the caller's to know. */
    ReleaseAct step(@Nullable ReleaseAct last, ReleaseOrder.Asked asked, Instant now) throws Refused {
        ReleaseAct act = ReleaseAct.after(
                last, asked.step(), asked.release(), asked.by(), now, asked.reason(), asked.from(), asked.report());
        send(ReleaseRecord.step(act));
        boolean taken =
                kept.trail().acts().stream().anyMatch(each -> each.seal().equals(act.seal()));
        if (!taken) {
            throw refused(
                    asked.release(),
                    List.of(Objection.of(
                            "",
                            null,
                            "nobody doing something else at the same moment",
                            "Có người vừa làm việc khác với các bản quy tắc. Xem lại rồi làm lại.",
                            "Somebody has just done something else with the releases. Look again, then try again.")));
        }
        return act;
    }

    /** Sends, and waits until the ledger holds it. */
    void send(ProducerRecord<byte[], byte[]> record) {
        RecordMetadata place = OneRecord.send(kafka, record).getRecordMetadata();
        caughtUp.await(place.topic(), place.partition(), place.offset());
    }

    private static Refused refused(String release, List<Objection> objections) {
        return new Refused(
                RefusalReason.OBJECTION,
                objections.stream().map(Releases::defect).toList(),
                new Refused.Attributes(null, null, null, release));
    }

    private static Defect defect(Objection objection) {
        Object value = objection.value();
        Defect said = Defect.of(objection, value == null ? null : Json.MAPPER.valueToTree(value));
        return new Defect(objection.path(), said.value(), said.expected(), said.words());
    }
}
