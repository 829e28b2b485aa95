package vn.binhchon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of one text: as it is stored, as it is compared, as it is searched. */
class TextFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đồ gỗ mỹ nghệ",
                "OCOP 4★ ⭐ 60 ℃ 1‑2 ✓",
                "Chè – loại “một”…",
                "m² ½ ™",
                "Dòng một\nDòng hai",
                "٣ 漢字 ភាសាខ្មែរ",
                ""
            })
    void a_text_as_people_write_it_is_stored_as_it_is(String text) {
        assertThat(StoredText.of(text)).isEqualTo(text);
        assertThat(StoredText.is(text)).isTrue();
        assertThat(ForbiddenCharacters.in(text)).isEmpty();
        assertThat(ForbiddenCharacters.replaced(text)).isSameAs(text);
    }

    @Test
    void what_is_stored_is_stored_again_as_it_is_whatever_it_was() {
        for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
            String stored = StoredText.of("a " + Character.toString(each) + " b" + Character.toString(each));
            assertThat(StoredText.is(stored)).as("U+%04X", each).isTrue();
            assertThat(Normalizer.isNormalized(stored, Normalizer.Form.NFC))
                    .as("U+%04X", each)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Hợp\u00a0tác\u00a0xã,Hợp tác xã",
        "' Hợp  tác\u2007xã\u202f',hợp tác xã",
        "Hợp\u200b tác xã\ufeff,HỢP TÁC XÃ",
        "Ðắk Lắk,đắk lắk",
        "Ɖắk Lắk,Đắk Lắk",
        "Bà Rịa – Vũng Tàu,Bà Rịa - Vũng Tàu",
        "Bà Rịa\u2011Vũng Tàu,Bà Rịa-Vũng Tàu",
        "Bà Rịa\u2212Vũng Tàu,Bà Rịa\uff0dVũng Tàu",
        "Krông Ana’,Krông Ana'",
        "“Chè”,«chè»",
        "ＯＣＯＰ　４,ocop 4",
        "Hoà Bình,Hòa Bình",
        "THUỶ SẢN,thủy sản",
        "Khoẻ,khỏe"
    })
    void what_reads_the_same_compares_the_same(String one, String other) {
        assertThat(ComparedText.of(one)).isEqualTo(ComparedText.of(other));
        assertThat(ComparedText.same(Normalizer.normalize(one, Normalizer.Form.NFD), other))
                .isTrue();
        assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Lang Son,Lạng Sơn", "m2,m²", "Hòa,Hóa", "a-b,a b", "1,Ⅰ"})
    void what_reads_otherwise_compares_otherwise(String one, String other) {
        assertThat(ComparedText.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ðồ gỗ,do go",
        "ĐỒ\u00a0GỖ,do go",
        "'Công suất\u00a0(tấn)',cong suat",
        "Lo\u00adại hình,loai hinh",
    })
    void heads_and_slugs_are_words_without_marks(String text, String words) {
        assertThat(Folded.head(text)).isEqualTo(words);
    }

    @Test
    void a_forbidden_character_is_named_and_replaced() {
        String text = "Chè\u000bMẫu\u001b[2J \ud800\u202e";
        assertThat(ForbiddenCharacters.in(text)).containsExactly(0x0B, 0x1B, 0xD800, 0x202E);
        assertThat(ForbiddenCharacters.replaced(text)).isEqualTo("Chè\uFFFDMẫu\uFFFD[2J \uFFFD\uFFFD");
        assertThat(ForbiddenCharacters.name(0x0B).vi()).isEqualTo("ký tự điều khiển U+000B");
    }
}
