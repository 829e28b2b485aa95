package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;
import vn.binhchon.promotion.SupportItem;
import vn.binhchon.text.Text;

/**
 * A year's promotion money of a province or of the nation, and what its office has settled where the law is silent.
 *
 * @param id its id
 * @param title what people call it
 * @param level whose money: {@code PROVINCE} for local, {@code NATION} for national promotion
 * @param jurisdiction the province, or "Cả nước"
 * @param year the year
 * @param budgetVnd what there is to give, VND; null while it is not settled
 * @param order grounds that law gives no place, in the order this programme takes them: codes of criteria
 * @param settled requests that stand level, in the order the office has put them, with {@code settledWhy}
 * @param settledWhy why so; null where nothing was settled
 * @param limits the most for single items, where no rule holds it
 * @param synthetic whether it is made up
 * @param source where it is known from; null when not stated
 */
public record Programme(
        String id,
        Text title,
        Level level,
        String jurisdiction,
        int year,
        @Nullable BigDecimal budgetVnd,
        List<String> order,
        List<String> settled,
        @Nullable String settledWhy,
        List<OwnLimit> limits,
        boolean synthetic,
        @Nullable String source) {

    public Programme {
        order = List.copyOf(Objects.requireNonNullElse(order, List.of()));
        settled = List.copyOf(Objects.requireNonNullElse(settled, List.of()));
        limits = List.copyOf(Objects.requireNonNullElse(limits, List.of()));
    }

    /**
     * The most for one item, as the office has it from its own regulation.
     *
     * @param mostVnd the most money, VND
     * @param percent the most of the cost, percent; null where there is none
     * @param basis the regulation
     */
    public record OwnLimit(
            SupportItem item, BigDecimal mostVnd, @Nullable BigDecimal percent, String basis) {}
}
