package vn.binhchon.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every figure of the evidence is looked at for the word beside it. */
class NotesTest {

    private static final Quantity NEARLY = new Quantity(BigDecimal.TEN, null, " Gần");

    @Test
    void every_figure_of_the_evidence_is_looked_at() throws Exception {
        TreeSet<String> all = new TreeSet<>();
        Object[] heads = new Object[Evidence.class.getRecordComponents().length];
        RecordComponent[] parts = Evidence.class.getRecordComponents();
        for (int i = 0; i < parts.length - 1; i++) {
            Class<?> head = parts[i].getType();
            RecordComponent[] fields = head.getRecordComponents();
            Object[] values = Arrays.stream(fields)
                    .map(each -> each.getType() == Quantity.class ? NEARLY : null)
                    .toArray();
            Arrays.stream(fields)
                    .filter(each -> each.getType() == Quantity.class)
                    .forEach(each -> all.add(head.getSimpleName() + "." + each.getName()));
            heads[i] = head.getDeclaredConstructors()[0].newInstance(values);
        }
        Evidence evidence = (Evidence) Evidence.class.getDeclaredConstructors()[0].newInstance(heads);
        List<NotedFigure> noted = Notes.of(evidence).figures();
        assertThat(noted).extracting(NotedFigure::field).containsExactlyInAnyOrderElementsOf(all);
        assertThat(noted).allSatisfy(each -> assertThat(each.word()).isEqualTo("gần"));
    }

    @Test
    void a_figure_without_a_word_is_none() {
        assertThat(Notes.of(Evidence.NONE).figures()).isEmpty();
    }
}
