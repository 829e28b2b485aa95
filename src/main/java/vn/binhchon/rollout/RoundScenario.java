package vn.binhchon.rollout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.UnknownFields;
import vn.binhchon.nomination.Entry;
import vn.binhchon.promotion.Applicant;
import vn.binhchon.promotion.Area;
import vn.binhchon.promotion.SupportRequest;
import vn.binhchon.round.Candidate;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Entries;
import vn.binhchon.round.FrameApproval;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;
import vn.binhchon.round.Office;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Rewards;
import vn.binhchon.rulebook.Case;
import vn.binhchon.rulebook.CaseKind;

/**
 * Reads what a scenario says of a round. A council is told by its {@code size}, {@code chairs}, {@code chair},
 * {@code standing_vice_chairs}, {@code standing_vice_chair}, {@code vice_chairs}; a jury by {@code size}, {@code heads},
 * {@code deputies}; everything else as it stands in the facts.
 */
final class RoundScenario {

    /** Ten times the largest council there is. */
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    /** What a scenario can be of, beside a nomination. */
    static final List<String> KEYS = List.of("opening", "entries", "frame", "candidate", "rewards", "support");

    /** A whole round of a province; a scenario says only what matters to it. */
    private static final String BASE = """
            { "entry": { "level": "province", "jurisdiction": "Lạng Sơn", "date": "2019-06-01" }, "year": 2019,
              "council": { "size": 7, "chairs": 1, "standing_vice_chairs": 1, "vice_chairs": [] },
              "jury": { "size": 9, "heads": 1, "deputies": 1 },
              "plan": {},
              "entries": { "total": 40, "localities": 10, "fewestFromOne": 2 },
              "frame": { "own": true, "proposedByHead": true, "approvedByChair": true },
              "opening": {}, "candidate": { "eligible": true, "mean": 80, "scoringComplete": true, "tieAtNumber": false,
                "tieAtPrize": false, "tieAtWayUp": false },
              "rewards": { "products": 10 },
              "support": { "item": "machinery", "askedVnd": 100000000, "costVnd": 400000000, "ownCapital": true,
                "otherStateMoney": false },
              "applicant": { "type": "cooperative" }, "area": {} }
            """;

    private final ObjectNode said;
    private final List<String> unknown;

    private RoundScenario(ObjectNode said, List<String> unknown) {
        this.said = said;
        this.unknown = unknown;
    }

    /**
     * The case that a scenario tells.
     *
     * @param of which of {@link #KEYS}
     * @param told what stands under it: entry, year, council, jury, plan, or the fields of the fact itself
     * @param unknown what nobody understands is added here
     */
    static Case read(String of, ObjectNode told, List<String> unknown) {
        ObjectNode said = (ObjectNode) Json.MAPPER.readTree(BASE);
        told.properties().forEach(each -> {
            boolean shared = said.has(each.getKey());
            ObjectNode into = shared ? said : (ObjectNode) said.path(of);
            if (shared && each.getValue().isObject() && into.path(each.getKey()).isObject()) {
                ((ObjectNode) into.path(each.getKey())).setAll((ObjectNode) each.getValue());
            } else {
                into.set(each.getKey(), each.getValue());
            }
        });
        return new RoundScenario(said, unknown).read(of);
    }

    /**
     * The plan that a scenario tells, and what it expects of it.
     *
     * @param told {@code entry}, and the settings the round's own plan says
     * @param expect {@code plan} with answers, {@code asks} with the settings that stop each act
     */
    static Scenario.PlanCase plan(ObjectNode told, JsonNode expect, List<String> unknown) {
        ObjectNode own = told.deepCopy();
        JsonNode entry = own.remove("entry");
        ObjectNode said = (ObjectNode) Json.MAPPER.readTree(BASE);
        ((ObjectNode) said.path("entry"))
                .setAll(entry instanceof ObjectNode given ? given : Json.MAPPER.createObjectNode());
        said.set("plan", own);
        said.set("answers", expect.path("plan"));
        RoundScenario read = new RoundScenario(said, unknown);
        Plan answered = expect.path("plan").isObject() ? read.fact("answers", Plan.class) : Plan.EMPTY;
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        expect.path("plan").propertyNames().forEach(setting -> answers.put(setting, answered.says(setting)));
        Map<String, List<String>> asks = new LinkedHashMap<>();
        expect.path("asks")
                .properties()
                .forEach(act -> asks.put(
                        act.getKey(),
                        act.getValue().valueStream().map(JsonNode::asString).toList()));
        Map<String, @Nullable Object> numbers = new LinkedHashMap<>();
        expect.path("numbers").properties().forEach(each -> numbers.put(each.getKey(), value(each.getValue())));
        return new Scenario.PlanCase(
                read.fact("entry", Entry.class), read.fact("plan", Plan.class), answers, asks, numbers);
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.decimalValue() : null;
    }

    private Case read(String of) {
        Entry entry = fact("entry", Entry.class);
        Plan plan = fact("plan", Plan.class);
        return switch (of) {
            case "opening" -> {
                // Under "opening" stand whole parts of the round; what is left over nobody knows.
                said.path("opening").propertyNames().forEach(name -> unknown.add("opening." + name));
                yield RoundCases.opening(entry, said.path("year").intValue(), council(), jury(), plan);
            }
            case "entries" -> RoundCases.entries(entry, fact("entries", Entries.class), plan);
            case "support" ->
                new Case(
                        CaseKind.SUPPORT,
                        entry,
                        List.of(
                                fact("support", SupportRequest.class),
                                fact("applicant", Applicant.class),
                                fact("area", Area.class)));
            case "frame" -> RoundCases.frame(entry, fact("frame", FrameApproval.class));
            case "rewards" -> RoundCases.rewards(entry, fact("rewards", Rewards.class), plan);
            default -> RoundCases.candidate(entry, fact("candidate", Candidate.class), plan);
        };
    }

    private <T> T fact(String name, Class<T> type) {
        T fact = Json.MAPPER.treeToValue(said.path(name), type);
        UnknownFields.between(said.path(name), fact).forEach(each -> unknown.add(name + "." + each.path()));
        return fact;
    }

    private Council council() {
        JsonNode told = said.path("council");
        List<Council.Seat> seats = new ArrayList<>();
        for (int i = 0; i < count(told, "chairs"); i++) {
            seats.add(seat(seats.size(), CouncilRole.CHAIR, told.path("chair")));
        }
        for (int i = 0; i < count(told, "standing_vice_chairs"); i++) {
            seats.add(seat(seats.size(), CouncilRole.STANDING_VICE_CHAIR, told.path("standing_vice_chair")));
        }
        for (JsonNode office : told.path("vice_chairs")) {
            seats.add(seat(seats.size(), CouncilRole.VICE_CHAIR, office));
        }
        while (seats.size() < count(told, "size")) {
            seats.add(seat(seats.size(), CouncilRole.MEMBER, null));
        }
        return new Council(List.copyOf(seats));
    }

    /** How many there are; as many as no council or jury has are refused. */
    private static int count(JsonNode told, String of) {
        BigDecimal many = told.path(of).isNumber() ? told.path(of).decimalValue() : BigDecimal.ZERO;
        if (many.signum() < 0
                || many.compareTo(MOST) > 0
                || many.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(of + " is " + many + ", expected 0 to " + MOST);
        }
        return many.intValueExact();
    }

    private static Council.Seat seat(int number, CouncilRole role, @Nullable JsonNode office) {
        Office held = office == null || !office.isString() ? null : Json.MAPPER.treeToValue(office, Office.class);
        return new Council.Seat("m" + number, "Thành viên " + number, role, held, null);
    }

    private Jury jury() {
        JsonNode told = said.path("jury");
        List<Jury.Juror> jurors = new ArrayList<>();
        int heads = count(told, "heads");
        int deputies = count(told, "deputies");
        for (int i = 0; i < count(told, "size"); i++) {
            JuryRole role = i < heads ? JuryRole.HEAD : i < heads + deputies ? JuryRole.DEPUTY : JuryRole.MEMBER;
            jurors.add(new Jury.Juror("j" + i, "Giám khảo " + i, role, null, null, null, null));
        }
        return new Jury(List.copyOf(jurors));
    }
}
