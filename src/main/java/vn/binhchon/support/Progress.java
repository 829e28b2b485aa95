package vn.binhchon.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;
import vn.binhchon.promotion.SupportItem;

/** What schemes come to, figure by figure, in exact decimals. A share is shown with two decimals, half up; it decides nothing. */
public final class Progress {

    private static final int SHARE_DECIMALS = 2;

    private final List<Scheme> all;
    private final List<Scheme> begun;
    private final Map<Indicator, Figure> figures;

    private Progress(Collection<Scheme> schemes) {
        this.all = schemes.stream().sorted(Comparator.comparing(Scheme::id)).toList();
        this.begun = all.stream().filter(Scheme::begun).toList();
        this.figures = figures();
    }

    /** The figures of some schemes. */
    public static Progress of(Collection<Scheme> schemes) {
        return new Progress(schemes);
    }

    /** One of them; no data for an indicator that schemes have nothing to say of. */
    public Figure figure(Indicator indicator) {
        return figures.getOrDefault(indicator, Figure.NONE);
    }

    private Map<Indicator, Figure> figures() {
        Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
        Predicate<Scheme> any = each -> true;
        Predicate<Scheme> national = each -> each.level() == Level.NATION;
        figures.put(Indicator.SCHEMES, count(begun, any));
        figures.put(Indicator.SCHEMES_NATION, count(begun, national));
        figures.put(Indicator.SCHEMES_LOCAL, count(begun, national.negate()));
        figures.put(Indicator.SCHEMES_PLANNED, count(all, any));
        figures.put(Indicator.SPENT, money(begun, any, Scheme::spentVnd));
        figures.put(Indicator.SPENT_NATION, money(begun, national, Scheme::spentVnd));
        figures.put(Indicator.SPENT_LOCAL, money(begun, national.negate(), Scheme::spentVnd));
        figures.put(Indicator.PLANNED_MONEY, money(all, any, Scheme::plannedVnd));
        figures.put(Indicator.ATTRACTED, money(begun, any, Scheme::attractedVnd));
        figures.put(Indicator.JOBS, whole(any, Scheme::jobs));
        figures.put(Indicator.TRAINEES, whole(any, Scheme::trainees));
        figures.put(Indicator.FAIRS, whole(any, Scheme::fairs));
        figures.put(Indicator.FAIR_TURNS, whole(any, Scheme::fairTurns));
        figures.put(Indicator.ESTABLISHMENTS_MACHINERY, whole(of(SupportItem.MACHINERY), Scheme::establishments));
        figures.put(Indicator.MODELS, count(begun, of(SupportItem.DEMONSTRATION_MODEL)));
        figures.put(
                Indicator.ESTABLISHMENTS_POLLUTION, whole(of(SupportItem.POLLUTION_TREATMENT), Scheme::establishments));
        figures.put(Indicator.SCHEMES_SHARE, share(figures, Indicator.SCHEMES, Indicator.SCHEMES_PLANNED));
        figures.put(Indicator.SPENT_SHARE, share(figures, Indicator.SPENT, Indicator.PLANNED_MONEY));
        return figures;
    }

    private static Predicate<Scheme> of(SupportItem item) {
        return each -> each.item() == item;
    }

    private static Figure count(List<Scheme> among, Predicate<Scheme> which) {
        return Figure.count(among.stream().filter(which).map(Scheme::id).toList());
    }

    private Figure whole(Predicate<Scheme> which, Function<Scheme, @Nullable Integer> of) {
        return money(begun, which, each -> {
            Integer whole = of.apply(each);
            return whole == null ? null : BigDecimal.valueOf(whole);
        });
    }

    private static Figure money(
            List<Scheme> among, Predicate<Scheme> which, Function<Scheme, @Nullable BigDecimal> of) {
        List<Scheme> meant = among.stream().filter(which).toList();
        List<Scheme> stating =
                meant.stream().filter(each -> of.apply(each) != null).toList();
        if (stating.isEmpty()) {
            return Figure.NONE;
        }
        BigDecimal sum = stating.stream().map(of).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(sum, stating.stream().map(Scheme::id).toList(), meant.size() - stating.size());
    }

    private static Figure share(Map<Indicator, Figure> figures, Indicator part, Indicator whole) {
        Figure of = figures.getOrDefault(part, Figure.NONE);
        Figure in = figures.getOrDefault(whole, Figure.NONE);
        BigDecimal share = percent(of.value(), in.value());
        return share == null ? Figure.NONE : new Figure(share, in.records(), of.lacking() + in.lacking());
    }

    /** A part of a whole in percent; null where either is not known, or the whole is nought. */
    static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
