package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * A quantity made, as reported.
 *
 * @param what what is made
 * @param quantity how much
 * @param unit the unit of goods, such as "tấn" or "sản phẩm"
 * @param period per what: "year", "month", "day"; null for a single reported amount
 */
public record Output(
        String what,
        Quantity quantity,
        String unit,
        @Nullable String period) {}
