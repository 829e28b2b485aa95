package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.binhchon.digest.Sha256;
import vn.binhchon.evaluation.Evaluation;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.replay.ProductHistory;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Vote;
import vn.binhchon.rulebook.ShippedRules;

/** A made-up round as the ledger keeps it: its acts with places, times and seals, as far as it is wanted. */
public final class WholeRound {

    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2023-07-03T08:00:00+07:00");

    /** What a plan says that lets papers be written. */
    public static final String FOR_PAPERS = "{ \"shownDecimals\": 2, \"rounding\": \"half_up\" }";

    private final List<RoundLife.Taken> taken;
    private final Round round;
    private final SortedMap<String, String> documents = new TreeMap<>();

    private WholeRound(RoundLife life) {
        this.taken = life.taken();
        this.round = life.round();
        life.stall()
                .of(round.id())
                .forEach(each -> documents.put(each.nomination().id(), document(each)));
    }

    private String document(Nominees.Nominee nominee) {
        String id = nominee.nomination().id();
        AcceptedEvent event = new AcceptedEvent(
                "urn:thu",
                id,
                "vn.binhchon.nomination.submitted.v1",
                id,
                BEGIN.minusDays(1).toString(),
                null,
                null,
                List.of(),
                List.of(),
                "");
        Evaluation judged = ShippedRules.evaluator().evaluate(nominee.nomination(), round);
        return new String(Reasoning.publish(judged, event).json(), StandardCharsets.UTF_8);
    }

    /** What each product was judged to be, as it was published, by nomination. */
    public SortedMap<String, String> documents() {
        return documents;
    }

    /** The one event on each product. */
    public List<ProductHistory.Version> history() {
        return documents.entrySet().stream()
                .map(each -> {
                    Reasoned judged = Reasoned.read(Json.MAPPER.readTree(each.getValue()));
                    return new ProductHistory.Version(
                            each.getKey(),
                            BEGIN.minusDays(1),
                            Instant.from(BEGIN.minusDays(1)),
                            "urn:thu",
                            each.getKey(),
                            judged.contentHash(),
                            judged.release());
                })
                .toList();
    }

    /** What was worked out for an act, products named by what they were judged to be. */
    private Outcome outcome(int at) {
        Outcome outcome = taken.get(at).outcome();
        List<Entrant> entrants = outcome.entrants().stream()
                .map(each -> {
                    Reasoned judged = Reasoned.read(Json.MAPPER.readTree(documents.get(each.nomination())));
                    return new Entrant(
                            each.nomination(),
                            each.product(),
                            each.group(),
                            each.establishment(),
                            each.owner(),
                            each.address(),
                            each.locality(),
                            judged.card().total(),
                            judged.contentHash(),
                            each.set(),
                            each.recognisedIn());
                })
                .toList();
        return new Outcome(
                at == 0 ? round : null,
                entrants,
                outcome.recusals(),
                outcome.placings(),
                outcome.proposal(),
                outcome.tallies(),
                outcome.certificates(),
                outcome.cautions(),
                outcome.until());
    }

    /** A round of four products, one of which the council leaves out against the proposal, carried up to its announcement. */
    public static WholeRound published(String plan) {
        return new WholeRound(announced(plan));
    }

    /** The same, one product of which is scored again after a complaint, and recognised by a meeting of its own. */
    public static WholeRound amended(String plan) {
        LocalDate day = LocalDate.of(2023, 8, 15);
        RoundLife life = announced(plan);
        life.doing(new Act.ComplaintFiled("x", "kn-1", "men", "II", LocalDate.of(2023, 8, 10), "Xem lại (mẫu)"))
                .doing(new Act.ComplaintAnswered("c1", "kn-1", day, false, new BigDecimal("71.5"), "Chấm lại (mẫu)"))
                .meet(5);
        for (int i = 1; i <= 5; i++) {
            Vote vote = i <= 4 ? Vote.YES : Vote.NO;
            life.doing(new Act.BallotCast("c" + i, Meeting.product("men"), vote, null));
        }
        life.doing(new Act.DecisionAmended(
                "c1",
                "kn-1",
                List.of(new Ruling("men", true, null, false, null)),
                "Chấm lại theo Điều 20(2) (mẫu)",
                "34/QĐ-MẪU",
                day,
                "Chủ tịch UBND (mẫu)"));
        return new WholeRound(life);
    }

    /** The same as announced, one certificate of which is withdrawn since. */
    public static WholeRound revoked(String plan) {
        RoundLife life = announced(plan);
        String certificate = life.book().certificates().get(0).id();
        return new WholeRound(life.doing(new Act.CertificateRevoked(
                "x", certificate, LocalDate.of(2023, 9, 1), "40/QĐ-MẪU", "Vi phạm chất lượng (mẫu)")));
    }

    /** The same as announced, of which the council first voted the list down and passed one product by itself. */
    public static WholeRound votedAgain(String plan) {
        RoundLife life = proposed(plan).meet(6).vote(2, 4);
        for (int i = 1; i <= 6; i++) {
            life.doing(new Act.BallotCast("c" + i, Meeting.product("che"), i <= 5 ? Vote.YES : Vote.NO, null));
        }
        return new WholeRound(signed(life.propose()));
    }

    private static RoundLife announced(String plan) {
        return signed(proposed(plan).meet(6));
    }

    private static RoundLife signed(RoundLife life) {
        life.vote(5, 1);
        life.decide(life.asProposedBut(new Ruling("may", false, null, false, "Chưa điển hình (mẫu)")));
        return life.sign("01/QĐ-MẪU", LocalDate.of(2023, 8, 1)).publish(LocalDate.of(2023, 8, 2));
    }

    private static RoundLife proposed(String plan) {
        RoundLife life = RoundLife.settled(plan);
        life.enter("che", 2, "Hợp tác xã chè (mẫu)", "{ \"product\": { \"name\": \"Chè Shan tuyết (mẫu)\" } }");
        life.enter(
                "tuong",
                1,
                "=HYPERLINK(\"http://x\") (mẫu)",
                "{ \"product\": { \"name\": \"Tượng gỗ đồng đội (mẫu)\" } }");
        life.enter("may", 3).enter("men", 4);
        life.closeEntries().openMarking();
        life.mark("che", "88.25").mark("tuong", "75").mark("may", "70").mark("men", "69.5");
        return life.closeMarking().propose();
    }

    /** Its round. */
    public Round round() {
        return round;
    }

    /** The first acts after which the round is in this phase. */
    public List<TakenAct> upTo(Phase phase) {
        List<TakenAct> acts = acts();
        Book book = new Book(round);
        for (int i = 0; i < acts.size(); i++) {
            book.apply(acts.get(i).act(), acts.get(i).outcome());
            if (book.phase() == phase) {
                return acts.subList(0, i + 1);
            }
        }
        throw new AssertionError("the round never comes to " + phase);
    }

    /** Every act. */
    public List<TakenAct> acts() {
        List<TakenAct> acts = new ArrayList<>();
        String seal = "";
        for (int i = 0; i < taken.size(); i++) {
            Act act = taken.get(i).act();
            seal = Sha256.hex((seal + act).getBytes(StandardCharsets.UTF_8));
            acts.add(new TakenAct(
                    round.id(),
                    i + 1,
                    "urn:thu",
                    String.valueOf(i + 1),
                    ActTypes.type(act.getClass()),
                    BEGIN.plusHours(i),
                    Instant.from(BEGIN.plusHours(i)),
                    "",
                    act,
                    outcome(i),
                    "",
                    seal));
        }
        return acts;
    }
}
