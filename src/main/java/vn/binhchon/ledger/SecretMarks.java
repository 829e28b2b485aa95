package vn.binhchon.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;

/**
 * What nobody is shown while marking is open: each juror marks alone (TT 26/2014, Điều 16(2)). The one place that says so; every
 * door that shows acts or refused events asks here.
 */
@Component
public final class SecretMarks {

    private static final Set<Class<? extends Act>> SHEETS =
            Set.of(Act.SheetKept.class, Act.SheetHandedIn.class, Act.SheetTakenBack.class);

    /** The types of events that carry sheets. */
    static final Set<String> TYPES = SHEETS.stream().map(ActTypes::type).collect(Collectors.toUnmodifiableSet());

    private static final String VEILED = """
            [ { "path": "", "expected": "marking that is closed", "vi": "Phiếu chấm của một kỳ chưa khóa chấm: nội dung được giữ kín\
             (TT 26/2014/TT-BCT, Điều 16(2)).", "en": "A sheet of a round whose marking is not closed: its content is kept secret\
             (TT 26/2014/TT-BCT, Điều 16(2))." } ]""";

    private final Books books;

    SecretMarks(Books books) {
        this.books = books;
    }

    /**
     * The places of those acts of one round's book, given in their order, whose content is hidden: sheets of a scoring that is not
     * closed yet.
     */
    public static Set<Integer> hidden(List<TakenAct> acts) {
        Set<Integer> hidden = new HashSet<>();
        List<TakenAct> newestFirst = new ArrayList<>(acts);
        Collections.reverse(newestFirst);
        for (TakenAct each : newestFirst) {
            if (each.act() instanceof Act.MarkingClosed) {
                break;
            }
            if (SHEETS.contains(each.act().getClass())) {
                hidden.add(each.place());
            }
        }
        return hidden;
    }

    /** Whether the content of such an act is hidden while marking is open. */
    public static boolean covers(Act act) {
        return SHEETS.contains(act.getClass());
    }

    /** Refused events as anybody may see them: without what stands, or may stand, in a sheet whose marking is not closed. */
    public List<RefusedEvent> veiled(List<RefusedEvent> refused) {
        Map<String, Boolean> closed = new HashMap<>();
        return refused.stream()
                .map(each -> RefusedSheet.possible(each)
                                && !closed.computeIfAbsent(String.valueOf(each.subject()), this::closed)
                        ? veiled(each)
                        : each)
                .toList();
    }

    private boolean closed(String round) {
        @Nullable Book book = books.book(round).orElse(null);
        return book != null && book.phase().compareTo(Phase.MARKING) > 0;
    }

    private static RefusedEvent veiled(RefusedEvent each) {
        return new RefusedEvent(
                each.topic(),
                each.partition(),
                each.place(),
                each.reason(),
                VEILED,
                each.source(),
                each.event(),
                each.type(),
                each.subject(),
                null,
                false,
                each.received());
    }
}
