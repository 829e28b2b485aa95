package vn.binhchon.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Registered;
import vn.binhchon.rulebook.ShippedRules;
import vn.binhchon.support.SupportList.Line;
import vn.binhchon.support.SupportList.Outcome;

/** Who comes first for support, and how far the money goes. Every request here is made up. */
class SupportListTest {

    @Test
    void area_comes_before_sector_and_within_the_sector_b_before_a() {
        SupportList list = list(
                programme("{}"),
                request("nganh-a", "{ \"grounds\": { \"sector\": \"mechanical\" } }"),
                request("nganh-b", "{ \"grounds\": { \"workers\": 50 } }"),
                request("dia-ban-d", "{ \"area\": { \"hardship\": \"difficult\" } }"),
                request("dia-ban-a", "{ \"area\": { \"remote\": true } }"),
                request("dia-ban-b", "{ \"area\": { \"poorDistrict\": true } }"),
                request("dia-ban-c", "{ \"area\": { \"newRural\": true } }"),
                request(
                        "dia-ban-c-nganh-a",
                        "{ \"area\": { \"newRural\": true }, \"grounds\": { \"sector\": \"mechanical\" } }"),
                request("khong-gi", "{}"));

        assertThat(ids(list))
                .containsExactly(
                        "dia-ban-a",
                        "dia-ban-b",
                        "dia-ban-c-nganh-a",
                        "dia-ban-c",
                        "dia-ban-d",
                        "nganh-b",
                        "nganh-a",
                        "khong-gi");
        assertThat(list.lines()).noneMatch(Line::level);
    }

    @Test
    void more_grounds_of_one_point_put_nobody_before_another() {
        SupportList list = list(
                programme("{}"),
                request("mot", "{ \"grounds\": { \"workers\": 60 } }"),
                request("ba", "{ \"grounds\": { \"workers\": 60, \"exportContract\": true, \"keyProduct\": true } }"));

        assertThat(list.lines()).extracting(Line::place).containsExactly(1, 1);
        assertThat(list.lines()).allMatch(Line::level);
    }

    @Test
    void every_ground_carries_its_clause_and_says_whose_choice_it_is() {
        SupportList list = list(
                programme("{ \"jurisdiction\": \"Bắc Giang\", \"year\": 2021 }"),
                request("bg", "{ \"day\": \"2021-06-30\", \"grounds\": { \"workers\": 50, \"ocopStars\": 3 } }"));

        List<Ground> grounds = list.lines().get(0).grounds();
        assertThat(grounds).extracting(Ground::criterion).containsExactly("S.b", "L");
        assertThat(grounds.get(1).provincial()).isTrue();
        assertThat(grounds.get(1).citations().get(0).text()).isEqualTo("Khuyến công Bắc Giang 2021");
        assertThat(grounds.get(1).citations().get(0).flag()).isEqualTo("SEC");
        assertThat(grounds.get(0).provincial()).isFalse();
        assertThat(grounds.get(0).words().vi()).isEqualTo("Có 50 lao động (cần từ 50).");
        assertThat(grounds.get(0).citations().get(0).text()).isEqualTo("TT 46/2012/TT-BCT, Điều 6(2)");
    }

    @Test
    void a_ground_that_law_gives_no_place_is_asked_for_and_counts_once_the_programme_answers() {
        Application plain = request("binh-thuong", "{ \"day\": \"2021-06-30\" }");
        Application young =
                request("thanh-nien", "{ \"day\": \"2021-06-30\", \"grounds\": { \"youngFounder\": true } }");
        String where = "\"jurisdiction\": \"Bắc Giang\", \"year\": 2021, \"budgetVnd\": 60000000";

        SupportList open = list(programme("{ " + where + " }"), plain, young);
        assertThat(open.lines()).allMatch(Line::level);
        assertThat(open.questions()).anySatisfy(each -> {
            assertThat(each.words().vi()).contains("Ưu tiên riêng của tỉnh");
            assertThat(each.requests()).containsExactly("binh-thuong", "thanh-nien");
        });

        SupportList answered = list(programme("{ " + where + ", \"order\": [\"L\"] }"), plain, young);
        assertThat(ids(answered)).containsExactly("thanh-nien", "binh-thuong");
        assertThat(answered.lines()).noneMatch(Line::level);
    }

    @Test
    void the_money_goes_down_the_order_and_nobody_is_passed_over_for_one_who_needs_less() {
        SupportList list = list(
                programme("{ \"budgetVnd\": 250000000 }"),
                request("1", "{ \"area\": { \"remote\": true } }", 100),
                request("2", "{ \"area\": { \"poorDistrict\": true } }", 100),
                request("3", "{ \"area\": { \"newRural\": true } }", 51),
                request("4", "{ \"area\": { \"hardship\": \"difficult\" } }", 10));

        assertThat(list.lines())
                .extracting(Line::outcome)
                .containsExactly(Outcome.IN, Outcome.IN, Outcome.NEXT, Outcome.AFTER);
        assertThat(list.granted()).isEqualByComparingTo("200000000");
        assertThat(list.left()).isEqualByComparingTo("50000000");
        assertThat(list.lines().get(2).missingVnd()).isEqualByComparingTo("1000000");
        assertThat(oneMore(list).brings()).containsExactly("3");
    }

    @Test
    void one_more_million_that_is_too_little_says_what_is_still_missing() {
        SupportList list = list(
                programme("{ \"budgetVnd\": 100000000 }"),
                request("1", "{ \"area\": { \"remote\": true } }", 60),
                request("2", "{}", 60));

        assertThat(oneMore(list).brings()).isEmpty();
        assertThat(oneMore(list).stillMissing()).isEqualByComparingTo("19000000");
    }

    @Test
    void requests_that_stand_level_at_the_line_are_for_the_office_to_settle() {
        Application a = request("a", "{}", 60);
        Application b = request("b", "{}", 60);

        SupportList open = list(programme("{ \"budgetVnd\": 100000000 }"), a, b);
        assertThat(open.lines()).extracting(Line::outcome).containsExactly(Outcome.LEVEL, Outcome.LEVEL);
        assertThat(open.granted()).isZero();
        assertThat(open.questions()).anyMatch(each -> each.requests().equals(List.of("a", "b")));

        SupportList settled = list(
                programme(
                        "{ \"budgetVnd\": 100000000, \"settled\": [\"b\", \"a\"], \"settledWhy\": \"b có kinh nghiệm hơn\" }"),
                a,
                b);
        assertThat(ids(settled)).containsExactly("b", "a");
        assertThat(settled.lines()).extracting(Line::outcome).containsExactly(Outcome.IN, Outcome.NEXT);
    }

    @Test
    void what_the_office_settles_never_turns_the_order_of_law() {
        SupportList list = list(
                programme("{ \"settled\": [\"sau\", \"truoc\"], \"settledWhy\": \"thử\" }"),
                request("truoc", "{ \"area\": { \"remote\": true } }"),
                request("sau", "{}"));

        assertThat(ids(list)).containsExactly("truoc", "sau");
    }

    @Test
    void a_most_that_nobody_has_said_is_asked_and_stops_the_money() {
        Application unknown = request(
                "1", "{ \"area\": { \"remote\": true }, \"request\": { \"item\": \"fair\", \"askedVnd\": 5000000 } }");
        SupportList list = list(programme("{ \"budgetVnd\": 100000000 }"), unknown, request("2", "{}", 10));

        assertThat(list.lines()).extracting(Line::outcome).containsExactly(Outcome.OPEN, Outcome.AFTER);
        assertThat(list.lines().get(0).grantVnd()).isNull();
        assertThat(list.questions()).anyMatch(each -> each.requests().equals(List.of("1")));
    }

    @Test
    void the_norm_limits_the_sum_by_money_and_by_part_of_the_cost() {
        String nation = "{ \"level\": \"nation\", \"jurisdiction\": \"Cả nước\", \"year\": 2016 }";
        String machine =
                "{ \"day\": \"2016-03-01\", \"request\": { \"item\": \"machinery\", \"askedVnd\": 300000000%s } }";

        assertThat(list(programme(nation), request("x", machine.formatted(", \"costVnd\": 1000000000")))
                        .lines()
                        .get(0)
                        .grantVnd())
                .isEqualByComparingTo("200000000");
        assertThat(list(programme(nation), request("x", machine.formatted(", \"costVnd\": 333333333")))
                        .lines()
                        .get(0)
                        .grantVnd())
                .isEqualByComparingTo("166666666.5");
        assertThat(list(programme(nation), request("x", machine.formatted("")))
                        .lines()
                        .get(0)
                        .grantVnd())
                .as("a part of a cost that was not stated")
                .isNull();
    }

    @Test
    void the_law_bars_and_the_barred_stand_last_with_their_clause() {
        SupportList list = list(
                programme("{ \"budgetVnd\": 100000000 }"),
                request("hai-nguon", "{ \"area\": { \"remote\": true }, \"request\": { \"otherStateMoney\": true } }"),
                request("binh-thuong", "{}", 10));

        assertThat(ids(list)).containsExactly("binh-thuong", "hai-nguon");
        Line barred = list.lines().get(1);
        assertThat(barred.outcome()).isEqualTo(Outcome.BARRED);
        assertThat(barred.place()).isZero();
        assertThat(barred.bars().get(0).citations().get(0).text()).isEqualTo("TTLT 26/2014/TTLT-BTC-BCT, Điều 7");
    }

    @Test
    void typical_is_what_the_registry_holds_as_valid_on_the_day() {
        Registered certificate = new Registered(
                "lang-son-2019/1",
                "lang-son-2019",
                "ls.1",
                "Chè",
                "HTX thử",
                Level.PROVINCE,
                null,
                LocalDate.of(2019, 10, 1),
                LocalDate.of(2021, 12, 31),
                "1/QĐ",
                "UBND tỉnh",
                null);

        assertThat(typical("2019-09-30", certificate)).isNull();
        assertThat(typical("2019-10-01", certificate)).isTrue();
        assertThat(typical("2021-12-31", certificate)).isTrue();
        assertThat(typical("2022-01-01", certificate)).isNull();
        assertThat(typical("2020-05-31", certificate.revoked(LocalDate.of(2020, 6, 1))))
                .isTrue();
        assertThat(typical("2020-06-01", certificate.revoked(LocalDate.of(2020, 6, 1))))
                .isNull();
    }

    private static Registered certificate(String id, String nomination, String product, String authority) {
        return new Registered(
                id,
                "r",
                nomination,
                product,
                "HTX thử",
                Level.PROVINCE,
                null,
                LocalDate.of(2019, 10, 1),
                LocalDate.of(2029, 12, 31),
                "1/QĐ",
                authority,
                null);
    }

    @Test
    void a_typical_product_is_found_by_number_nomination_or_product_before_the_name_of_its_maker() {
        List<Registered> registry = List.of(
                certificate("1/GCN", "ls.1", "Chè", "UBND tỉnh Lạng Sơn"),
                certificate("2/GCN", "bg.2", "Mật ong", "UBND tỉnh Bắc Giang"));

        assertThat(found("{ \"certificates\": [\"1/GCN\"] }", registry)).isEqualTo("NUMBER true [ls.1]");
        assertThat(found("{ \"nomination\": \"bg.2\" }", registry)).isEqualTo("NOMINATION true [bg.2]");
        assertThat(found("{ \"product\": \"mật ong\" }", registry)).isEqualTo("PRODUCT true [bg.2]");
        assertThat(found("{}", registry.subList(0, 1))).isEqualTo("NAME true [ls.1]");
        assertThat(found("{}", registry))
                .as("two makers of one name in two provinces")
                .isEqualTo("AMBIGUOUS null [ls.1, bg.2]");
        assertThat(found("{ \"nomination\": \"xx.9\" }", List.of())).isEqualTo("NONE false []");
    }

    private static String found(String request, List<Registered> registry) {
        Typical typical = Typical.of(request("x", request), registry);
        return typical.found() + " " + typical.holds() + " "
                + typical.certificates().stream().map(Registered::nomination).toList();
    }

    @Test
    void a_certificate_that_was_named_and_is_not_in_the_registry_gives_no_ground_and_is_looked_at() {
        SupportList list = list(programme("{}"), request("x", "{ \"certificates\": [\"99/QĐ-UBND\"] }"));

        assertThat(list.lines().get(0).grounds()).isEmpty();
        assertThat(list.lines().get(0).cautions()).extracting(Ground::criterion).contains("T");
    }

    @Test
    void the_same_facts_give_the_same_bytes_in_any_order_of_arrival() {
        Programme programme = programme("{ \"budgetVnd\": 220000000 }");
        List<Application> requests = new ArrayList<>();
        String[] areas = {
            "{}",
            "{ \"area\": { \"remote\": true } }",
            "{ \"grounds\": { \"workers\": 80 } }",
            "{ \"request\": { \"ownCapital\": false } }"
        };
        for (int i = 0; i < 24; i++) {
            requests.add(request("r" + i, areas[i % areas.length], 10 + i));
        }
        byte[] first = bytes(programme, requests);
        Random chance = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(requests, chance);
            assertThat(bytes(programme, requests)).isEqualTo(first);
        }
    }

    private static byte[] bytes(Programme programme, List<Application> requests) {
        return Json.MAPPER.writeValueAsBytes(SupportList.of(programme, requests, ShippedRules.evaluator(), List.of()));
    }

    private static @Nullable Boolean typical(String day, Registered certificate) {
        return Typical.of(request("x", "{ \"day\": \"" + day + "\" }"), List.of(certificate))
                .holds();
    }

    private static SupportList.OneMore oneMore(SupportList list) {
        return Objects.requireNonNull(list.oneMore());
    }

    private static SupportList list(Programme programme, Application... requests) {
        return SupportList.of(programme, List.of(requests), ShippedRules.evaluator(), List.of());
    }

    private static List<String> ids(SupportList list) {
        return list.lines().stream().map(each -> each.application().id()).toList();
    }

    /** Lạng Sơn 2019; for machinery the office says the most, since no rule does. */
    private static Programme programme(String own) {
        ObjectNode said = read("""
                { "id": "lang-son-2019", "title": { "vi": "Khuyến công thử", "en": "A trial" }, "level": "province",
                  "jurisdiction": "Lạng Sơn", "year": 2019, "synthetic": true,
                  "limits": [{ "item": "machinery", "mostVnd": 1000000000, "basis": "quy định thử" }] }""");
        said.setAll(read(own));
        return Json.MAPPER.treeToValue(said, Programme.class);
    }

    private static Application request(String id, String own) {
        ObjectNode said = read("""
                { "id": "%s", "programme": "lang-son-2019", "day": "2019-06-01", "synthetic": true,
                  "establishment": { "name": "HTX thử", "type": "cooperative" },
                  "request": { "item": "machinery", "askedVnd": 50000000, "ownCapital": true, "otherStateMoney": false } }""".formatted(id));
        ObjectNode told = read(own);
        if (told.remove("request") instanceof ObjectNode request) {
            ((ObjectNode) said.path("request")).setAll(request);
        }
        said.setAll(told);
        return Json.MAPPER.treeToValue(said, Application.class);
    }

    private static Application request(String id, String own, int millions) {
        Application made = request(id, own);
        ObjectNode said = (ObjectNode) Json.MAPPER.valueToTree(made);
        ((ObjectNode) said.path("request"))
                .put("askedVnd", BigDecimal.valueOf(millions).movePointRight(6));
        return Json.MAPPER.treeToValue(said, Application.class);
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }
}
