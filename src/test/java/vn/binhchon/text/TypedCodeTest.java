package vn.binhchon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any number or code that somebody looks up is found in any usual writing. */
class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lao-cai-2026/LC-01",
                "LAO-CAI-2026/LC-01",
                "lao-cai-2026/lc-01",
                "Lao–cai–2026/LC–01",
                "lao—cai‑2026/LC\u221201",
                "lao-cai-2026 / LC-01",
                "lao-cai-2026/LC-01\n",
                "lao-cai-2026/\r\nLC-01",
                "\u00a0lao-cai-2026/LC-01\u202f",
                "lao-cai-\u200b2026/LC-\u00ad01",
                "Số: lao-cai-2026/LC-01",
                "SỐ : lao-cai-2026/LC-01.",
                "Số vào sổ: lao-cai-2026/LC-01",
                "No. lao-cai-2026/LC-01",
                "Giấy chứng nhận số lao-cai-2026/LC-01",
                "“lao-cai-2026/LC-01”,",
                "(lao-cai-2026/LC-01)",
                "«lao-cai-2026/LC-01»;",
                "ｌａｏ-cai-２０２６／LC-０１",
                "https://binhchon.example/results/certificate?number=lao-cai-2026/LC-01",
                "https://binhchon.example/results/certificate?lang=vi&number=lao-cai-2026%2FLC-01#top",
                "http://127.0.0.1:8080/v1/certificates/lao-cai-2026/LC-01",
                "<https://binhchon.example/v1/certificates/lao-cai-2026/LC-01/>"
            })
    void a_certificate(String typed) {
        assertThat(TypedCode.of(typed)).isEqualTo("lao-cai-2026/lc-01");
        assertThat(TypedCode.of(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo("lao-cai-2026/lc-01");
        assertThat(TypedCode.in("lao-cai-2026/LC-01", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lao-cai-2026.LC-01",
                "https://binhchon.example/nominations/lao-cai-2026.LC-01",
                "https://binhchon.example/nominations/lao-cai-2026.LC-01/life?lang=en",
                "Mã: LAO-CAI-2026.LC-01"
            })
    void a_product(String typed) {
        assertThat(TypedCode.of(typed)).isEqualTo("lao-cai-2026.lc-01");
    }

    @Test
    void words_are_no_codes() {
        assertThat(TypedCode.in("lao-cai-2026/LC-01", "số")).isFalse();
        assertThat(TypedCode.in("lao-cai-2026/LC-01", "")).isFalse();
        assertThat(TypedCode.in("lao-cai-2026/LC-01", "LC-02")).isFalse();
        assertThat(TypedCode.of("so-cong-thuong/12")).isEqualTo("so-cong-thuong/12");
        assertThat(TypedCode.of("%zz://x")).isEqualTo("%zz://x");
        assertThat(TypedCode.of("https://x/%zz")).isNotEmpty();
    }
}
