package vn.binhchon.desk;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.binhchon.access.Person;
import vn.binhchon.access.Sessions;

/** Where somebody is signed in, and how they sign out elsewhere: on an office's shared machine, say, left open an hour ago. */
@Controller
class SessionsPage {

    private final Sessions sessions;
    private final MessageSource messages;

    SessionsPage(Sessions sessions, MessageSource messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    /** A session by when it was last used. */
    record Open(String lastUsed, boolean here) {}

    @GetMapping("/sessions")
    String sessions(HttpSession session, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        List<Open> open = sessions.of(me(), session.getId()).stream()
                .map(each -> new Open(words.time(each.lastUsed()), each.here()))
                .toList();
        model.addAttribute("open", open);
        model.addAttribute("others", open.stream().anyMatch(each -> !each.here()));
        return "desk/sessions";
    }

    @PostMapping("/sessions")
    String endOthers(HttpSession session, Locale locale, Model model) {
        model.addAttribute("ended", sessions.endOthers(me(), session.getId()));
        return sessions(session, locale, model);
    }

    private static Person me() {
        return Objects.requireNonNull(Person.signedIn());
    }
}
