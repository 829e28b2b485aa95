package vn.binhchon.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * A figure of law, of a round's plan or of the model: dated and cited.
 *
 * @param key its name in the rules
 * @param label what it is; null when the file gives none
 * @param unit its unit, a key of the vocabulary; null for a flag or a list
 * @param values one for each period
 * @param path the file it stands in
 */
public record Parameter(
        String key, @Nullable Text label, @Nullable String unit, List<Dated<Object>> values, String path) {}
