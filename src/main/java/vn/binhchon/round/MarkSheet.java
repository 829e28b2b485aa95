package vn.binhchon.round;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A juror's sheet for one product (phiếu chấm điểm, TT 26/2014, Phụ lục 4).
 *
 * @param juror who marked
 * @param nomination the product
 * @param scoring the first or the second scoring
 * @param marks points by line of the frame, or by head
 * @param total the sum of all marks, points
 * @param remarks the juror's remarks; null when none
 * @param handedIn false while it is a draft
 */
public record MarkSheet(
        String juror,
        String nomination,
        int scoring,
        Map<String, BigDecimal> marks,
        BigDecimal total,
        @Nullable String remarks,
        boolean handedIn) {}
