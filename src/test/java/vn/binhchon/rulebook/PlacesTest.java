package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.binhchon.edition.Place;
import vn.binhchon.edition.Places;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Location;
import vn.binhchon.nomination.Region;

/** Places by date: the list of 2014, the one of 01/07/2025, and what went into what. */
class PlacesTest {

    private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);
    private static final Places PLACES = ShippedRules.rulebook().edition().places();
    private static final String HEAD = "province,from,until,merged_into,region,flag,aliases,citation,note\n";

    @ParameterizedTest(name = "{0}: {1} north, {2} central, {3} south, {4} to be settled")
    @CsvSource({"2014-10-21,28,15,20,0", "2025-06-30,28,15,20,0", "2025-07-01,18,7,8,1", "2026-11-21,18,7,8,1"})
    void every_day_has_its_provinces_in_three_regions(LocalDate day, int north, int central, int south, int unsettled) {
        List<Place> provinces = PLACES.on(day);

        assertThat(provinces).hasSize(north + central + south + unsettled);
        assertThat(provinces.stream().filter(each -> each.region() == Region.NORTH))
                .hasSize(north);
        assertThat(provinces.stream().filter(each -> each.region() == Region.CENTRAL_HIGHLANDS))
                .hasSize(central);
        assertThat(provinces.stream().filter(each -> each.region() == Region.SOUTH))
                .hasSize(south);
    }

    @Test
    void each_of_the_63_has_one_successor_and_each_of_the_34_came_from_some_of_them() {
        Set<Place> heirs = new HashSet<>();
        PLACES.on(LAST_OF_63).forEach(each -> {
            assertThat(PLACES.successor(each)).as(each.name()).isNotNull();
            heirs.add(PLACES.successor(each));
        });

        assertThat(heirs).containsExactlyInAnyOrderElementsOf(PLACES.on(FIRST_OF_34));
        assertThat(PLACES.on(FIRST_OF_34).stream()
                        .mapToInt(each -> PLACES.predecessors(each).size())
                        .sum())
                .isEqualTo(63);
    }

    @Test
    void what_was_read_is_flagged_read_and_what_was_derived_inferred() {
        assertThat(PLACES.on(LAST_OF_63)).allMatch(each -> each.flag().equals("READ"));
        assertThat(PLACES.on(FIRST_OF_34)).allMatch(each -> each.flag().equals("INF"));
    }

    @Test
    void names_are_composed() {
        assertThat(PLACES.all()).allMatch(each -> Normalizer.isNormalized(each.name(), Normalizer.Form.NFC));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "TP.HCM,TP. Hồ Chí Minh",
        "TP. Hồ Chí Minh,TP. Hồ Chí Minh",
        "Thành phố Hồ Chí Minh,TP. Hồ Chí Minh",
        "hồ chí minh,TP. Hồ Chí Minh",
        "Bà Rịa - Vũng Tàu,Bà Rịa-Vũng Tàu",
        "Bà Rịa–Vũng Tàu,Bà Rịa-Vũng Tàu",
        "BÀ RỊA-VŨNG TÀU,Bà Rịa-Vũng Tàu",
        "tỉnh Lạng Sơn,Lạng Sơn",
        "'  Lạng   Sơn ',Lạng Sơn",
        "Hoà Bình,Hòa Bình",
        "Ðắk Lắk,Đắk Lắk",
        "Ɖồng Nai,Đồng Nai",
        "Lạng\u00a0Sơn\u200b,Lạng Sơn",
        "Bà Rịa\u2011Vũng\u202fTàu,Bà Rịa-Vũng Tàu",
        "Tỉnh\u00a0Lạng Sơn,Lạng Sơn",
        "Huế,Thừa Thiên Huế"
    })
    void a_province_is_found_however_it_is_written(String written, String name) {
        Place found = PLACES.find(written, LAST_OF_63);
        assertThat(found).isNotNull();
        assertThat(found.name()).isEqualTo(name);
        assertThat(PLACES.find(Normalizer.normalize(written, Normalizer.Form.NFD), LAST_OF_63))
                .isEqualTo(found);
    }

    @Test
    void names_without_their_accents_are_not_guessed() {
        assertThat(PLACES.find("Lang Son", LAST_OF_63)).isNull();
    }

    @Test
    void an_old_name_leads_to_its_successor() {
        Location location = located("Bình Định", FIRST_OF_34, "Phía Nam");

        assertThat(location.provinceKnown()).isFalse();
        assertThat(location.successor()).isEqualTo("Gia Lai");
        assertThat(location.successorSince()).isEqualTo(FIRST_OF_34);
        assertThat(location.regions()).containsExactly(Region.CENTRAL_HIGHLANDS);
        assertThat(location.outsideRegion()).isTrue();
    }

    @Test
    void lam_dong_is_of_one_region_until_30_06_2025_and_of_two_until_somebody_settles_it() {
        assertThat(located("Lâm Đồng", LAST_OF_63, "Phía Nam").regions()).containsExactly(Region.CENTRAL_HIGHLANDS);
        Location after = located("Lâm Đồng", FIRST_OF_34, "Phía Nam");
        assertThat(after.regions()).containsExactly(Region.CENTRAL_HIGHLANDS, Region.SOUTH);
        assertThat(after.regionAmbiguous()).isTrue();
        assertThat(after.outsideRegion()).isFalse();
        assertThat(located("Lâm Đồng", FIRST_OF_34, "Phía Bắc").outsideRegion()).isTrue();
        assertThat(PLACES.on(FIRST_OF_34).stream()
                        .filter(each -> PLACES.regions(each).size() > 1)
                        .map(Place::name))
                .containsExactly("Lâm Đồng");
    }

    @Test
    void a_region_is_known_by_its_names() {
        assertThat(PLACES.region("phía bắc")).isEqualTo(Region.NORTH);
        assertThat(PLACES.region("Khu vực phía Nam (mẫu)")).isEqualTo(Region.SOUTH);
        assertThat(PLACES.region("Miền Trung - Tây Nguyên")).isEqualTo(Region.CENTRAL_HIGHLANDS);
        assertThat(PLACES.region("Cả nước")).isNull();
    }

    @Test
    void a_round_is_held_by_a_place_of_its_level_that_is_there_on_the_day() {
        assertThat(PLACES.holds(Level.PROVINCE, "Tỉnh Bến Tre", LAST_OF_63)).isTrue();
        assertThat(PLACES.holds(Level.PROVINCE, "Bến Ter", LAST_OF_63)).isFalse();
        assertThat(PLACES.holds(Level.PROVINCE, "Bến Tre", FIRST_OF_34)).isFalse();
        assertThat(PLACES.holds(Level.REGION, "Phía Bắc", LAST_OF_63)).isTrue();
        assertThat(PLACES.holds(Level.REGION, "Lạng Sơn", LAST_OF_63)).isFalse();
        assertThat(PLACES.holds(Level.NATION, "cả nước", LAST_OF_63)).isTrue();
        assertThat(PLACES.holds(Level.NATION, "Lạng Sơn", LAST_OF_63)).isFalse();
    }

    @Test
    void a_province_that_ends_must_go_on_the_day_after() {
        assertThat(faults("A,2014-10-21,2025-06-30,B,NORTH,READ,,c,\nB,2025-07-02,,,NORTH,INF,,c,\n"))
                .containsExactly("A ends on 2025-06-30 and nothing called B begins the day after");
    }

    @Test
    void a_name_stands_for_one_province_a_day() {
        assertThat(faults("A,2014-10-21,2025-06-30,,NORTH,READ,,c,\nA,2025-06-30,,,NORTH,INF,,c,\n"))
                .contains("A, from 2014-10-21, and A, from 2025-06-30, share a name and days");
        assertThat(faults("A,2014-10-21,,,NORTH,READ,,c,\nB,2014-10-21,,,NORTH,READ,tỉnh a,c,\n"))
                .containsExactly("A, from 2014-10-21, and B, from 2014-10-21, share a name and days");
    }

    @Test
    void a_province_has_one_successor() {
        assertThat(faults("""
                A,2014-10-21,2025-06-30,B,NORTH,READ,,c,
                A,2025-07-01,,,NORTH,INF,,c,
                B,2025-07-01,,,NORTH,INF,,c,
                """)).containsExactly("A is merged into B and goes on as well, expected one successor");
        assertThat(faults("A,2014-10-21,,B,NORTH,READ,,c,\nB,2014-10-21,,,NORTH,READ,,c,\n"))
                .containsExactly("A is merged into B but has no last day");
    }

    @Test
    void a_region_is_left_open_only_between_several() {
        assertThat(faults("A,2014-10-21,,,,READ,,c,\n")).containsExactly("A has no region");
        assertThat(faults("A,2014-10-21,,,WEST,READ,,c,\n"))
                .contains("A lies in region WEST, expected one of [NORTH, CENTRAL_HIGHLANDS, SOUTH]");
        assertThat(faults("A,2014-10-21,2025-06-30,,NORTH,READ,,c,\nA,2025-07-01,,,SOUTH,INF,,c,\n"))
                .containsExactly("A lies in SOUTH, those it was made of lie in [NORTH]");
    }

    @Test
    void a_row_cites_a_known_clause() {
        assertThat(faults("A,2014-10-21,,,NORTH,READ,,d,\n"))
                .containsExactly("A cites \"d\", which clauses.yaml does not hold");
    }

    private static Location located(String province, LocalDate day, String round) {
        return PLACES.locate(Cases.of("""
                { "entry": { "level": "region", "jurisdiction": "%s", "date": "%s" }, "establishment": { "province": "%s" } }
                """.formatted(round, day, province)));
    }

    private static List<String> faults(String rows) {
        List<Problem> problems = new ArrayList<>();
        JsonNode said = YAMLMapper.builder().build().readTree("""
                regions:
                  NORTH: { vi: Phía Bắc, en: North }
                  CENTRAL_HIGHLANDS: { vi: Miền Trung, en: Central }
                  SOUTH: { vi: Phía Nam, en: South }
                """);
        new PlaceReading(new FileReading("places.csv", problems), Set.of("c"))
                .read(HEAD + rows, said, new FileReading("edition.yaml", problems));
        return problems.stream().map(Problem::what).toList();
    }
}
