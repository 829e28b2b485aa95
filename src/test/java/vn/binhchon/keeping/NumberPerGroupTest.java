package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers by group count places within each group. */
class NumberPerGroupTest {

    @Test
    void the_second_group_has_its_own_places_however_many_the_first_group_entered() {
        RoundLife life = RoundLife.settled("{ \"selection\": \"top_per_group\", \"numberPerGroup\": [1, 1, 0, 0] }");
        life.enter("a1", 1)
                .enter("a2", 1)
                .enter("b1", 2)
                .enter("b2", 2)
                .closeEntries()
                .openMarking();
        life.mark("a1", "90")
                .mark("a2", "89")
                .mark("b1", "80")
                .mark("b2", "79")
                .closeMarking()
                .propose();
        assertThat(life.line("a1").recognise()).isTrue();
        assertThat(life.line("a2").recognise()).isFalse();
        assertThat(life.line("b1").recognise()).isTrue();
        assertThat(life.line("b2").recognise()).isFalse();
    }
}
