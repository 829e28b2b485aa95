package vn.binhchon.stream;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** The ledger was not made anew, and is what it was before. */
final class RebuildRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RebuildRefused(String message, Throwable cause) {
        super(message, cause);
    }

    private RebuildRefused(String message) {
        super(message);
    }

    static RebuildRefused damaged(List<TopicCheck.Damage> damages) {
        String places = damages.stream().map(each -> "  " + each).collect(Collectors.joining(System.lineSeparator()));
        return new RebuildRefused(both(Sentences.of("rebuild.damaged")) + System.lineSeparator() + places);
    }

    static RebuildRefused because(Throwable cause) {
        return new RebuildRefused(
                both(Sentences.of("rebuild.failed", "reason", String.valueOf(cause.getMessage()))), cause);
    }

    private static String both(Text text) {
        return text.vi() + System.lineSeparator() + text.en();
    }

    /** Prints it as what is wrong and what to do, without a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<RebuildRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, RebuildRefused cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), both(Sentences.of("rebuild.help")), cause);
        }
    }
}
