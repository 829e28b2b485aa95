package vn.binhchon.edition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * A head (I), a criterion of Phụ lục 3 (I.2.a) or a condition (E2, D4).
 *
 * @param code its code
 * @param label its words
 * @param citation the clause
 * @param max what a head can give, points; null for the others
 */
public record Criterion(
        String code, Text label, String citation, @Nullable BigDecimal max) {}
