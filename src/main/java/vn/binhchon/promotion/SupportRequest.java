package vn.binhchon.promotion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. What was not stated is null.
 *
 * @param item what the money is for
 * @param askedVnd how much is asked, VND
 * @param costVnd what the whole thing costs, VND
 * @param ownCapital whether the establishment has put in, or committed, the rest of the money
 * @param otherStateMoney whether another state source pays for the same thing
 */
public record SupportRequest(
        SupportItem item,
        BigDecimal askedVnd,
        @Nullable BigDecimal costVnd,
        @Nullable Boolean ownCapital,
        @Nullable Boolean otherStateMoney) {}
