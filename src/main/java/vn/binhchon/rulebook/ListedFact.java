package vn.binhchon.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Attestation;
import vn.binhchon.nomination.Capacity;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Economy;
import vn.binhchon.nomination.Extra;
import vn.binhchon.nomination.ExtraFact;
import vn.binhchon.nomination.Holdings;
import vn.binhchon.nomination.NotedFigure;
import vn.binhchon.nomination.Notes;
import vn.binhchon.nomination.Output;
import vn.binhchon.nomination.Prize;
import vn.binhchon.nomination.Revenue;
import vn.binhchon.nomination.Standing;
import vn.binhchon.nomination.Technique;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;

/** The facts of which a case may have several: each is an item of a list that one of its facts holds. */
public enum ListedFact {
    /** Earlier certificates of the product. */
    CERTIFICATE(Certificate.class, Holdings.class, Holdings::certificates),
    /** Papers that attest standards and systems. */
    ATTESTATION(Attestation.class, Technique.class, Technique::attestations),
    /** Quantities made. */
    OUTPUT(Output.class, Capacity.class, Capacity::outputs),
    /** Revenues by year. */
    REVENUE(Revenue.class, Economy.class, Economy::revenues),
    /** Prizes and titles. */
    PRIZE(Prize.class, Standing.class, Standing::prizes),
    /** Figures with a word beside them. */
    NOTE(NotedFigure.class, Notes.class, Notes::figures),
    /** Facts that the rules add. */
    EXTRA(ExtraFact.class, Extra.class, Extra::facts),
    /** Members of the council. */
    SEAT(Council.Seat.class, Council.class, Council::members),
    /** Members of the jury. */
    JUROR(Jury.Juror.class, Jury.class, Jury::members);

    private static final Map<Class<?>, ListedFact> BY_ITEM =
            Arrays.stream(values()).collect(Collectors.toMap(ListedFact::item, each -> each));

    private final Class<?> item;
    private final Class<?> holder;
    private final Function<Object, @Nullable List<?>> items;

    <H> ListedFact(Class<?> item, Class<H> holder, Function<H, @Nullable List<?>> items) {
        this.item = item;
        this.holder = holder;
        this.items = fact -> items.apply(holder.cast(fact));
    }

    /** The class of each. */
    public Class<?> item() {
        return item;
    }

    /** The fact that holds the list. */
    public Class<?> holder() {
        return holder;
    }

    /** The items that a fact of the holding class has; none where nothing was stated. */
    List<?> items(@Nullable Object fact) {
        List<?> stated = fact == null ? null : items.apply(fact);
        return stated == null ? List.of() : stated;
    }

    /** That of a class; null when a case has one of it at most. */
    static @Nullable ListedFact of(Class<?> item) {
        return BY_ITEM.get(item);
    }
}
