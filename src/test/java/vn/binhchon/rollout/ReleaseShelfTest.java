package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.RulesRefused;

/** Releases are compiled when they are asked for, few at a time, and only when they are what their name says. */
class ReleaseShelfTest {

    private static final Release SHIPPED = Release.of(new Altered().folder(), Release.Proofs.NONE);
    private static final Release OTHER = Release.of(
            new Altered().text("~/society/wage.bands.csv", "6000000", "6500000").folder(), Release.Proofs.NONE);

    private final Map<String, Release> kept = Map.of(
            SHIPPED.hash(), SHIPPED,
            "0".repeat(64), SHIPPED,
            OTHER.hash(), OTHER);

    @Test
    void a_release_is_compiled_once_while_it_stands_on_the_shelf_and_gives_way_when_others_are_asked_for()
            throws RulesRefused {
        ReleaseShelf shelf = new ReleaseShelf(1, kept::get, new Compilations());
        LoadedRules first = shelf.take(SHIPPED.hash());

        assertThat(shelf.take(SHIPPED.hash())).isSameAs(first);
        assertThat(first.evaluator().rulebooks().get(0).release()).isEqualTo(SHIPPED.hash());
        shelf.put(new LoadedRules(OTHER.hash(), first.evaluator(), first.workingDays(), first.told()));
        assertThat(shelf.size()).isEqualTo(1);
        assertThat(shelf.take(SHIPPED.hash())).isNotSameAs(first);
    }

    @Test
    void a_release_that_is_not_kept_or_not_what_its_name_says_is_refused_by_name() {
        ReleaseShelf shelf = new ReleaseShelf(2, kept::get, new Compilations());

        assertThatThrownBy(() -> shelf.take("f".repeat(64))).hasMessageContaining("f".repeat(64) + " is not kept here");
        assertThatThrownBy(() -> shelf.take("0".repeat(64))).hasMessageContaining("are those of " + SHIPPED.hash());
    }
}
