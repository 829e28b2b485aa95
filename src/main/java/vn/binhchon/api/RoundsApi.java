package vn.binhchon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.access.Mandate;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.round.Round;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.stream.Repeats;

/** Rounds sent and read by REST. */
@RestController
@RequestMapping("/v1/rounds")
class RoundsApi {

    private final NominationSender sender;
    private final Rounds rounds;
    private final Nominations nominations;
    private final Shown shown;
    private final Mandate mandate;
    private final Repeats repeats;

    RoundsApi(
            NominationSender sender,
            Rounds rounds,
            Nominations nominations,
            Shown shown,
            Mandate mandate,
            Repeats repeats) {
        this.repeats = repeats;
        this.shown = shown;
        this.mandate = mandate;
        this.sender = sender;
        this.rounds = rounds;
        this.nominations = nominations;
    }

    /** Every round. */
    record AllRounds(List<Round> rounds) {}

    /** The nominations of a round, in order of score. */
    record RoundNominations(String round, List<Ranked> nominations) {}

    /** One nomination in the order of score; points are absent where it was withdrawn before it was judged. */
    record Ranked(
            String id,
            @Nullable String product,
            @Nullable String establishment,
            @Nullable String place,
            @Nullable Integer group,
            @Nullable BigDecimal total,
            @Nullable BigDecimal missing,
            boolean barred,
            boolean synthetic) {}

    @PostMapping
    ResponseEntity<NominationsApi.Taken> send(HttpServletRequest request) throws IOException, Refused {
        AtomicBoolean repeat = new AtomicBoolean();
        AcceptedEvent event = sender.round(SentEvent.of(request), "POST /v1/rounds", sent -> {
            mandate.round(sent);
            repeat.set(repeats.told(sent));
        });
        return ResponseEntity.accepted()
                .location(URI.create("/v1/rounds/" + event.subject()))
                .body(NominationsApi.Taken.of(event, repeat));
    }

    @GetMapping
    AllRounds all() {
        return new AllRounds(rounds.all());
    }

    @GetMapping("/{id}")
    Round one(@PathVariable String id) {
        return rounds.find(id).orElseThrow(() -> Absent.round(id));
    }

    @GetMapping("/{id}/nominations")
    RoundNominations nominations(@PathVariable String id) {
        one(id);
        shown.checkRanking(id);
        return new RoundNominations(
                id,
                nominations.ranked(id).stream()
                        .filter(row -> !row.withdrawn())
                        .map(row -> new Ranked(
                                row.id(),
                                row.product(),
                                row.establishment(),
                                row.place(),
                                row.group(),
                                row.total(),
                                row.missing(),
                                row.barred(),
                                row.synthetic()))
                        .toList());
    }
}
