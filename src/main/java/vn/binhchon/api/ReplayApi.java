package vn.binhchon.api;

import java.util.Collection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.rollout.replay.ReplayReport;
import vn.binhchon.stream.Replays;

/** Rounds judged again by the release and the law of their day. */
@RestController
class ReplayApi {

    private final Replays replays;
    private final Rounds rounds;

    ReplayApi(Replays replays, Rounds rounds) {
        this.replays = replays;
        this.rounds = rounds;
    }

    @PostMapping("/v1/rounds/{id}/replay")
    ReplayReport replay(@PathVariable String id) {
        return replays.replay(rounds.find(id).orElseThrow(() -> Absent.round(id)));
    }

    /** What last came of each, since the program was started. */
    @GetMapping("/v1/replays")
    Collection<ReplayReport> newest() {
        return replays.newest().values();
    }
}
