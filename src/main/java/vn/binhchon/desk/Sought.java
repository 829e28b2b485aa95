package vn.binhchon.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Folded;
import vn.binhchon.text.TypedCode;

/** Words or a code that somebody looks for in a list: “che” finds “Chè”, “Số: LC–01” finds LC-01. */
final class Sought {

    private final String typed;
    private final String folded;

    /** What was typed; null and blanks find everything. */
    Sought(@Nullable String typed) {
        this.typed = typed == null ? "" : typed.strip();
        this.folded = Folded.of(this.typed);
    }

    /** As it was typed. */
    String typed() {
        return typed;
    }

    /** Whether nothing is looked for. */
    boolean nothing() {
        return folded.isEmpty();
    }

    /** The address of a page of what was found. */
    String page(int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", typed);
        values.put("page", number == 1 ? "" : number);
        return Paged.query(values);
    }

    /** Whether one of these texts holds it. */
    boolean in(@Nullable String... texts) {
        return nothing()
                || Arrays.stream(texts)
                        .anyMatch(each ->
                                each != null && (Folded.of(each).contains(folded) || TypedCode.in(each, typed)));
    }
}
