package vn.binhchon.support;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;
import vn.binhchon.promotion.SupportItem;

/**
 * A scheme of support (đề án khuyến công) and how far it is. What was not reported is null.
 *
 * @param id its id
 * @param jurisdiction the province, or "Cả nước"
 * @param level whose money: {@code PROVINCE} for local, {@code NATION} for national promotion
 * @param year the year it counts for
 * @param name its name
 * @param establishment the establishment; null where there are several or none
 * @param item what it is for
 * @param state how far it is
 * @param plannedVnd promotion money planned, VND
 * @param spentVnd promotion money spent, VND
 * @param attractedVnd money of establishments and others it drew, VND
 * @param establishments establishments helped
 * @param jobs jobs created
 * @param trainees people trained
 * @param fairs fairs attended
 * @param fairTurns turns of establishments at fairs
 * @param synthetic whether it is made up
 * @param source where it is known from
 */
public record Scheme(
        String id,
        String jurisdiction,
        Level level,
        int year,
        String name,
        @Nullable String establishment,
        @Nullable SupportItem item,
        State state,
        @Nullable BigDecimal plannedVnd,
        @Nullable BigDecimal spentVnd,
        @Nullable BigDecimal attractedVnd,
        @Nullable Integer establishments,
        @Nullable Integer jobs,
        @Nullable Integer trainees,
        @Nullable Integer fairs,
        @Nullable Integer fairTurns,
        boolean synthetic,
        @Nullable String source) {

    /** How far a scheme is. */
    public enum State {
        PLANNED,
        UNDER_WAY,
        DONE,
        STOPPED
    }

    /** Whether it was begun: under way or done. */
    public boolean begun() {
        return state == State.UNDER_WAY || state == State.DONE;
    }
}
