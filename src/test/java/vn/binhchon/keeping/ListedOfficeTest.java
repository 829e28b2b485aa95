package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.Evaluator;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.finding.Bar;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Entry;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.ListedObjections;
import vn.binhchon.round.Office;
import vn.binhchon.round.Plan;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.ShippedRules;

/** Which offices there are is said by the rules alone. */
class ListedOfficeTest {

    private static final String COUNCIL = "circular_26_2014/local/council/council.parameters.yaml";
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void an_office_added_in_the_rules_sits_on_a_council() throws Exception {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        files.keySet()
                .removeIf(each -> each.startsWith("industrial_promotion/")
                        || (each.endsWith(".drl") && !each.contains("/council/")));
        change(
                files,
                "vocabulary.yaml",
                "  Office.OTHER:",
                "  Office.ZONE_BOARD_HEAD: { vi: \"Trưởng Ban quản lý đặc khu\", en: \"head of the zone's board\" }\n  Office.OTHER:");
        change(files, COUNCIL, "[\"COMMUNE_INDUSTRY_BODY_LEADER\"]", "[\"ZONE_BOARD_HEAD\", \"Office.OTHER\"]");
        Evaluator evaluator = new Evaluator(RulebookReader.read(new RuleFolder(files)));
        Vocabulary vocabulary = evaluator.edition(TODAY).vocabulary();

        assertThat(bars(evaluator, new Office("zone_board_head"))).isEmpty();
        assertThat(bars(evaluator, new Office("OTHER"))).isEmpty();
        assertThat(bars(evaluator, new Office("COMMUNE_INDUSTRY_BODY_LEADER"))).hasSize(1);
        assertThat(vocabulary.value(new Office("ZONE_BOARD_HEAD")).vi()).isEqualTo("Trưởng Ban quản lý đặc khu");
        assertThat(vocabulary.value("Office.OTHER").vi()).isEqualTo("chức vụ khác");
        assertThat(vocabulary.list("Office")).contains("ZONE_BOARD_HEAD").endsWith("OTHER");
        assertThat(ListedObjections.of(council(new Office("ZONE_BOARD_HEAD")), vocabulary))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ward_leader", "COMMITTEE_LEADERS", "chair", "good_practice"})
    void an_office_of_no_list_is_refused_with_those_there_are(String office) {
        RefusedAct.of(RoundLife.province(), new Act.CouncilSet("x", council(new Office(office))))
                .saying("council.members[1].office", "lãnh đạo UBND", "leader of the people's committee")
                .value(office.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void an_office_is_written_as_it_always_was() {
        Edition edition = ShippedRules.evaluator().edition(TODAY);
        assertThat(Json.MAPPER.writeValueAsString(Office.AGENCY_LEADER)).isEqualTo("\"agency_leader\"");
        assertThat(Json.MAPPER.readValue("\"Agency_Leader\"", Office.class)).isEqualTo(Office.AGENCY_LEADER);
        assertThat(edition.vocabulary().retired()).containsExactly("Office.ECONOMIC_OFFICE_HEAD");
    }

    private static void change(SortedMap<String, String> files, String path, String was, String now) {
        String before = String.valueOf(files.get(path));
        assertThat(before).contains(was);
        files.put(path, before.replace(was, now));
    }

    private static List<Bar> bars(Evaluator evaluator, Office deputy) {
        Entry entry = new Entry(Level.LOCAL, "Xã A", TODAY, null);
        return evaluator
                .judge(RoundCases.opening(entry, 2026, council(deputy), new Jury(List.of()), Plan.EMPTY))
                .fired()
                .stream()
                .map(each -> each.finding())
                .filter(Bar.class::isInstance)
                .map(Bar.class::cast)
                .filter(each -> each.reason().key().equals("council.standing_vice_chair_office"))
                .toList();
    }

    private static Council council(Office deputy) {
        List<Council.Seat> seats =
                new ArrayList<>(People.council(Level.LOCAL, 5).members());
        Council.Seat second = seats.get(1);
        seats.set(1, new Council.Seat(second.id(), second.name(), second.role(), deputy, null));
        return new Council(seats);
    }
}
