package vn.binhchon.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.access.LocalPeople;

/** Where people sign in: at the installation's provider, or, in a trial on one machine, by choosing one of the ready-made people. */
@Controller
class SignInPage {

    private static final Set<String> COUNCIL = Set.of("chair", "council");
    private static final Set<String> JURY = Set.of("head", "jury");

    private final ObjectProvider<LocalPeople> local;
    private final ObjectProvider<InMemoryClientRegistrationRepository> providers;

    SignInPage(ObjectProvider<LocalPeople> local, ObjectProvider<InMemoryClientRegistrationRepository> providers) {
        this.local = local;
        this.providers = providers;
    }

    /** A provider by what people call it, with the way there. */
    record Provider(String name, String href) {}

    @GetMapping("/signin")
    String signIn(
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String wait,
            Model model) {
        if (out != null || ended != null) {
            // What was typed and not yet sent leaves this browser with whoever typed it.
            model.addAttribute("script", "signedout.js");
        }
        if (wait != null && wait.matches("\\d{1,4}")) {
            model.addAttribute("wait", wait);
        }
        LocalPeople people = local.getIfAvailable();
        Map<String, List<LocalPeople.Local>> benches = new LinkedHashMap<>();
        if (people != null) {
            people.all().forEach(each -> benches.computeIfAbsent(bench(each), bench -> new java.util.ArrayList<>())
                    .add(each));
        }
        List<Provider> ways = new java.util.ArrayList<>();
        InMemoryClientRegistrationRepository known = providers.getIfAvailable();
        if (people == null && known != null) {
            for (ClientRegistration each : known) {
                ways.add(new Provider(each.getClientName(), "/oauth2/authorization/" + each.getRegistrationId()));
            }
        }
        model.addAttribute("benches", benches);
        model.addAttribute("password", LocalPeople.PASSWORD);
        model.addAttribute("ways", ways);
        return "desk/signin";
    }

    private static String bench(LocalPeople.Local person) {
        return COUNCIL.contains(person.seat()) ? "council" : JURY.contains(person.seat()) ? "jury" : "office";
    }
}
