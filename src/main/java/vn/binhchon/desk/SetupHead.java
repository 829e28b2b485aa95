package vn.binhchon.desk;

import org.springframework.ui.Model;
import vn.binhchon.access.Seats;

/**
 * What every page that sets a round up begins with.
 *
 * @param round the round's id
 * @param title what it is called
 * @param synthetic whether it is made up
 */
record SetupHead(String round, String title, boolean synthetic) {

    static SetupHead of(Seats seats, Words words) {
        return new SetupHead(
                seats.book().round().id(),
                words.text(seats.book().round().title()),
                seats.book().round().synthetic());
    }

    void into(Model model) {
        model.addAttribute("head", this);
    }
}
