package vn.binhchon.paper;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.text.ForbiddenCharacters;

/** Names in a round's book that its papers cannot print whole, told before anything is printed. */
final class Unprintable {

    /**
     * One of them.
     *
     * @param text as it will be printed
     * @param characters those that no font has
     */
    record Name(String text, String characters) {}

    private final List<Name> names = new ArrayList<>();

    private Unprintable() {}

    /** The names of products, makers and persons, and the title of the round; each once. */
    static List<Name> of(RoundState state) {
        Unprintable unprintable = new Unprintable();
        for (Object each : List.of(
                state.round(),
                state.book().council(),
                state.book().jury(),
                state.book().entrants(),
                state.contacts().values())) {
            unprintable.walk(Json.MAPPER.valueToTree(each));
        }
        return unprintable.names.stream().distinct().toList();
    }

    private void walk(JsonNode node) {
        if (node.isString()) {
            String characters = PrintedPage.unprintable(node.stringValue());
            if (!characters.isEmpty()) {
                names.add(new Name(
                        ForbiddenCharacters.replaced(node.stringValue()), ForbiddenCharacters.replaced(characters)));
            }
        }
        node.forEach(this::walk);
    }
}
