package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Letterheads;
import vn.binhchon.nomination.Level;

/** Who issues the papers of a level, as {@code offices.yaml} says it. */
class OfficeReadingTest {

    private static final Edition SHIPPED = ShippedRules.rulebook().edition();
    private static final String CITED = "TT 26/2014/TT-BCT, Điều 17(2)";

    @ParameterizedTest
    @CsvSource({
        "LOCAL,    2019-07-05, Huyện Lộc Bình,  ỦY BAN NHÂN DÂN HUYỆN LỘC BÌNH",
        "PROVINCE, 2019-07-05, Lạng Sơn,        ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN",
        "PROVINCE, 2019-07-05, tỉnh Lạng Sơn,   ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN",
        "PROVINCE, 2019-07-05, Hà Nội,          ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
        "PROVINCE, 2026-07-05, TP. Hồ Chí Minh, ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
        "PROVINCE, 2024-12-31, Huế,             ỦY BAN NHÂN DÂN TỈNH HUẾ",
        "PROVINCE, 2025-01-01, Huế,             ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ",
        "NATION,   2025-01-01, Việt Nam,        BỘ CÔNG THƯƠNG"
    })
    void a_level_has_its_issuer_on_the_day_of_its_round(Level level, LocalDate day, String place, String issuer) {
        assertThat(SHIPPED.letterheads().of(level, place, day).issuer().replace('\u00a0', ' '))
                .isEqualTo(issuer);
    }

    @Test
    void where_nothing_is_said_there_are_dots_to_fill_in() {
        assertThat(Letterheads.NONE
                        .of(Level.REGION, "phía Bắc", LocalDate.of(2020, 1, 1))
                        .issuer())
                .isEqualTo("……………");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        String text = """
                offices:
                  LOCAL: [ { from: 2014-10-21, issuer: "UBND {nơi}", signer: CHỦ TỊCH, citation: "Điều 99" } ]
                  PROVINCE: [ { from: hôm qua, issuer: "UBND {unit}", citation: "%1$s" } ]
                  REGION: [ { from: 2014-10-21, issuer: "Cục", signer: CỤC TRƯỞNG, citation: "%1$s" } ]
                units: { province: tỉnh }
                cities: { Hà Nộ: 2014-10-21 }
                """.formatted(CITED);
        List<Problem> problems = new ArrayList<>();
        FileReading file = new FileReading("x/offices.yaml", problems);

        new OfficeReading(file, Set.of(CITED), SHIPPED.places()).read(file.yaml(text));

        assertThat(problems.stream().map(Problem::what))
                .containsExactlyInAnyOrder(
                        "offices.LOCAL cites \"Điều 99\", which clauses.yaml does not hold",
                        "offices.LOCAL has {nơi}, expected {place} or {unit}",
                        "offices.PROVINCE lacks signer",
                        "offices.PROVINCE has {unit} without a place behind it",
                        "offices.PROVINCE is hôm qua, expected a date such as 2014-10-21",
                        "offices.NATION is missing",
                        "units lacks city",
                        "cities.Hà Nộ is no province of places.csv on 2014-10-21");
    }
}
