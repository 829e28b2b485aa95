package vn.binhchon.rollout.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules say beyond plain comparisons is altered too. */
class DialectMutantsTest {

    @Test
    void alternatives_lists_several_facts_and_sums_are_altered() throws Exception {
        String text = Files.readString(Path.of("src/test/resources/dialect/dialect.drl"));
        List<String> changes = RuleMutants.of("dialect.drl", text, 0).stream()
                .map(Mutant::change)
                .toList();
        assertThat(changes)
                .contains("exists → not", "not → exists", "sum → max", "min → max", "max → min", "average → max")
                .anyMatch(each -> each.contains("|| recognisedCraftVillage == true →")
                        && each.contains("&& recognisedCraftVillage == true"))
                .anyMatch(each -> each.endsWith("rank not in ( Prize.Rank.NATION, Prize.Rank.INTERNATIONAL )"))
                .anyMatch(each -> each.endsWith("exportMarkets not contains \"Nhật Bản\""));
    }
}
