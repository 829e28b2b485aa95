package vn.binhchon.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhchon.access.Seats;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;

/**
 * What the council ruled, as its chair fills it in product by product: {@code recognised.<id>}, {@code up.<id>} and so on, with
 * {@code at.<id>} for each product that the form showed. A product that it did not show is ruled as proposed.
 */
final class RulingForm {

    private static final List<String> FIELDS = List.of("at.", "recognised.", "up.", "prize.", "reason.");

    private RulingForm() {}

    /** A ruling on each of these products. */
    static List<Ruling> read(Seats seats, Collection<String> products, Map<String, String> form) {
        return products.stream().map(each -> read(seats, each, form)).toList();
    }

    /** The ruling on one product. */
    static Ruling read(Seats seats, String product, Map<String, String> form) {
        boolean unseen = seats.book().recused(seats.person().id(), product);
        return !unseen && form.containsKey("at." + product) ? typed(product, form) : proposed(seats, product);
    }

    /** What was filled in for other products than these and is not as proposed, field by field: it goes along to the next page. */
    static Map<String, String> carried(Seats seats, Set<String> shown, Map<String, String> form) {
        Map<String, String> carried = new LinkedHashMap<>();
        for (Entrant each : seats.book().entrants()) {
            String product = each.nomination();
            boolean elsewhere = form.containsKey("at." + product) && !shown.contains(product);
            if (!elsewhere || read(seats, product, form).equals(proposed(seats, product))) {
                continue;
            }
            for (String field : FIELDS) {
                String value = form.get(field + product);
                if (value != null) {
                    carried.put(field + product, value);
                }
            }
        }
        return carried;
    }

    private static Ruling typed(String product, Map<String, String> form) {
        String key = "." + product;
        String prize = form.getOrDefault("prize" + key, "");
        String reason = form.getOrDefault("reason" + key, "").strip();
        return new Ruling(
                product,
                form.containsKey("recognised" + key),
                prize.isEmpty() ? null : prize,
                form.containsKey("up" + key),
                reason.isEmpty() ? null : reason);
    }

    /** As the rules propose; so it also stays where a chair keeps out of a product and has no say in it. */
    private static Ruling proposed(Seats seats, String product) {
        Proposal proposal = seats.book().proposalUp();
        Proposal.Line line = proposal == null ? null : proposal.of(product);
        if (line == null) {
            return new Ruling(product, false, null, false, null);
        }
        boolean recognised = Boolean.TRUE.equals(line.recognise());
        return new Ruling(product, recognised, line.prize(), recognised && Boolean.TRUE.equals(line.sendUp()), null);
    }
}
