package vn.binhchon.paper;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.ForbiddenCharacters;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;

/** How a paper's cells are written: points with the decimals they were given, whole numbers without. */
public final class Print {

    /** A cell in words. */
    public String cell(@Nullable Object given) {
        Object value = given instanceof Linked linked ? linked.value() : given;
        if (value instanceof BigDecimal points) {
            NumberFormat format = NumberFormat.getInstance(NumberWords.locale(Language.VI));
            format.setMinimumFractionDigits(Math.max(0, points.scale()));
            format.setMaximumFractionDigits(Math.max(0, points.scale()));
            return format.format(points);
        }
        return value == null ? "" : ForbiddenCharacters.replaced(value.toString());
    }

    /** The number of an article: “Điều 1.”. */
    public String head(String article) {
        return article.substring(0, article.indexOf(". ") + 1);
    }

    /** What the article says. */
    public String rest(String article) {
        return article.substring(article.indexOf(". ") + 2);
    }

    /** Whether it stands at the right of its cell. */
    public boolean number(@Nullable Object value) {
        return value instanceof Number || (value instanceof Linked linked && linked.value() instanceof Number);
    }

    /** Where a cell leads; null where it leads nowhere. */
    public @Nullable String href(@Nullable Object value) {
        return value instanceof Linked linked ? linked.href() : null;
    }

    /** What kind of block this is, by its name in the template. */
    public String kind(Paper.Block block) {
        return block.getClass().getSimpleName();
    }
}
