package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.binhchon.RolesTable;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.round.Act;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Meeting;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Vote;
import vn.binhchon.rulebook.ShippedRules;

/** Every act, by everybody, at every step of a round: the gate of the sender and the keeping of the book together. */
class ActsOfRolesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 1);

    private static final ActTable ACTS = ShippedRules.evaluator().acts(DAY);

    /** Everybody, with a seat or with an account's role. */
    private static final Map<String, Person> PEOPLE = people();

    @Test
    void each_act_is_done_by_whom_and_when_the_table_says_and_never_else() throws IOException {
        Map<Phase, RoundLife> lives = lives();
        List<List<String>> rows = new ArrayList<>();
        int cells = 0;
        for (Function<String, Act> act : acts()) {
            String name = name(act.apply("ai"));
            Set<String> who = new java.util.LinkedHashSet<>();
            Set<Phase> when = EnumSet.noneOf(Phase.class);
            Map<String, Set<Phase>> allowed = new LinkedHashMap<>();
            for (var person : PEOPLE.entrySet()) {
                Set<Phase> phases = EnumSet.noneOf(Phase.class);
                for (var life : lives.entrySet()) {
                    cells++;
                    if (allowed(life.getValue(), person.getValue(), act, name)) {
                        phases.add(life.getKey());
                    }
                }
                allowed.put(person.getKey(), phases);
                if (!phases.isEmpty()) {
                    who.add(person.getKey());
                    when.addAll(phases);
                }
            }
            allowed.forEach((person, phases) -> assertThat(phases)
                    .as(name + " by " + person + ": whoever may do it may do it at each of its steps")
                    .isEqualTo(who.contains(person) ? when : Set.of()));
            List<String> row = new ArrayList<>(List.of("`" + name + "`"));
            PEOPLE.keySet().forEach(each -> row.add(RolesTable.cell(who.contains(each))));
            for (Phase each : Phase.values()) {
                row.add(RolesTable.cell(when.contains(each)));
            }
            rows.add(row);
        }
        assertThat(cells).isEqualTo(Act.class.getPermittedSubclasses().length * PEOPLE.size() * Phase.values().length);
        List<String> head = new ArrayList<>(List.of("Act"));
        head.addAll(PEOPLE.keySet());
        for (Phase each : Phase.values()) {
            head.add(each.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        RolesTable.holds("acts", head, rows);
    }

    /** Neither who sends it nor who does it nor the step of the round stands against it. */
    private static boolean allowed(RoundLife life, Person person, Function<String, Act> act, String name) {
        if (!new Seats(person, life.book()).mayDo(ACTS, name)) {
            return false;
        }
        List<Objection> objections = life.objections(act.apply(person.id()));
        return objections.stream()
                .noneMatch(
                        each -> each.path().equals("by") || (each.path().isEmpty() && each.value() instanceof Phase));
    }

    private static Map<String, Person> people() {
        Map<String, Person> people = new LinkedHashMap<>();
        people.put("chair", new Person("c1", "", Set.of()));
        people.put("council", new Person("c3", "", Set.of()));
        people.put("jury head", new Person("j1", "", Set.of()));
        people.put("juror", new Person("j3", "", Set.of()));
        people.put("helper", new Person("to-giup-viec", "", Set.of(Role.HELPER)));
        people.put(
                "observer, operator, analyst, approver",
                new Person("khac", "", Set.of(Role.OBSERVER, Role.OPERATOR, Role.ANALYST, Role.APPROVER)));
        people.put("no role, no seat", new Person("ai-do", "", Set.of()));
        return people;
    }

    private static Map<Phase, RoundLife> lives() {
        Map<Phase, RoundLife> lives = new EnumMap<>(Phase.class);
        lives.put(Phase.OPEN, RoundLife.settled("{}").enter("p1", 2).enter("p2", 2));
        lives.put(
                Phase.ENTRIES_CLOSED,
                RoundLife.settled("{}").enter("p1", 2).enter("p2", 2).closeEntries());
        lives.put(Phase.MARKING, RoundLife.marking("{}", 2));
        lives.put(Phase.MARKED, RoundLife.marked("{}", "90", "80").propose().meet(7));
        lives.put(Phase.DECIDED, RoundLife.marked("{}", "90", "80").decideAsProposed());
        lives.put(
                Phase.SIGNED,
                RoundLife.marked("{}", "90", "80").decideAsProposed().sign("1/QĐ", DAY));
        lives.put(
                Phase.PUBLISHED,
                RoundLife.marked("{}", "90", "80")
                        .decideAsProposed()
                        .sign("1/QĐ", DAY)
                        .publish(DAY));
        lives.forEach((phase, life) -> assertThat(life.phase()).isEqualTo(phase));
        return lives;
    }

    private static String name(Act act) {
        return ActTypes.type(act.getClass())
                .replaceFirst("^vn\\.binhchon\\.act\\.", "")
                .replaceFirst("\\.v1$", "");
    }

    /** One of each act, by whoever it is. */
    private static List<Function<String, Act>> acts() {
        Map<String, BigDecimal> marks = RoundLife.marks("80");
        return List.of(
                by -> new Act.CouncilSet(by, People.council(vn.binhchon.nomination.Level.PROVINCE, 7)),
                by -> new Act.JurySet(by, People.jury(3)),
                by -> new Act.PlanSet(by, vn.binhchon.intake.Json.MAPPER.readValue("{}", Plan.class), null),
                by -> new Act.FrameProposed(by, Map.of()),
                by -> new Act.FrameApproved(by),
                by -> new Act.RulesMoved(by, "r", "r", "Lý do"),
                by -> new Act.EntriesClosed(by),
                by -> new Act.EntryAdmitted(by, "p9", "Lý do"),
                by -> new Act.MarkingOpened(by),
                by -> new Act.SheetKept(by, "p1", marks, null),
                by -> new Act.SheetHandedIn(by, "p1", marks, null),
                by -> new Act.SheetTakenBack(by, "p1", "Lý do"),
                by -> new Act.RecusalDeclared(by, by, "p1", "Lý do"),
                by -> new Act.RecusalConfirmed(by, "j2", "p1"),
                by -> new Act.RecusalDismissed(by, "j2", "p1", "Lý do"),
                by -> new Act.MarkingClosed(by),
                by -> new Act.JuryProposedUp(by, List.of("p1")),
                by -> new Act.SetMerged(by, "p1", List.of("p1", "p2"), "Lý do"),
                by -> new Act.ProposalAsked(by),
                by -> new Act.MeetingOpened(by, List.of("c1", "c2"), null),
                by -> new Act.MemberArrived(by, "c7"),
                by -> new Act.MemberLeft(by, "c7"),
                by -> new Act.MotionPut(by, Meeting.LIST, "lan-1", vn.binhchon.round.BallotKind.NAMED),
                by -> new Act.MotionClosed(by, "lan-1"),
                by -> new Act.BallotCast(by, Meeting.LIST, Vote.YES, null),
                by -> new Act.BallotsCounted(by, Meeting.LIST, 5, 0, 0, null),
                by -> new Act.DecisionTaken(by, List.of()),
                by -> new Act.DecisionSigned(by, "1/QĐ", DAY, "UBND"),
                by -> new Act.ResultsPublished(by, DAY),
                by -> new Act.ComplaintFiled(by, "k1", "p1", "I.1", DAY, "Nội dung"),
                by -> new Act.ComplaintAnswered(by, "k1", DAY, true, null, "Nội dung"),
                by -> new Act.DecisionAmended(by, "k1", List.of(), "Lý do", "2/QĐ", DAY, "UBND"),
                by -> new Act.CertificateRevoked(by, "thu/p1", DAY, "3/QĐ", "Lý do"),
                by -> new Act.ProvisionalListPosted(by, DAY, DAY),
                by -> new Act.MinistryCodeRecorded(by, "p1", "QG-1"),
                by -> new Act.SentUp(by, "vung"));
    }
}
