package vn.binhchon.stream;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.round.ActMoment;
import vn.binhchon.round.ActTimes;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.VietnamTime;

/**
 * Checks the time of an act's event against what its round went through, as the table of acts says. Asked once, when the act is taken;
 * a replay takes it as it was recorded.
 *
 * @param opened when the round was first opened; null where that is not known
 * @param phaseBegun when its phase began; null for the first
 * @param received when the act was received
 */
record ActTimeCheck(@Nullable Instant opened, @Nullable Instant phaseBegun, Instant received) {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietnamTime.ZONE);

    /** What is wrong with the time of an event, at most one thing in each direction. */
    List<Defect> defects(AcceptedEvent event, ActTimes times) {
        Instant happened = event.happened().toInstant();
        List<Defect> defects = new ArrayList<>();
        times.notBefore().stream()
                .filter(each -> early(happened, of(each), times))
                .findFirst()
                .ifPresent(each -> defects.add(defect(event, each, "not before ", "act.time.before.", times)));
        times.notAfter().stream()
                .filter(each -> late(happened, of(each), times))
                .findFirst()
                .ifPresent(each -> defects.add(defect(event, each, "until ", "act.time.after.", times)));
        return defects;
    }

    private static boolean early(Instant happened, @Nullable Instant limit, ActTimes times) {
        return limit != null && happened.isBefore(limit.minus(times.allowance()));
    }

    private static boolean late(Instant happened, @Nullable Instant limit, ActTimes times) {
        return limit != null && happened.isAfter(limit.plus(times.allowance()));
    }

    private @Nullable Instant of(ActMoment moment) {
        return switch (moment) {
            case ROUND_OPENED -> opened;
            case PHASE_BEGUN -> phaseBegun;
            case RECEIVED -> received;
        };
    }

    private Defect defect(AcceptedEvent event, ActMoment moment, String bound, String sentence, ActTimes times) {
        Instant limit = Objects.requireNonNull(of(moment));
        return new Defect(
                "time",
                StringNode.valueOf(event.time()),
                bound + limit + " give or take " + times.allowance().toMinutes() + " minutes",
                Sentences.of(
                        sentence + moment.name().toLowerCase(Locale.ROOT),
                        "time",
                        SHOWN.format(event.happened()),
                        "limit",
                        SHOWN.format(limit),
                        "minutes",
                        times.allowance().toMinutes()));
    }
}
