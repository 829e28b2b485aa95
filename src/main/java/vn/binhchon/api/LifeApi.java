package vn.binhchon.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.ledger.Lives;
import vn.binhchon.ledger.PublishedCertificates;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Round;
import vn.binhchon.round.Ruling;

/** Certificates, and a product's whole life from the lowest level to the highest. */
@RestController
class LifeApi {

    private final PublishedCertificates certificates;
    private final Lives lives;
    private final Shown shown;

    LifeApi(PublishedCertificates certificates, Lives lives, Shown shown) {
        this.shown = shown;
        this.certificates = certificates;
        this.lives = lives;
    }

    /** A product's life: one stage for each round it was entered in, the lowest level first. */
    record Life(String id, List<Stage> stages) {}

    /**
     * One round of a product's life.
     *
     * @param points the points the rules propose from evidence; null before it was judged, and while they are hidden from who asks
     * @param placing where it stands after marking; null before
     * @param ruling what the council decided, as it was last amended; null before
     * @param certificates those this stage earned
     * @param barred whether the evaluation that stands bars it
     * @param cameFrom the nomination of the round below that it came from; null for the first stage
     * @param wentTo the entry of the round above that it became; null for the last stage
     */
    record Stage(
            String nomination,
            @Nullable String product,
            @Nullable String establishment,
            @Nullable String round,
            @Nullable Level level,
            @Nullable LocalDate date,
            boolean withdrawn,
            boolean barred,
            @Nullable BigDecimal points,
            @Nullable Placing placing,
            @Nullable Ruling ruling,
            List<Registered> certificates,
            List<BookView.Complaint> complaints,
            List<Aftermath.Amendment> amendments,
            @Nullable String cameFrom,
            @Nullable String wentTo) {
        static Stage of(Lives.Stage each) {
            Round round = each.round();
            return new Stage(
                    each.nomination(),
                    each.product(),
                    each.establishment(),
                    round == null ? null : round.id(),
                    each.level(),
                    each.date(),
                    each.withdrawn(),
                    each.barred(),
                    each.points(),
                    each.placing(),
                    each.ruling(),
                    each.certificates(),
                    each.complaints().stream().map(BookView.Complaint::of).toList(),
                    each.amendments(),
                    each.cameFrom(),
                    each.wentTo());
        }
    }

    /** A certificate of a round whose results were announced; before, it is not told, as on the page that looks certificates up. */
    @GetMapping("/v1/certificates/{round}/{nomination}")
    Registered certificate(@PathVariable String round, @PathVariable String nomination) {
        String id = round + "/" + nomination;
        return certificates
                .find(id)
                .orElseThrow(() -> Absent.of(
                        HttpStatus.NOT_FOUND,
                        "no-certificate",
                        "Không có giấy chứng nhận này / No such certificate",
                        "Không có giấy chứng nhận " + id + ".",
                        "There is no certificate " + id + "."));
    }

    @GetMapping("/v1/nominations/{id}/life")
    Life life(@PathVariable String id) {
        return lives.of(id)
                .map(stages -> new Life(id, stages.stream().map(this::stage).toList()))
                .orElseThrow(() -> Absent.of(
                        HttpStatus.NOT_FOUND,
                        "no-nomination",
                        "Không có hồ sơ này / No such nomination",
                        "Không có hồ sơ " + id + ".",
                        "There is no nomination " + id + "."));
    }

    private Stage stage(Lives.Stage each) {
        Round round = each.round();
        boolean all = shown.to(each.nomination(), round == null ? null : round.id());
        return Stage.of(all ? each : each.withoutRules());
    }
}
