package vn.binhchon.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.access.Mandate;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Refusals;
import vn.binhchon.ledger.RefusedEvent;
import vn.binhchon.ledger.SecretMarks;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.text.Text;

/** A refused event is mended by an operator and sent again, under a new id that names the old. */
@Controller
@RequestMapping("/refused/{topic}/{partition}/{place}")
class MendPage {

    private static final String ACTS = "vn.binhchon.act.";

    private final Refusals refusals;
    private final NominationSender sender;
    private final SecretMarks secret;
    private final Mandate mandate;
    private final MessageSource messages;

    MendPage(Refusals refusals, NominationSender sender, SecretMarks secret, Mandate mandate, MessageSource messages) {
        this.secret = secret;
        this.mandate = mandate;
        this.refusals = refusals;
        this.sender = sender;
        this.messages = messages;
    }

    @GetMapping
    String mend(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long place,
            Locale locale,
            Model model) {
        RefusedEvent event = find(topic, partition, place, locale, model);
        model.addAttribute("text", MendedEvent.suggested(event, repeated(event)));
        return "desk/mend";
    }

    @PostMapping
    String send(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long place,
            @RequestParam String event,
            Locale locale,
            Model model) {
        RefusedEvent refusedBefore = find(topic, partition, place, locale, model);
        model.addAttribute("text", event);
        try {
            model.addAttribute("sent", sent(event.getBytes(StandardCharsets.UTF_8), refusedBefore));
        } catch (Refused refused) {
            Words words = new Words(messages, locale);
            model.addAttribute(
                    "still",
                    refused.defects().stream()
                            .map(Defect::words)
                            .map((Text each) -> words.text(each))
                            .toList());
        }
        return "desk/mend";
    }

    /** By the door that its type belongs to; what has no type is told so by the door of nominations. */
    private AcceptedEvent sent(byte[] body, RefusedEvent before) throws Refused {
        String type = MendedEvent.type(body);
        String door = "POST /refused";
        if (type.startsWith(ACTS)) {
            return sender.act(EventMessage.structured(body), door, mandate::act);
        }
        return type.equals(EventTypes.ROUND_OPENED)
                ? sender.round(EventMessage.structured(body), door, event -> {
                    if (isOfTheProgram(before, event)) {
                        mandate.mendedRound(event);
                    } else {
                        mandate.round(event);
                    }
                })
                : sender.nomination(EventMessage.structured(body), door, event -> {
                    if (isOfTheProgram(before, event)) {
                        mandate.mendedNomination(event);
                    } else {
                        mandate.nomination(event);
                    }
                });
    }

    /** Whether the program itself sent the event that is mended: a row of a sheet, a form. */
    private static boolean isOfTheProgram(RefusedEvent before, AcceptedEvent event) {
        return ProgramSources.contains(event.source())
                && event.source().equals(before.source())
                && !before.reason().equals(RefusalReason.NOT_YOURS.name().toLowerCase(Locale.ROOT));
    }

    private RefusedEvent find(String topic, int partition, long place, Locale locale, Model model) {
        RefusedEvent found =
                refusals.find(RefusedView.door(topic), partition, place).orElseThrow(NotHere::new);
        RefusedEvent event = secret.veiled(List.of(found)).get(0);
        Words words = new Words(messages, locale);
        model.addAttribute("row", RefusedView.row(event, words));
        model.addAttribute(
                "history",
                event.subject() == null
                        ? List.of()
                        : refusals.of(event.subject()).stream()
                                .map(each -> RefusedView.row(each, words))
                                .toList());
        return event;
    }

    private int repeated(RefusedEvent event) {
        return event.subject() == null
                ? 1
                : Math.max(1, refusals.of(event.subject()).size());
    }
}
