package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.text.Text;

/**
 * What an event tells of promotion.
 *
 * @param kind of what
 * @param id its subject
 * @param gone whether it was taken back
 * @param data what was told, with the id; empty for what was taken back
 */
public record Told(Kind kind, String id, boolean gone, JsonNode data) {

    /** Of what an event tells. */
    public enum Kind {
        REQUEST,
        PROGRAMME,
        SCHEME,
        REPORT
    }

    /**
     * Reads an event on promotion.
     *
     * @throws Refused when its figures cannot be
     */
    public static Told of(AcceptedEvent event) throws Refused {
        Kind kind =
                switch (event.type()) {
                    case EventTypes.PROGRAMME_SET -> Kind.PROGRAMME;
                    case EventTypes.SCHEME_REPORTED -> Kind.SCHEME;
                    case EventTypes.REPORT_STATED -> Kind.REPORT;
                    default -> Kind.REQUEST;
                };
        boolean gone = event.type().equals(EventTypes.SUPPORT_WITHDRAWN);
        JsonNode sent = event.data();
        ObjectNode data = gone || sent == null ? Json.MAPPER.createObjectNode() : (ObjectNode) sent.deepCopy();
        data.put("id", event.subject());
        if (!gone) {
            List<Defect> impossible =
                    kind == Kind.REQUEST ? request(data) : kind == Kind.REPORT ? report(data) : List.of();
            if (!impossible.isEmpty()) {
                throw new Refused(
                        RefusalReason.IMPOSSIBLE,
                        impossible,
                        new Refused.Attributes(event.source(), event.id(), event.type(), event.subject()));
            }
        }
        return new Told(kind, event.subject(), gone, data);
    }

    private static List<Defect> request(JsonNode data) {
        JsonNode asked = data.path("request").path("askedVnd");
        BigDecimal cost = number(data.path("request").path("costVnd"));
        return cost == null || asked.decimalValue().compareTo(cost) <= 0
                ? List.of()
                : List.of(new Defect(
                        "data.request.askedVnd",
                        asked,
                        "at most the whole cost",
                        new Text(
                                "Số tiền đề nghị lớn hơn tổng chi phí.",
                                "More is asked for than the whole thing costs.")));
    }

    private static List<Defect> report(JsonNode data) {
        JsonNode until = data.path("untilYear");
        return until.intValue() >= data.path("fromYear").intValue()
                ? List.of()
                : List.of(new Defect(
                        "data.untilYear",
                        until,
                        "no year before fromYear",
                        new Text("Năm cuối trước năm đầu.", "The last year comes before the first.")));
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
