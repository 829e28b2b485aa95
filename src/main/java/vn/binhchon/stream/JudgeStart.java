package vn.binhchon.stream;

import org.springframework.stereotype.Component;

/**
 * Before an instance judges partitions it was just given, the ledger must hold every answer that others gave for them: otherwise
 * an event sent twice might be answered twice.
 */
@Component
class JudgeStart extends Resuming {

    JudgeStart(CaughtUp caughtUp) {
        super(caughtUp, Topics.EVALUATIONS);
    }
}
