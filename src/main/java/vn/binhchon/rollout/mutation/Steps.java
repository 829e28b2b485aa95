package vn.binhchon.rollout.mutation;

import java.math.BigDecimal;
import java.util.List;

/** The least steps from a written figure: one unit of its last decimal place down, and up. */
final class Steps {

    private Steps() {}

    /** The two figures one step away. */
    static List<String> from(String written) {
        BigDecimal figure = new BigDecimal(written);
        BigDecimal step = step(figure);
        return List.of(figure.subtract(step).toPlainString(), figure.add(step).toPlainString());
    }

    /** One unit of the last decimal place written. */
    static BigDecimal step(BigDecimal figure) {
        return BigDecimal.ONE.movePointLeft(Math.max(figure.scale(), 0));
    }
}
