package vn.binhchon.explanation.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.BandTable;
import vn.binhchon.edition.Changes.Can;
import vn.binhchon.edition.Edition;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.FactValue;
import vn.binhchon.finding.Band;
import vn.binhchon.finding.Condition;
import vn.binhchon.finding.Points;
import vn.binhchon.nomination.ListedValue;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.ProductGroup;

/**
 * The values of a fact at which the rules change their mind: the figures its conditions name, the edges of the tables it is looked
 * up in, the constants of a scale, yes and no.
 */
final class Values {

    /** Put in to see which table a rule looks a fact up in, where the fact was not stated. */
    private static final BigDecimal PROBE = BigDecimal.ONE;

    private final Evaluation now;
    private final Edition edition;
    private final Trial trial;

    Values(Evaluation now, Trial trial) {
        this.now = now;
        this.edition = now.edition();
        this.trial = trial;
    }

    /** The values of a fact worth trying, the smallest change first; that it has now is not among them. */
    List<Object> of(Asked asked) {
        Nomination nomination = now.nomination();
        Class<?> kind = FactValue.kind(nomination, asked.fact());
        Object seen = FactValue.of(nomination, asked.fact());
        if (kind == null) {
            return List.of();
        }
        if (kind == Boolean.class || kind == boolean.class) {
            return Stream.<Object>of(true, false)
                    .filter(each -> !each.equals(seen))
                    .toList();
        }
        if (kind.isEnum()) {
            return Stream.<Object>of(kind.getEnumConstants())
                    .filter(each -> !each.equals(seen))
                    .toList();
        }
        if (ListedValue.class.isAssignableFrom(kind)) {
            // Another office or legal form is never suggested as a way to more points.
            return List.of();
        }
        return List.copyOf(figures(asked, FactValue.number(seen)));
    }

    private List<BigDecimal> figures(Asked asked, @Nullable BigDecimal seen) {
        TreeSet<BigDecimal> figures = new TreeSet<>();
        conditions(asked).map(Condition::needed).forEach(needed -> {
            if (needed instanceof BigDecimal figure) {
                figures.add(figure);
                figures.add(figure.add(BigDecimal.ONE));
                figures.add(figure.subtract(BigDecimal.ONE));
            }
        });
        Band band = band(now, asked.rule().criterion());
        if (band == null && seen == null) {
            Evaluation probed = trial.explained(Map.of(asked.fact(), PROBE));
            band = probed == null ? null : band(probed, asked.rule().criterion());
        }
        BandTable table = band == null ? null : edition.bands().get(band.table());
        if (table != null) {
            ProductGroup group = now.nomination().product().group();
            table.of(group).stream()
                    .map(BandTable.Row::from)
                    .filter(from -> from != null)
                    .forEach(figures::add);
        }
        BigDecimal most = within(asked.fact());
        List<BigDecimal> worth = new ArrayList<>(figures);
        worth.removeIf(each -> each.signum() <= 0
                || (seen != null && each.compareTo(seen) <= 0)
                || (most != null && each.compareTo(most) > 0));
        return worth;
    }

    private @Nullable BigDecimal within(String fact) {
        Can can = edition.changes().can().get(fact);
        return can == null || can.within() == null
                ? null
                : FactValue.number(FactValue.of(now.nomination(), can.within()));
    }

    /** The conditions on a fact of all rules that speak of the same line or condition. */
    private Stream<Condition> conditions(Asked asked) {
        return Stream.concat(
                        now.findings().stream()
                                .filter(each -> each.rule()
                                        .criterion()
                                        .equals(asked.rule().criterion()))
                                .flatMap(each -> each.conditions().stream()),
                        now.silent().stream()
                                .filter(each -> each.rule()
                                        .criterion()
                                        .equals(asked.rule().criterion()))
                                .flatMap(each -> each.conditions().stream()))
                .filter(each -> asked.fact().equals(each.fact() + "." + each.field()));
    }

    private static @Nullable Band band(Evaluation judged, String criterion) {
        return judged.findings().stream()
                .map(each -> each.finding())
                .filter(each -> each instanceof Points && each.criterion().equals(criterion))
                .map(each -> ((Points) each).band())
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }
}
