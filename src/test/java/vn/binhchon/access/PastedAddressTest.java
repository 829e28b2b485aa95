package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any address of a round or a product leads there, however its id was pasted. */
class PastedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/rounds/lao-cai-2026%C2%A0,/v1/rounds/lao-cai-2026",
        "/rounds/lao%E2%80%93cai%E2%80%932026/book,/rounds/lao-cai-2026/book",
        "/nominations/%E2%80%9Clao-cai-2026.LC-01%E2%80%9D,/nominations/lao-cai-2026.LC-01",
        "/v1/nominations/lao-cai-2026.LC-01%0A/evaluation,/v1/nominations/lao-cai-2026.LC-01/evaluation",
        "/nominations/lao-cai%E2%80%8B-2026.LC-%EF%BC%90%EF%BC%91%20,/nominations/lao-cai-2026.LC-01",
        "'/nominations/lao-cai-2026.LC-01,',/nominations/lao-cai-2026.LC-01",
        "/nominations/M%C3%A3:%20lao-cai-2026.LC-01,/nominations/lao-cai-2026.LC-01",
        "/v1/nominations/M%C3%83%20H%E1%BB%92%20S%C6%A0:%20lao-cai-2026.LC-01/life,/v1/nominations/lao-cai-2026.LC-01/life",
        "/v1/rounds/m%C3%A3%20k%E1%BB%B3%20lao-cai-2026,/v1/rounds/lao-cai-2026",
        "/rounds/S%E1%BB%91:%20lao%E2%80%93cai-2026,/rounds/lao-cai-2026"
    })
    void to_the_one_that_was_meant(String pasted, String meant) {
        assertThat(PastedAddress.meant(pasted)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rounds/lao-cai-2026",
                "/rounds/LAO-CAI-2026.",
                "/rounds/new",
                "/rounds/%2F%2Fevil.example",
                "/rounds/ch%C3%A8",
                "/rounds/%zz",
                "/results?x=%C2%A0",
                "//evil.example/rounds/a%20"
            })
    void every_other_stays_as_it_is(String address) {
        assertThat(PastedAddress.meant(address)).isNull();
    }
}
