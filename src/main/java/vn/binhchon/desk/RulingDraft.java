package vn.binhchon.desk;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;

/** What a chair has filled in of a decision that is not taken yet, kept in the session: no other button of the page loses it. */
final class RulingDraft {

    private static final String NAME = RulingDraft.class.getName() + ".";

    private RulingDraft() {}

    /** What was filled in for a round, field by field. */
    static Map<String, String> of(HttpSession session, String round) {
        Map<String, String> draft = new HashMap<>();
        if (session.getAttribute(NAME + round) instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> draft.put(String.valueOf(name), String.valueOf(value)));
        }
        return draft;
    }

    /** Keeps what a form says; one that shows no rulings changes nothing. */
    static void keep(HttpSession session, String round, Map<String, String> form) {
        Map<String, String> fields = RulingForm.fields(form);
        if (!fields.isEmpty()) {
            session.setAttribute(NAME + round, new HashMap<>(fields));
        }
    }

    /** The decision is taken. */
    static void forget(HttpSession session, String round) {
        session.removeAttribute(NAME + round);
    }
}
