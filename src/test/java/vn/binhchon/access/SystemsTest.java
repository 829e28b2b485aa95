package vn.binhchon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each system that is known has a name a topic can bear, and a source of its own. */
class SystemsTest {

    private static final Systems.Known LANG_SON =
            new Systems.Known(Set.of("Lạng Sơn"), "https://lang-son.example/he-thong");

    @Test
    void a_source_and_what_lies_below_it_is_its_owners_and_what_only_begins_alike_is_not() {
        Systems systems = new Systems(Map.of("lang-son", LANG_SON));

        assertThat(systems.owner("https://lang-son.example/he-thong")).hasValue("lang-son");
        assertThat(systems.owner("https://lang-son.example/he-thong/so-cong-thuong"))
                .hasValue("lang-son");
        assertThat(systems.owner("https://lang-son.example/he-thong-khac")).isEmpty();
        assertThat(systems.owner("https://lang-son.example")).isEmpty();
        assertThat(systems.person("lang-son")).hasValueSatisfying(each -> assertThat(each.speaksFor("Lạng Sơn"))
                .isTrue());
        assertThat(systems.person("cao-bang")).isEmpty();
    }

    @Test
    void what_a_topic_cannot_bear_what_two_claim_and_what_is_missing_is_said_by_name() {
        assertThatThrownBy(() -> new Systems(Map.of("Lạng Sơn", LANG_SON)))
                .hasMessageContaining("binhchon.systems.Lạng Sơn");
        assertThatThrownBy(() -> new Systems(Map.of(
                        "lang-son",
                        LANG_SON,
                        "cao-bang",
                        new Systems.Known(Set.of("Cao Bằng"), "https://lang-son.example/he-thong/x"))))
                .hasMessageContaining("belongs to lang-son already");
        assertThatThrownBy(() -> new Systems(Map.of("lang-son", new Systems.Known(Set.of(), ""))))
                .hasMessageContaining("binhchon.systems.lang-son.source");
        assertThatThrownBy(() ->
                        new Systems(Map.of("lang-son", new Systems.Known(Set.of(), "https://lang-son.binhchon.vn"))))
                .hasMessageContaining("the program's own");
    }
}
