package vn.binhchon.explanation.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.binhchon.Samples;
import vn.binhchon.explanation.Explained;
import vn.binhchon.rulebook.ShippedRules;

class ReachingTest {
    @Test
    void look() {
        Samples.nominations().forEach(file -> {
            Explained kept = Samples.explained(file);
            long t = System.nanoTime();
            Reach r = Reaching.of(kept, ShippedRules.evaluator(), Samples.rounds().get(kept.nomination().round()));
            long ms = (System.nanoTime() - t) / 1_000_000;
            System.out.println("### " + file.getFileName() + " " + r.state() + " " + r.total() + " most " + r.most() + " juror " + r.juror() + " judged " + r.judged() + " steps " + r.steps().size() + " ways " + r.ways().stream().map(w -> w.steps().size() + "→" + w.total()).toList() + " mends " + r.mends().stream().map(m -> m.words().vi()).toList() + " blocked " + r.blocked() + " " + ms + " ms");
        });
    }
}
