package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.NominationData;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;
import vn.binhchon.round.Vote;
import vn.binhchon.rulebook.Cases;
import vn.binhchon.rulebook.ShippedCalendar;
import vn.binhchon.rulebook.ShippedRules;
import vn.binhchon.text.Text;

/** One round from its opening to its certificates, act by act, with no broker: made-up people, products and marks. */
final class RoundLife {

    /** An act that was taken, with what was worked out for it. */
    record Taken(Act act, Outcome outcome) {}

    /** A plan with every answer that a round without prizes or numbers needs. */
    static final String PLAIN = """
            { "outliers": "keep_all", "minimumSheets": 3, "selection": "all_passing", "wayUp": "none", "quorum": "2/3",
              "ballot": "named", "majority": ">1/2", "majorityBase": "present", "recusal": "on_confirmation",
              "recusedInBase": false, "certificateValidity": "issue_year_first" }""";

    private static final String CLERK = "to-giup-viec";

    private final Round round;
    private final Stall stall = new Stall();
    private final Book book;
    private final List<Taken> taken = new ArrayList<>();
    private final Keeping keeping =
            new Keeping(new Keeping.Context(ShippedRules.evaluator(), ShippedCalendar.days(), stall));

    RoundLife(String id, Level level, String jurisdiction, LocalDate date) {
        this.round = new Round(
                id,
                new Text("Kỳ " + id + " (điểm mẫu)", "Round " + id + " (marks made up)"),
                level,
                jurisdiction,
                date.getYear(),
                date,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null);
        this.book = new Book(round);
    }

    /** A provincial round of Lạng Sơn, where no way of the province is known. */
    static RoundLife province() {
        return new RoundLife("thu", Level.PROVINCE, "Lạng Sơn", LocalDate.of(2023, 7, 3));
    }

    /** The same with council, jury of three and the plain plan, laid under what is given. */
    static RoundLife settled(String plan) {
        return province().council(7).jury(3).plan(PLAIN).plan(plan);
    }

    /** The same with products of group 2 entered and marking open. */
    static RoundLife marking(String plan, int products) {
        RoundLife life = settled(plan);
        for (int i = 1; i <= products; i++) {
            life.enter("p" + i, 2);
        }
        return life.closeEntries().openMarking();
    }

    /** The same with these means, marking closed. */
    static RoundLife marked(String plan, String... means) {
        RoundLife life = marking(plan, means.length);
        for (int i = 1; i <= means.length; i++) {
            life.mark("p" + i, means[i - 1]);
        }
        return life.closeMarking();
    }

    Book book() {
        return book;
    }

    Round round() {
        return round;
    }

    Stall stall() {
        return stall;
    }

    List<Taken> taken() {
        return taken;
    }

    /** Looks at an act without writing it. */
    Kept looking(Act act) {
        return keeping.take(book, act);
    }

    /** Looks at an act of which this is known besides. */
    Kept looking(Act act, Sending sending) {
        return keeping.take(book, act, sending);
    }

    /** What stands against an act; the book must stay as it was. */
    List<Objection> objections(Act act) {
        String before = BookText.of(book);
        List<Objection> objections = looking(act).objections();
        if (!BookText.of(book).equals(before)) {
            throw new AssertionError("looking at " + act + " changed the book");
        }
        return objections;
    }

    /** Takes an act, and fails with every word that stands against it. */
    RoundLife doing(Act act) {
        Kept kept = looking(act);
        if (!kept.taken()) {
            throw new Objected(act, kept.objections());
        }
        book.apply(act, kept.outcome());
        taken.add(new Taken(act, kept.outcome()));
        return this;
    }

    RoundLife council(int size) {
        return doing(new Act.CouncilSet(CLERK, People.council(round.level(), size)));
    }

    RoundLife jury(int size) {
        return doing(new Act.JurySet("c1", People.jury(size)));
    }

    RoundLife plan(String json) {
        return doing(new Act.PlanSet(CLERK, Json.MAPPER.readValue(json, Plan.class), null));
    }

    RoundLife enter(String id, int group) {
        return enter(id, group, "Cơ sở " + id, "{}");
    }

    RoundLife enter(String id, int group, String establishment, String facts) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.putObject("product").put("name", "Sản phẩm " + id + " (mẫu)").put("group", group);
        data.putObject("establishment").put("name", establishment);
        data.put("synthetic", true);
        data.setAll((ObjectNode) Json.MAPPER.readTree(facts));
        return enter(id, data);
    }

    /** Enters what the round below sends up, with the certificate it got there. */
    RoundLife enterFrom(RoundLife below, String nomination) {
        Nomination facts = below.stall.of(below.round.id()).stream()
                .map(Nominees.Nominee::nomination)
                .filter(each -> each.id().equals(nomination))
                .findFirst()
                .orElseThrow();
        List<Certificate> certificates = new ArrayList<>(Objects.requireNonNullElse(facts.certificates(), List.of()));
        below.book.certificates().stream()
                .filter(each -> each.nomination().equals(nomination))
                .forEach(each -> certificates.add(new Certificate(
                        each.level(),
                        each.issuedOn().getYear(),
                        each.issuedOn(),
                        each.validUntil(),
                        each.decision(),
                        each.authority(),
                        each.revokedOn() == null ? null : Boolean.TRUE)));
        stall.put(NominationData.of(facts, round.id(), certificates).nomination(nomination, round));
        return this;
    }

    private RoundLife enter(String id, ObjectNode facts) {
        ObjectNode data = Cases.data(facts);
        data.remove("entry");
        data.put("round", round.id());
        stall.put(Json.MAPPER.treeToValue(data, NominationData.class).nomination(id, round));
        return this;
    }

    RoundLife closeEntries() {
        return doing(new Act.EntriesClosed(CLERK));
    }

    RoundLife openMarking() {
        return doing(new Act.MarkingOpened("j1"));
    }

    /** Every juror hands in a sheet whose total is the mean that is wanted. */
    RoundLife mark(String nomination, String mean) {
        book.jury().members().forEach(juror -> sheet(juror.id(), nomination, mean));
        return this;
    }

    RoundLife sheet(String juror, String nomination, String total) {
        return doing(new Act.SheetHandedIn(juror, nomination, marks(total), null));
    }

    /** Marks by head that sum to a total and share it as the maxima do. */
    static Map<String, BigDecimal> marks(String total) {
        BigDecimal all = new BigDecimal(total);
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        marks.put("I", all.multiply(new BigDecimal("0.4")));
        marks.put("II", all.multiply(new BigDecimal("0.4")));
        marks.put("III", all.multiply(new BigDecimal("0.1")));
        marks.put("IV", all.multiply(new BigDecimal("0.1")));
        return marks;
    }

    RoundLife closeMarking() {
        return doing(new Act.MarkingClosed("j1"));
    }

    RoundLife propose() {
        return doing(new Act.ProposalAsked(CLERK));
    }

    RoundLife meet(int present) {
        return doing(new Act.MeetingOpened("c1", People.members(present), null));
    }

    /** So many of the first members say yes, the next so many no. */
    RoundLife vote(int yes, int no) {
        List<String> members = People.members(yes + no);
        for (int i = 0; i < members.size(); i++) {
            doing(new Act.BallotCast(members.get(i), Meeting.LIST, i < yes ? Vote.YES : Vote.NO, null));
        }
        return this;
    }

    Proposal proposal() {
        return Objects.requireNonNull(book.proposal(), "no proposal");
    }

    Proposal.Line line(String nomination) {
        return Objects.requireNonNull(proposal().of(nomination), nomination);
    }

    /** Rulings that say what was proposed. */
    List<Ruling> asProposed() {
        return proposal().lines().stream()
                .map(line -> {
                    boolean recognised = Boolean.TRUE.equals(line.recognise());
                    return new Ruling(
                            line.nomination(),
                            recognised,
                            recognised ? line.prize() : null,
                            recognised && Boolean.TRUE.equals(line.sendUp()),
                            line.openQuestion() == null ? null : "Hội đồng chọn (mẫu)");
                })
                .toList();
    }

    /** Rulings that say what was proposed, but for these. */
    List<Ruling> asProposedBut(Ruling... others) {
        Map<String, Ruling> by = new HashMap<>();
        for (Ruling each : others) {
            by.put(each.nomination(), each);
        }
        return asProposed().stream()
                .map(each -> by.getOrDefault(each.nomination(), each))
                .toList();
    }

    Act decision(List<Ruling> rulings) {
        return new Act.DecisionTaken("c1", rulings);
    }

    RoundLife decide(List<Ruling> rulings) {
        return doing(decision(rulings));
    }

    /** Proposes, meets with everybody, votes as one and decides as proposed. */
    RoundLife decideAsProposed() {
        int all = book.council().size();
        return propose().meet(all).vote(all, 0).decide(asProposed());
    }

    RoundLife sign(String number, LocalDate on) {
        String authority =
                switch (round.level()) {
                    case LOCAL, PROVINCE -> "Chủ tịch UBND (mẫu)";
                    case REGION -> "Cục Công Thương địa phương (mẫu)";
                    case NATION -> "Bộ Công Thương (mẫu)";
                };
        return doing(new Act.DecisionSigned(CLERK, number, on, authority));
    }

    RoundLife publish(LocalDate on) {
        return doing(new Act.ResultsPublished(CLERK, on));
    }

    Council council() {
        return book.council();
    }

    Phase phase() {
        return book.phase();
    }

    Placing placing(String nomination) {
        return book.placings().stream()
                .filter(each -> each.nomination().equals(nomination))
                .findFirst()
                .orElseThrow();
    }
}
