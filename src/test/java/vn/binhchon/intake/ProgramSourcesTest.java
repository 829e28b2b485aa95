package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a reader would take for a source of the program is the program's. */
class ProgramSourcesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://binhchon.vn/desk",
                "https://binhchon.vn/engine",
                "urn:binhchon:intake:lang-son-2019",
                "urn:binhchon:promotion",
                "https://binhchon.vn",
                "https://binhchon.vn/",
                "https://binhchon.vn/anything/else",
                "HTTPS://BINHCHON.VN:443/desk",
                "http://binhchon.vn:8080/desk/",
                "https://binhchon.vn./desk",
                "https://api.binhchon.vn/desk",
                "https://someone@binhchon.vn/x",
                "https://someone:pass@binhchon.vn:1/x",
                "https://binhchon.vn:x@lang-son.example/",
                "https:///binhchon.vn/x",
                "https:\\\\binhchon.vn\\desk",
                "https:binhchon.vn/desk",
                "//binhchon.vn/desk",
                "binhchon.vn/desk",
                "binhchon.vn",
                "www.binhchon.vn:443",
                "kafka://binhchon.vn/desk",
                "https://%62inhchon.vn/desk",
                "https://binhchon%2Evn/desk",
                "https://binhchon%252Evn/desk",
                "https://binhchon.vn/./x/../desk",
                "https://binhchon.vn/%64esk",
                "https://binhchon.vn?x",
                "https://binhchon.vn#x",
                "https://ｂｉｎｈｃｈｏｎ.vn/desk",
                "https://binhchon。vn/desk",
                "https://bіnhchоn.vn/desk",
                "https://bìnhchọn.vn/desk",
                "https://xn--bnhchn-wva0132d.vn/desk",
                "urn:binhchon",
                "urn:binhchon:",
                "urn:binhchon:anything",
                "URN:BinhChon:desk",
                "urn:%62inhchon:desk",
                "urn:binhchon?+x",
                "urn:binhchon/desk",
                "binhchon:desk",
            })
    void a_source_of_the_programs_family_is_its_own(String source) {
        assertThat(ProgramSources.contains(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lang-son.example",
                "https://binhchon.example/desk",
                "https://binhchon.vn.example/desk",
                "https://sct-binhchon.vn/desk",
                "https://lang-son.example/binhchon.vn/desk",
                "https://lang-son.example/?to=https://binhchon.vn",
                "urn:binhchonvn:desk",
                "urn:lang-son:binhchon:desk",
                "urn:test:upstream",
                "he-thong-lang-son",
                "/desk",
                "%",
                "https://",
                "",
            })
    void another_source_is_its_senders(String source) {
        assertThat(ProgramSources.contains(source)).isFalse();
    }
}
