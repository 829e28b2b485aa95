package vn.binhchon.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link StandaloneFailure} as what is wrong and what to do, without a stack trace. */
final class StandaloneFailureAnalyzer extends AbstractFailureAnalyzer<StandaloneFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StandaloneFailure cause) {
        return new FailureAnalysis(cause.problem(), cause.action(), cause);
    }
}
