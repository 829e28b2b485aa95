package vn.binhchon.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Refused.Attributes;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Objection;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** What a round event says, shaped as {@code docs/contracts/round.schema.json} says. */
public record RoundData(
        Text title,
        Level level,
        String jurisdiction,
        int year,
        LocalDate date,
        @Nullable Boolean lowerRoundHeld,
        boolean synthetic,
        @Nullable String source,
        @Nullable String note,
        Round.@Nullable OwnFrame scoreFrame,
        @Nullable Plan plan,
        @Nullable Council council,
        @Nullable Jury jury) {

    /** That no round of this id was opened. */
    public static Text unknown(String id) {
        return new Text(
                "Không có kỳ bình chọn nào mang mã \"" + id + "\".", "There is no round with the id \"" + id + "\".");
    }

    /**
     * The round an event opens.
     *
     * @param event an event on a round
     * @param objections what stands against opening it so
     * @throws Refused when anything does
     */
    public static Round round(AcceptedEvent event, Function<Round, List<Objection>> objections) throws Refused {
        JsonNode payload = event.data();
        if (payload == null) {
            throw new IllegalArgumentException(event.type() + " carries no round");
        }
        RoundData data = Json.MAPPER.treeToValue(payload, RoundData.class);
        Round round = new Round(
                event.subject(),
                data.title,
                data.level,
                data.jurisdiction,
                data.year,
                data.date,
                data.lowerRoundHeld,
                data.synthetic,
                data.source,
                data.note,
                data.scoreFrame,
                data.plan,
                data.council,
                data.jury);
        List<Defect> defects = objections.apply(round).stream()
                .map(each -> Defect.of(each, payload.path(each.path())))
                .toList();
        if (!defects.isEmpty()) {
            throw new Refused(
                    RefusalReason.IMPOSSIBLE,
                    defects,
                    new Attributes(event.source(), event.id(), event.type(), event.subject()));
        }
        return round;
    }
}
