package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Matter;
import vn.binhchon.nomination.Capacity;
import vn.binhchon.nomination.Culture;
import vn.binhchon.nomination.Dossier;
import vn.binhchon.nomination.Economy;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Environment;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Extra;
import vn.binhchon.nomination.Holdings;
import vn.binhchon.nomination.Location;
import vn.binhchon.nomination.Market;
import vn.binhchon.nomination.Notes;
import vn.binhchon.nomination.Product;
import vn.binhchon.nomination.Society;
import vn.binhchon.nomination.Standing;
import vn.binhchon.nomination.Technique;
import vn.binhchon.promotion.Applicant;
import vn.binhchon.promotion.Area;
import vn.binhchon.promotion.SupportRequest;
import vn.binhchon.round.Candidate;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entries;
import vn.binhchon.round.FrameApproval;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Opening;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Rewards;

/** What there is to judge, each with the kinds of facts the rules are shown of it. A rule looks at the facts of one of them. */
public enum CaseKind {
    /** A product as its establishment entered it. */
    NOMINATION(
            Matter.SELECTION,
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
            Standing.class,
            Extra.class,
            Notes.class),
    /** A round as it is opened. */
    OPENING(Matter.SELECTION, Opening.class, Council.class, Jury.class, Plan.class),
    /** What was entered, once entries are closed. */
    ENTRIES(Matter.SELECTION, Entries.class, Plan.class),
    /** The score frame, before marking. */
    FRAME(Matter.SELECTION, FrameApproval.class),
    /** One product, after marking. */
    CANDIDATE(Matter.SELECTION, Candidate.class, Plan.class),
    /** The money that goes with certificates. */
    REWARDS(Matter.SELECTION, Rewards.class, Plan.class),
    /** What an establishment asks of the promotion money. */
    SUPPORT(Matter.PROMOTION, SupportRequest.class, Applicant.class, Area.class);

    private final Matter matter;
    private final List<Class<?>> facts;
    private final Map<Class<?>, Integer> places = new HashMap<>();

    CaseKind(Matter matter, Class<?>... facts) {
        this.matter = matter;
        this.facts = List.of(facts);
        this.facts.forEach(each -> places.put(each, places.size()));
    }

    /** The matter whose law it is judged by. */
    public Matter matter() {
        return matter;
    }

    /** The kinds of facts there are of such a case, in the order the rules are shown them. */
    public List<Class<?>> facts() {
        return facts;
    }

    /** Where facts of a class stand in that list; -1 when there are none of it. */
    int place(Class<?> fact) {
        return places.getOrDefault(fact, -1);
    }

    /** The kind of case of a matter whose facts these all are, the first where there are several; null when there is none. */
    public static @Nullable CaseKind of(Matter matter, Collection<String> facts) {
        return Arrays.stream(values())
                .filter(kind -> kind.matter == matter)
                .filter(kind -> kind.names().containsAll(facts))
                .findFirst()
                .orElse(null);
    }

    /** The facts that cases of a matter are made of. */
    public static Set<Class<?>> factsOf(Matter matter) {
        return Arrays.stream(values())
                .filter(kind -> kind.matter == matter)
                .flatMap(kind -> kind.facts.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> names() {
        return facts.stream().map(Class::getSimpleName).toList();
    }
}
