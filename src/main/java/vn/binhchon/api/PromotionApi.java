package vn.binhchon.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.access.Mandate;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.stream.Repeats;
import vn.binhchon.support.Figure;
import vn.binhchon.support.Indicator;
import vn.binhchon.support.Programme;
import vn.binhchon.support.Progress;
import vn.binhchon.support.Scheme;
import vn.binhchon.support.SupportList;

/** Promotion sent and read by REST. */
@RestController
class PromotionApi {

    private final NominationSender sender;
    private final Mandate mandate;
    private final Promotions promotions;
    private final Books books;
    private final RulesInForce rules;
    private final Repeats repeats;

    PromotionApi(
            NominationSender sender,
            Mandate mandate,
            Promotions promotions,
            Books books,
            RulesInForce rules,
            Repeats repeats) {
        this.repeats = repeats;
        this.sender = sender;
        this.mandate = mandate;
        this.promotions = promotions;
        this.books = books;
        this.rules = rules;
    }

    /** Every programme. */
    record AllProgrammes(List<Programme> programmes) {}

    /** Schemes with what they come to. */
    record Schemes(Map<String, Figure> figures, List<Scheme> schemes) {}

    @PostMapping("/v1/promotion")
    ResponseEntity<NominationsApi.Taken> send(HttpServletRequest request) throws IOException, Refused {
        AtomicBoolean repeat = new AtomicBoolean();
        AcceptedEvent event = sender.promotion(SentEvent.of(request), "POST /v1/promotion", sent -> {
            mandate.promotion(sent);
            repeat.set(repeats.told(sent));
        });
        return ResponseEntity.accepted().body(NominationsApi.Taken.of(event, repeat));
    }

    @GetMapping("/v1/programmes")
    AllProgrammes programmes() {
        return new AllProgrammes(promotions.programmes());
    }

    /** The requests of a programme in their order. */
    @GetMapping("/v1/programmes/{id}/order")
    SupportList order(@PathVariable String id) {
        Programme programme =
                promotions.programme(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!rules.usable()) {
            throw new NoRules();
        }
        return SupportList.of(programme, promotions.applications(id), rules.evaluator(), books.certificates());
    }

    /** Schemes of a place and of some years. */
    @GetMapping("/v1/schemes")
    Schemes schemes(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "1990") int from,
            @RequestParam(defaultValue = "2100") int until) {
        List<Scheme> schemes = promotions.schemes().stream()
                .filter(each -> place == null || each.jurisdiction().equals(place))
                .filter(each -> each.year() >= from && each.year() <= until)
                .toList();
        Progress progress = Progress.of(schemes);
        Map<String, Figure> figures = new TreeMap<>();
        for (Indicator each : Indicator.values()) {
            if (each.compareTo(Indicator.ROUNDS_PROVINCE) < 0) {
                figures.put(each.name().toLowerCase(java.util.Locale.ROOT), progress.figure(each));
            }
        }
        return new Schemes(figures, schemes);
    }
}
