package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.binhchon.access.Seats;
import vn.binhchon.keeping.VoteCount;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.OpenVote;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Tally;
import vn.binhchon.text.Sentences;

/**
 * What the council ruled, as its chair fills it in product by product: {@code recognised.<id>}, {@code up.<id>} and so on, with
 * {@code at.<id>} for each product that the form showed, saying what it was made from. A product that it did not show, or in which
 * nothing was changed, is ruled as it stands.
 */
final class RulingForm {

    private static final List<String> FIELDS = List.of("at.", "recognised.", "up.", "prize.", "reason.");

    private RulingForm() {}

    /** A ruling on each of these products. */
    static List<Ruling> read(Seats seats, Plan plan, Collection<String> products, Map<String, String> form) {
        return products.stream().map(each -> read(seats, plan, each, form)).toList();
    }

    /** The ruling on one product: as it was filled in, or as it stands where nobody has changed what the form showed. */
    static Ruling read(Seats seats, Plan plan, String product, Map<String, String> form) {
        Ruling standing = standing(seats, plan, product);
        String shown = form.get("at." + product);
        if (shown == null || seats.book().recused(seats.person().id(), product)) {
            return standing;
        }
        Ruling typed = typed(product, form);
        boolean reasoned = typed.reason() != null && !typed.reason().equals(standing.reason());
        return reasoned || !state(typed).equals(shown) ? typed : standing;
    }

    /** What a row of the form is made from, for {@code at.<id>}. */
    static String state(Seats seats, Plan plan, String product) {
        return state(standing(seats, plan, product));
    }

    private static String state(Ruling ruling) {
        return (ruling.recognised() ? "y" : "n")
                + (ruling.sentUp() ? "u" : "-")
                + Objects.requireNonNullElse(ruling.prize(), "");
    }

    /** Products of which something else is proposed or was voted since the form was made. */
    static List<String> changed(Seats seats, Plan plan, Collection<String> products, Map<String, String> form) {
        return products.stream()
                .filter(each -> !seats.book().recused(seats.person().id(), each))
                .filter(each -> {
                    String shown = form.get("at." + each);
                    return shown != null && !shown.equals(state(seats, plan, each));
                })
                .toList();
    }

    /** The fields of a form that are on rulings. */
    static Map<String, String> fields(Map<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (FIELDS.stream().anyMatch(name::startsWith)) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    /** What was filled in for other products than these and is not as it stands, field by field: it goes along to the next page. */
    static Map<String, String> carried(Seats seats, Plan plan, Set<String> shown, Map<String, String> form) {
        Map<String, String> carried = new LinkedHashMap<>();
        for (Entrant each : seats.book().entrants()) {
            String product = each.nomination();
            boolean elsewhere = form.containsKey("at." + product) && !shown.contains(product);
            if (!elsewhere || read(seats, plan, product, form).equals(standing(seats, plan, product))) {
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

    /** What rulings come to, in words; without products that the reader keeps out of. */
    static List<String> said(Seats seats, Plan plan, List<Ruling> rulings, Words words) {
        List<Ruling> shown = rulings.stream()
                .filter(each -> !seats.book().recused(seats.person().id(), each.nomination()))
                .toList();
        List<String> said = new ArrayList<>();
        said(
                said,
                "confirm.recognised",
                seats,
                shown.stream().filter(Ruling::recognised).toList(),
                words);
        said(
                said,
                "confirm.not-recognised",
                seats,
                shown.stream().filter(each -> !each.recognised()).toList(),
                words);
        said(
                said,
                "confirm.sent-up",
                seats,
                shown.stream().filter(Ruling::sentUp).toList(),
                words);
        Proposal proposal = seats.book().proposalUp();
        VoteCount votes = new VoteCount(seats.book(), plan);
        for (Ruling each : shown) {
            Proposal.Line line = proposal == null ? null : proposal.of(each.nomination());
            if (line != null && votes.against(each, line)) {
                said.add(words.text(Sentences.of(
                        "ruling.against-list",
                        "product",
                        Objects.requireNonNull(seats.book().entrant(each.nomination()))
                                .product(),
                        "reason",
                        Objects.requireNonNullElse(each.reason(), ""))));
            }
        }
        return said;
    }

    private static void said(List<String> said, String key, Seats seats, List<Ruling> rulings, Words words) {
        if (!rulings.isEmpty()) {
            List<String> names = rulings.stream()
                    .map(each -> Objects.requireNonNull(seats.book().entrant(each.nomination()))
                            .product())
                    .toList();
            said.add(words.say(key, rulings.size(), String.join(", ", names)));
        }
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

    /**
     * As the council voted on the product by itself, else as the rules propose; so it also stays where a chair keeps out of a product and
     * has no say in it.
     */
    private static Ruling standing(Seats seats, Plan plan, String product) {
        Proposal proposal = seats.book().proposalUp();
        Proposal.Line line = proposal == null ? null : proposal.of(product);
        OpenVote open = seats.book().sitting().openVote();
        boolean underWay = open != null && open.motion().equals(Meeting.product(product));
        Tally vote = underWay ? null : new VoteCount(seats.book(), plan).tally(Meeting.product(product));
        if (line == null) {
            return new Ruling(product, false, null, false, null);
        }
        boolean proposed = Boolean.TRUE.equals(line.recognise());
        boolean recognised = vote == null ? proposed : vote.passed();
        return new Ruling(
                product,
                recognised,
                recognised ? line.prize() : null,
                recognised && Boolean.TRUE.equals(line.sendUp()),
                vote == null || recognised == proposed ? null : reason(vote));
    }

    /** Entered into the book, whose language is Vietnamese. */
    private static String reason(Tally vote) {
        return Sentences.of("ruling.by-vote", "yes", vote.yes(), "no", vote.no(), "abstain", vote.abstain())
                .vi();
    }
}
