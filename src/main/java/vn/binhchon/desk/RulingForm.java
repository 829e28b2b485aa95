package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Seats;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;

/** What the council ruled, as its chair fills it in product by product: {@code recognised.<id>}, {@code up.<id>} and so on. */
final class RulingForm {

    private RulingForm() {}

    /** A ruling on each of these products. */
    static List<Ruling> read(Seats seats, Collection<String> products, Map<String, String> form) {
        List<Ruling> rulings = new ArrayList<>();
        for (String each : products) {
            Ruling unseen = unseen(seats, each);
            rulings.add(unseen != null ? unseen : typed(each, form));
        }
        return rulings;
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

    /** A chair who keeps out of a product has no say in it: it stays as the council's vote carried what was proposed. */
    private static @Nullable Ruling unseen(Seats seats, String nomination) {
        Proposal proposal = seats.book().proposalUp();
        Proposal.Line line = proposal == null ? null : proposal.of(nomination);
        if (line == null || !seats.book().recused(seats.person().id(), nomination)) {
            return null;
        }
        boolean recognised = Boolean.TRUE.equals(line.recognise());
        return new Ruling(nomination, recognised, line.prize(), recognised && Boolean.TRUE.equals(line.sendUp()), null);
    }
}
