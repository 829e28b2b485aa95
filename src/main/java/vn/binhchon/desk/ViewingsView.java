package vn.binhchon.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.binhchon.ledger.Viewing;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.text.VietnamTime;

/**
 * Who saw others' marks and who took papers away, the newest first.
 *
 * @param all how many there are
 * @param broken the first whose seal is not true; null when all are
 * @param lines the newest of them
 */
record ViewingsView(int all, @Nullable Integer broken, List<Line> lines) {

    private static final int MOST = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(VietnamTime.ZONE);

    /** One of them. */
    record Line(int place, String person, String what, String time, String seal) {}

    static ViewingsView of(List<Viewing> all, Words words) {
        OptionalInt broken = Viewings.broken(all);
        List<Viewing> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size()));
        Collections.reverse(newest);
        return new ViewingsView(
                all.size(),
                broken.isPresent() ? broken.getAsInt() : null,
                newest.stream()
                        .map(each -> new Line(
                                each.place(),
                                each.person(),
                                words.say("viewings.what." + each.what())
                                        + (each.of().isEmpty() ? "" : ": " + each.of()),
                                TIME.format(Instant.parse(each.at())),
                                each.seal().substring(0, 12)))
                        .toList());
    }
}
