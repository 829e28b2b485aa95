package vn.binhchon.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.finding.Citation;
import vn.binhchon.nomination.Level;
import vn.binhchon.rulebook.ShippedRules;

/** Circular 38/2025, Article 28: what each amended clause says on the last day of the old wording and the first of the new. */
class AmendedClausesTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    private static Edition edition() {
        return ShippedRules.evaluator().edition(FIRST);
    }

    private static Citation on(String clause, LocalDate day) {
        return edition().clauses().on("TT 26/2014/TT-BCT, Điều " + clause, day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3(1)(a)  | huyện              | xã, phường hoặc đặc khu          | 28(1)",
                "6(2)     | chủ trì            | xã, tỉnh, khu vực, quốc gia      | 28(2)",
                "8        | cấp chủ trì        | Chủ tịch UBND cấp xã             | 28(3)",
                "9        | huyện 5 hoặc 7     | xã 5 hoặc 7                      | 28(4)",
                "10       | hội đồng           | UBND cấp xã                      | 28(5)",
                "12(1)    | cấp huyện          | cấp xã                           | 28(6)",
                "12(2)(d) | cấp huyện          | UBND xã xem xét                  | 28(7)",
                "13       | UBND cấp thấp nhất | đơn vị do UBND cấp xã quyết định | 28(8)",
                "14       | thường năm lẻ      | không còn nói năm lẻ             | 28(9)",
                "15       | mẫu trả lại chủ    | được chủ cơ sở đồng ý            | 28(10)",
                "17(2)    | Cục trưởng         | cấp xã, cấp tỉnh                 | 28(11)",
                "17(4)    | mẫu thống nhất     | từ cấp xã đến quốc gia           | 28(11)",
                "19       | khuyến công        | Hội đồng nhân dân cấp tỉnh       | 28(12)",
                "21       | thưởng tiền        | do UBND cấp tỉnh quy định        | 28(13)",
                "22       | báo cáo            | UBND cấp xã nơi dự bình chọn     | 28(14)",
                "23       | báo cáo            | hồ sơ điện tử                    | 28(15)",
            })
    void an_amended_clause_reads_as_of_the_day(String clause, String was, String is, String by) {
        Citation before = on(clause, LAST);
        Citation after = on(clause, FIRST);
        assertThat(before.gist()).containsIgnoringCase(was).doesNotContain("38/2025");
        assertThat(after.gist()).contains(is).contains("TT 38/2025/TT-BCT, Điều " + by);
        assertThat(after.flag()).isEqualTo("READ");
        assertThat(on(clause, LocalDate.of(2014, 10, 21))).isEqualTo(before);
        assertThat(on(clause, LocalDate.of(2026, 12, 1))).isEqualTo(after);
        assertThat(after.gistEn()).isNotEqualTo(before.gistEn());
    }

    static Stream<Integer> clausesOfArticle28() {
        return Stream.iterate(1, each -> each + 1).limit(18);
    }

    @ParameterizedTest
    @MethodSource("clausesOfArticle28")
    void every_clause_of_article_28_stands_in_the_register(int clause) {
        Citation read = edition().clauses().latest("TT 38/2025/TT-BCT, Điều 28(" + clause + ")");
        assertThat(read.flag()).isEqualTo("READ");
        assertThat(read.gist()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3(1)(c)", "12(2)(b)", "12(2)(c)", "16(2)", "17(1)", "17(3)", "20(1)"})
    void what_2025_left_alone_reads_the_same_on_both_days(String clause) {
        assertThat(on(clause, FIRST)).isEqualTo(on(clause, LAST));
    }

    @Test
    void no_clause_says_that_2025_was_not_read() {
        assertThat(edition().clauses().wordings().values().stream().flatMap(List::stream))
                .noneSatisfy(each -> assertThat(each.value().gist()).contains("2025 chưa đọc"));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-10-21, CỤC CÔNG NGHIỆP ĐỊA PHƯƠNG",
        "2017-08-17, CỤC CÔNG NGHIỆP ĐỊA PHƯƠNG",
        "2017-08-18, CỤC ……………",
        "2022-10-06, CỤC ……………",
        "2022-10-07, CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG",
        "2025-06-30, CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG",
        "2025-07-01, 'CỤC ĐỔI MỚI SÁNG TẠO, CHUYỂN ĐỔI XANH VÀ KHUYẾN CÔNG'",
    })
    void the_region_is_issued_by_the_department_of_the_day(LocalDate day, String issuer) {
        assertThat(edition().letterheads().of(Level.REGION, "Phía Bắc", day).issuer())
                .isEqualTo(issuer);
    }

    @Test
    void a_clause_that_nobody_registered_is_flagged_not_found() {
        assertThat(edition().clauses().on("TT 1/1900", FIRST)).isEqualTo(new Citation("TT 1/1900", "NF", null, null));
    }
}
