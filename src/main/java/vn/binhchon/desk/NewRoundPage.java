package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Place;
import vn.binhchon.edition.Places;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.nomination.Level;
import vn.binhchon.nomination.Region;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.stream.NominationSender;

/** The helper team opens a round: the same event as {@code POST /v1/rounds}. */
@Controller
@RequestMapping("/rounds/new")
class NewRoundPage {

    private final NominationSender sender;
    private final Rounds rounds;
    private final RulesInForce rules;
    private final Clock clock;
    private final MessageSource messages;

    NewRoundPage(NominationSender sender, Rounds rounds, RulesInForce rules, Clock clock, MessageSource messages) {
        this.sender = sender;
        this.rounds = rounds;
        this.rules = rules;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String ask(Locale locale, Model model) {
        organises();
        LocalDate today = LocalDate.now(clock);
        Map<String, String> filled = Map.of("year", String.valueOf(today.getYear()), "date", today.toString());
        return form(filled, FormFaults.NONE, new Words(messages, locale), model);
    }

    @PostMapping
    String open(
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes told) {
        Person person = organises();
        Words words = new Words(messages, locale);
        String id = form.getOrDefault("id", "").strip();
        if (id.equals("new") || rounds.find(id).isPresent()) {
            return form(form, FormFaults.one("subject", words.say("newround.taken", id)), words, model);
        }
        try {
            sender.round(
                    EventMessage.structured(Json.MAPPER.writeValueAsBytes(
                            event(id, person, Submission.of(request).id(), form))),
                    "desk");
        } catch (Refused refused) {
            return form(form, FormFaults.of(Acting.refused(refused), words), words, model);
        }
        if (Looking.until(() -> rounds.find(id)).isEmpty()) {
            return form(form, FormFaults.one("", words.say("form.waiting")), words, model);
        }
        told.addFlashAttribute("done", true);
        told.addAttribute("id", id);
        return "redirect:/rounds/{id}/setup";
    }

    private ObjectNode event(String id, Person person, String submission, Map<String, String> form) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", person.id() + "/" + submission);
        event.put("source", ProgramSources.DESK);
        event.put("type", "vn.binhchon.round.opened.v1");
        event.put("subject", id);
        event.put("time", OffsetDateTime.now(clock).toString());
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        String vi = form.getOrDefault("title.vi", "").strip();
        String en = form.getOrDefault("title.en", "").strip();
        data.putObject("title").put("vi", vi).put("en", en.isEmpty() ? vi : en);
        data.put("level", form.getOrDefault("level", ""));
        data.put("jurisdiction", form.getOrDefault("jurisdiction", "").strip());
        data.set("year", Json.MAPPER.valueToTree(PlanForm.number(form.getOrDefault("year", ""))));
        data.put("date", form.getOrDefault("date", ""));
        String below = form.getOrDefault("lowerRoundHeld", "");
        if (!below.isEmpty()) {
            data.put("lowerRoundHeld", Boolean.parseBoolean(below));
        }
        data.put("synthetic", form.containsKey("synthetic"));
        return event;
    }

    private String form(Map<String, String> filled, FormFaults faults, Words words, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Edition> editions = rules.usable()
                ? rules.evaluator().rulebooks().stream()
                        .map(each -> each.edition())
                        .filter(each -> each.holdsOn(today))
                        .toList()
                : List.of();
        Vocabulary vocabulary =
                editions.isEmpty() ? Vocabulary.NONE : editions.get(0).vocabulary();
        model.addAttribute(
                "levels",
                Arrays.stream(Level.values())
                        .map(each -> new MotionView.Option(PeopleForm.code(each), words.text(vocabulary.value(each))))
                        .toList());
        model.addAttribute(
                "places",
                editions.stream().flatMap(each -> places(each.places(), today)).toList());
        model.addAttribute("filled", filled);
        model.addAttribute("faults", faults);
        return "desk/newround";
    }

    private static Stream<String> places(Places places, LocalDate today) {
        return Stream.concat(
                Stream.concat(
                        Stream.of("Cả nước"), Arrays.stream(Region.values()).map(each -> places.name(each)
                                .vi())),
                places.on(today).stream().map(Place::name));
    }

    private static Person organises() {
        Person person = Person.signedIn();
        if (person == null || !person.is(Role.HELPER)) {
            throw new AccessDeniedException("the helper team opens rounds");
        }
        return person;
    }
}
