package vn.binhchon.intake;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.binhchon.text.Text;

/**
 * Fields of an act or of a round's opening that nobody here understands. A fact of a nomination that is not known is kept and told in
 * its evaluation; of an act nothing of the kind is told, and a setting that is misspelt would be taken for not said: so it is refused
 * (docs/decisions/0041).
 */
final class NotUnderstood {

    private NotUnderstood() {}

    /** A defect for each such field; none for events on nominations and promotion. */
    static List<Defect> defects(String type, JsonNode payload) {
        Object understood;
        if (type.equals(EventTypes.ROUND_OPENED)) {
            understood = Json.MAPPER.treeToValue(payload, RoundData.class);
        } else if (ActTypes.carries(type)) {
            understood = ActTypes.act(type, payload);
        } else {
            return List.of();
        }
        return UnknownFields.between(payload, understood).stream()
                .map(each -> new Defect(Paths.in("data", each.path()), each.value(), "a field of the contract", WORDS))
                .toList();
    }

    private static final Text WORDS = new Text(
            "Không có trường nào tên như vậy; có thể tên bị viết sai. Chưa nhận gì.",
            "There is no such field; maybe its name is misspelt. Nothing was taken.");
}
