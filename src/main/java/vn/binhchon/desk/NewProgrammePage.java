package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Place;
import vn.binhchon.finding.RuleRef;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.promotion.SupportItem;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.stream.NominationSender;

/** The helper team sets up a year's promotion money: the same event as {@code POST /v1/promotion}. */
@Controller
@RequestMapping("/promotion/new")
class NewProgrammePage {

    /** The folder of the rules in which priorities stand, whosever they are. */
    private static final String PRIORITIES = "/priority/";

    private final NominationSender sender;
    private final Promotions promotions;
    private final RulesInForce rules;
    private final Clock clock;
    private final MessageSource messages;

    NewProgrammePage(
            NominationSender sender, Promotions promotions, RulesInForce rules, Clock clock, MessageSource messages) {
        this.sender = sender;
        this.promotions = promotions;
        this.rules = rules;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String ask(Locale locale, Model model) {
        helps();
        String year = String.valueOf(LocalDate.now(clock).getYear());
        return form(Map.of("year", year), FormFaults.NONE, new Words(messages, locale), model);
    }

    @PostMapping
    String set(
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Person person = helps();
        Words words = new Words(messages, locale);
        ProgrammeForm typed = new ProgrammeForm(form);
        if (typed.id().equals("new") || promotions.programme(typed.id()).isPresent()) {
            return form(form, FormFaults.one("subject", words.say("promotion.new.taken", typed.id())), words, model);
        }
        try {
            sender.promotion(
                    EventMessage.structured(Json.MAPPER.writeValueAsBytes(
                            typed.event(person.id(), Submission.of(request).id(), OffsetDateTime.now(clock)))),
                    "desk");
        } catch (Refused refused) {
            return form(form, FormFaults.of(Acting.refused(refused), words), words, model);
        }
        if (Looking.until(() -> promotions.programme(typed.id())).isEmpty()) {
            return form(form, FormFaults.one("", words.say("form.waiting")), words, model);
        }
        told.addAttribute("id", typed.id());
        return "redirect:/promotion/{id}";
    }

    private String form(Map<String, String> filled, FormFaults faults, Words words, Model model) {
        LocalDate today = LocalDate.now(clock);
        PromotionWords named = new PromotionWords(rules, words);
        List<MotionView.Option> items = rules.usable()
                ? Arrays.stream(SupportItem.values())
                        .map(each -> new MotionView.Option(PeopleForm.code(each), named.value(each)))
                        .toList()
                : List.of();
        model.addAttribute("items", items);
        model.addAttribute("grounds", rules.usable() ? grounds(words) : List.of());
        model.addAttribute(
                "places",
                rules.usable()
                        ? rules.evaluator().rulebooks().stream()
                                .map(each -> each.edition())
                                .filter(each -> each.holdsOn(today))
                                .flatMap(each -> each.places().on(today).stream())
                                .map(Place::name)
                                .distinct()
                                .toList()
                        : List.of());
        model.addAttribute("filled", filled);
        model.addAttribute("faults", faults);
        return "desk/newprogramme";
    }

    /** Grounds that speak for a request and stand under no head of law: the programme says which of them comes first. */
    private List<MotionView.Option> grounds(Words words) {
        return rules.evaluator().rulebooks().stream()
                .filter(each -> each.edition().matter() == Matter.PROMOTION)
                .flatMap(book -> book.rules().stream()
                        .filter(rule -> rule.path().contains(PRIORITIES))
                        .map(RuleRef::criterion)
                        .filter(code ->
                                book.edition().heads().stream().noneMatch(head -> code.startsWith(head.code() + ".")))
                        .distinct()
                        .map(code -> new MotionView.Option(code, label(book.edition(), code, words))))
                .distinct()
                .toList();
    }

    private static String label(Edition edition, String code, Words words) {
        Criterion known = edition.criteria().get(code);
        return known == null ? code : words.text(known.label());
    }

    private static Person helps() {
        Person person = Person.signedIn();
        if (person == null || !person.is(Role.HELPER)) {
            throw new AccessDeniedException("the helper team sets up programmes");
        }
        return person;
    }
}
