package vn.binhchon.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.ui.Model;
import vn.binhchon.access.Seats;
import vn.binhchon.digest.Sha256;

/**
 * The question before an act that cannot be undone: what it is, what it ends, and how things stand. The same form, sent again,
 * answers it; if the state has changed since the page was shown, the page is shown again.
 *
 * @param name what is done, as its button says
 * @param lead what cannot be undone
 * @param stands how things stand, line by line
 * @param action where the form is sent
 * @param back where those go who do not mean it
 */
record Confirmation(String name, String lead, List<String> stands, String action, String back) {

    private static final String GIVEN = "confirmed";

    /** Whether a form says that its sender has seen how things stand and means it. */
    boolean given(Map<String, String> form) {
        return digest().equals(form.get(GIVEN));
    }

    /** The page that asks, with the form's fields in it. */
    String page(Seats seats, Map<String, String> form, Words words, Model model) {
        Map<String, String> fields = new TreeMap<>(form);
        fields.keySet()
                .removeIf(each -> each.startsWith("_")
                        || List.of(GIVEN, "lang", FormAnswers.MARK).contains(each));
        SetupHead.of(seats, words).into(model);
        model.addAttribute("ask", this);
        model.addAttribute("fields", fields);
        model.addAttribute("confirmed", digest());
        model.addAttribute("changed", form.containsKey(GIVEN));
        return "desk/confirm";
    }

    private String digest() {
        Sha256 all = new Sha256().add(name);
        stands.forEach(all::add);
        return all.hex();
    }
}
