package vn.binhchon.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of requests: the heads of law one after the other (TT 46/2012/TT-BCT, Điều 6(3)), then the grounds that the programme
 * has given a place, then what the office has settled among those still level.
 */
final class Precedence {

    private Precedence() {}

    /** The requests that nothing bars, those that come first first; who stands level stands in one group. */
    static List<List<Weighed>> groups(List<Weighed> weighed, Programme programme) {
        Comparator<Weighed> order = order(programme);
        List<Weighed> sorted = weighed.stream()
                .filter(each -> each.bars().isEmpty())
                .sorted(order.thenComparing(each -> each.application().id()))
                .toList();
        List<List<Weighed>> groups = new ArrayList<>();
        for (Weighed each : sorted) {
            List<Weighed> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || order.compare(last.get(0), each) != 0) {
                groups.add(new ArrayList<>(List.of(each)));
            } else {
                last.add(each);
            }
        }
        return groups;
    }

    private static Comparator<Weighed> order(Programme programme) {
        Comparator<Weighed> order = Precedence::byLaw;
        for (String criterion : programme.order()) {
            order = order.thenComparing(each -> each.unplaced().contains(criterion) ? 0 : 1);
        }
        return order.thenComparing(each -> settled(each, programme));
    }

    private static int byLaw(Weighed one, Weighed other) {
        for (int i = 0; i < Math.min(one.places().size(), other.places().size()); i++) {
            int difference = Integer.compare(one.places().get(i), other.places().get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int settled(Weighed each, Programme programme) {
        int at = programme.settled().indexOf(each.application().id());
        return at < 0 ? programme.settled().size() : at;
    }
}
