package vn.binhchon.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.replay.Deviation;
import vn.binhchon.rollout.replay.ReplayReport;
import vn.binhchon.rollout.replay.Replayed;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Rounds judged again by the release and the law of their day: on demand, and every night those that are closed. Anything that
 * does not come out to the same bytes is an alarm.
 */
@Component
public class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Rounds rounds;
    private final Nominations nominations;
    private final Books books;
    private final Releases releases;
    private final BookCheck check;
    private final Map<String, ReplayReport> newest = new ConcurrentHashMap<>();

    Replays(
            Rounds rounds,
            Nominations nominations,
            Books books,
            Releases releases,
            BookCheck check,
            MeterRegistry meters) {
        this.check = check;
        Gauge.builder("binhchon.replays.differing", this::differing)
                .description("Rounds that did not come out as they stand when they were last worked out again")
                .register(meters);
        this.rounds = rounds;
        this.nominations = nominations;
        this.books = books;
        this.releases = releases;
    }

    /** What last came of each round that was judged again since the start, by round. */
    public Map<String, ReplayReport> newest() {
        return new TreeMap<>(newest);
    }

    private long differing() {
        return newest.values().stream().filter(each -> !each.faithful()).count();
    }

    /** Every closed round, every night. */
    @Scheduled(cron = "${binhchon.bench.replay:0 30 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void nightly() {
        rounds.all().stream().filter(this::closed).forEach(this::replay);
    }

    private boolean closed(Round round) {
        return books.book(round.id())
                .map(book -> book.phase().compareTo(Phase.SIGNED) >= 0)
                .orElse(false);
    }

    /** Judges one round again. */
    public ReplayReport replay(Round round) {
        ReplayReport report = made(round);
        newest.put(round.id(), report.withoutFigures());
        if (report.faithful()) {
            LOG.info("{} was judged again: {} evaluations, all to the same bytes.", round.id(), report.judged());
        } else {
            LOG.error("ALARM: {} judged again does not come out as it was: {}", round.id(), report.withoutFigures());
        }
        return report;
    }

    private ReplayReport made(Round round) {
        int judged = 0;
        int same = 0;
        int unkept = 0;
        ReplayReport.Differing first = null;
        for (String each : nominations.documents(round.id())) {
            String release = Json.MAPPER.readTree(each).path("release").asString();
            try {
                ReplayReport.Differing differing =
                        Replayed.difference(each, round, releases.load(release).evaluator());
                judged++;
                same += differing == null ? 1 : 0;
                first = first == null ? differing : first;
            } catch (RulesRefused e) {
                LOG.warn("In {} something was judged by {}, which cannot be loaded", round.id(), release, e);
                unkept++;
            }
        }
        List<TakenAct> acts = books.acts(round.id());
        ReplayReport.Differing seal = unsealed(acts);
        return new ReplayReport(
                round.id(),
                judged,
                same,
                seal == null ? acts.size() : 0,
                unkept,
                first == null ? seal : first,
                shown(check.deviations(round.id(), acts), acts));
    }

    /** Sheets of a marking that is not closed are nobody's to read, not here either. */
    private static List<Deviation> shown(List<Deviation> deviations, List<TakenAct> acts) {
        Set<Integer> hidden = SecretMarks.hidden(acts);
        return deviations.stream()
                .map(each -> hidden.contains(each.place()) ? each.withoutFigures() : each)
                .toList();
    }

    /** The first act whose seal is not true. */
    private static ReplayReport.@Nullable Differing unsealed(List<TakenAct> acts) {
        return SealChain.broken(acts)
                .map(each -> new ReplayReport.Differing(
                        "book/" + each.act().place(), "", each.act().seal(), each.made(), ""))
                .orElse(null);
    }
}
