package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.Varied;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.nomination.Product;
import vn.binhchon.round.Act;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Office;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Round;
import vn.binhchon.round.Vote;

/** A made-up round of as many products as are wanted, carried to its council's decision by the ready-made people, as its book keeps it. */
public final class LargeRound {

    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2025-11-03T08:00:00+07:00");
    private static final List<String> COUNCIL =
            List.of("chu-tich", "pho-thuong-truc", "pho-chu-tich", "uy-vien-1", "uy-vien-2", "uy-vien-3", "uy-vien-4");
    private static final List<String> JURY = List.of("truong-ban", "pho-ban", "giam-khao-1");

    private final Round round;
    private final List<RoundLife.Taken> taken;
    private int untilMarking;

    private LargeRound(RoundLife life) {
        this.round = life.round();
        this.taken = life.taken();
    }

    /** The round that such a book belongs to. */
    public static Round opened(String id) {
        return new RoundLife(id, Level.PROVINCE, "Lạng Sơn", LocalDate.of(2025, 11, 1)).round();
    }

    /** So many varied products that stand in it, no two of one name. */
    public static List<Nomination> products(Round round, int many) {
        return Varied.nominations(many, 7).stream()
                .map(each -> new Nomination(
                        round.id() + "." + each.id(),
                        round.id(),
                        round.entry(),
                        named(each.product(), each.id()),
                        each.establishment(),
                        each.dossier(),
                        each.certificates(),
                        each.evidence(),
                        true,
                        each.sources()))
                .toList();
    }

    /** No establishment enters a product of one name twice. */
    private static Product named(Product product, String id) {
        return new Product(
                product.name() + " " + id,
                product.group(),
                product.set(),
                product.members(),
                product.setCase(),
                product.industrialOrCraft(),
                product.madeByEstablishment(),
                product.copied(),
                product.breachesIntellectualProperty(),
                product.breachesStandards(),
                product.breachesLabourSafety(),
                product.breachesFoodSafety(),
                product.breachesEnvironment(),
                product.seriesProducible(),
                product.oneOff(),
                product.meetsMarketNeed());
    }

    /** Carries these products, which stand in that round, to a decision. */
    public static LargeRound decided(String id, List<Nomination> products) {
        RoundLife life = new RoundLife(id, Level.PROVINCE, "Lạng Sơn", LocalDate.of(2025, 11, 1));
        products.forEach(life.stall()::put);
        life.doing(new Act.CouncilSet("to-giup-viec", council()))
                .doing(new Act.JurySet("chu-tich", jury()))
                .plan(RoundLife.PLAIN)
                .plan("{ \"shownDecimals\": 2, \"rounding\": \"half_up\", \"divergencePoints\": 15 }")
                .closeEntries()
                .doing(new Act.MarkingOpened("truong-ban"));
        for (String juror : JURY) {
            for (int i = 0; i < products.size(); i++) {
                BigDecimal total = BigDecimal.valueOf(45 + (i * 37 + juror.length() * 11) % 50);
                life.sheet(juror, products.get(i).id(), total.toPlainString());
            }
        }
        int marking = life.taken().size();
        life.doing(new Act.MarkingClosed("truong-ban"))
                .propose()
                .doing(new Act.MeetingOpened("chu-tich", COUNCIL, null));
        for (String member : COUNCIL) {
            life.doing(new Act.BallotCast(member, Meeting.LIST, Vote.YES, null));
        }
        life.doing(new Act.DecisionTaken("chu-tich", life.asProposed()));
        LargeRound large = new LargeRound(life);
        large.untilMarking = marking;
        return large;
    }

    private static Council council() {
        return new Council(IntStream.range(0, COUNCIL.size())
                .mapToObj(i -> new Council.Seat(
                        COUNCIL.get(i),
                        "Ủy viên " + i + " (mẫu)",
                        i == 0 ? CouncilRole.CHAIR : i == 1 ? CouncilRole.STANDING_VICE_CHAIR : CouncilRole.MEMBER,
                        i == 0 ? Office.COMMITTEE_LEADER : i == 1 ? Office.INDUSTRY_DEPARTMENT_LEADER : null,
                        null))
                .toList());
    }

    private static Jury jury() {
        return new Jury(IntStream.range(0, JURY.size())
                .mapToObj(i -> new Jury.Juror(
                        JURY.get(i),
                        "Giám khảo " + i + " (mẫu)",
                        i == 0 ? JuryRole.HEAD : i == 1 ? JuryRole.DEPUTY : JuryRole.MEMBER,
                        null,
                        null,
                        null,
                        null))
                .toList());
    }

    /** Its acts to the decision. */
    public List<TakenAct> acts() {
        return acts(round, taken.size());
    }

    /** The same acts up to where every juror has marked, as the book of another round. */
    public List<TakenAct> marking(Round other) {
        return acts(other, untilMarking);
    }

    /** The same acts up to where the council has voted and its chair has yet to record the decision. */
    public List<TakenAct> voted(Round other) {
        return acts(other, taken.size() - 1);
    }

    private List<TakenAct> acts(Round of, int many) {
        List<TakenAct> acts = new ArrayList<>();
        String seal = "";
        for (int i = 0; i < many; i++) {
            Act act = taken.get(i).act();
            Outcome outcome =
                    i == 0 ? taken.get(i).outcome().pinning(of) : taken.get(i).outcome();
            ObjectNode body = Json.MAPPER.createObjectNode();
            body.set("act", Json.MAPPER.valueToTree(act));
            body.set("outcome", Json.MAPPER.valueToTree(outcome));
            String text = Json.MAPPER.writeValueAsString(body);
            seal = SealChain.seal(seal, text);
            acts.add(new TakenAct(
                    of.id(),
                    i + 1,
                    "urn:bench",
                    of.id() + "/" + i,
                    ActTypes.type(act.getClass()),
                    BEGIN.plusSeconds(i),
                    Instant.from(BEGIN.plusSeconds(i)),
                    "",
                    act,
                    outcome,
                    text,
                    seal));
        }
        return acts;
    }
}
