package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Capacity;
import vn.binhchon.nomination.Culture;
import vn.binhchon.nomination.Dossier;
import vn.binhchon.nomination.Economy;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Environment;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Holdings;
import vn.binhchon.nomination.Location;
import vn.binhchon.nomination.Market;
import vn.binhchon.nomination.Product;
import vn.binhchon.nomination.Society;
import vn.binhchon.nomination.Standing;
import vn.binhchon.nomination.Technique;
import vn.binhchon.round.Candidate;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entries;
import vn.binhchon.round.FrameApproval;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Opening;
import vn.binhchon.round.Plan;

/** What there is to judge, each with the kinds of facts the rules are shown of it. A rule looks at the facts of one of them. */
public enum CaseKind {
    /** A product as its establishment entered it. */
    NOMINATION(
            Entry.class,
            Product.class,
            Establishment.class,
            Location.class,
            Dossier.class,
            Holdings.class,
            Market.class,
            Capacity.class,
            Economy.class,
            Technique.class,
            Society.class,
            Environment.class,
            Culture.class,
            Standing.class),
    /** A round as it is opened. */
    OPENING(Opening.class, Council.class, Jury.class, Plan.class),
    /** What was entered, once entries are closed. */
    ENTRIES(Entries.class, Plan.class),
    /** The score frame, before marking. */
    FRAME(FrameApproval.class),
    /** One product, after marking. */
    CANDIDATE(Candidate.class, Plan.class);

    private final List<Class<?>> facts;
    private final Map<Class<?>, Integer> places = new HashMap<>();

    CaseKind(Class<?>... facts) {
        this.facts = List.of(facts);
        this.facts.forEach(each -> places.put(each, places.size()));
    }

    /** The kinds of facts there are of such a case, in the order the rules are shown them. */
    public List<Class<?>> facts() {
        return facts;
    }

    /** Where facts of a class stand in that list; -1 when there are none of it. */
    int place(Class<?> fact) {
        return places.getOrDefault(fact, -1);
    }

    /** The kind of case whose facts these all are, the first where there are several; null when there is none. */
    public static @Nullable CaseKind of(Collection<String> facts) {
        return Arrays.stream(values())
                .filter(kind -> kind.names().containsAll(facts))
                .findFirst()
                .orElse(null);
    }

    private List<String> names() {
        return facts.stream().map(Class::getSimpleName).toList();
    }
}
