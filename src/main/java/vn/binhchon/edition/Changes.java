package vn.binhchon.edition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * What an establishment can do for more points or against a bar, and what it cannot honestly change. Facts of which it says
 * nothing are suggested to nobody.
 *
 * @param can by fact, such as {@code Society.workers}
 * @param cannot why not, by fact
 */
public record Changes(Map<String, Can> can, Map<String, Text> cannot) {

    /** Nothing is said. */
    public static final Changes NONE = new Changes(Map.of(), Map.of());

    /** How a changed fact is written into the dossier. */
    public enum Form {
        /** The value itself, where the vocabulary says the fact stands. */
        PLAIN,
        /** Items are added to a list until there are as many. */
        EACH,
        /** One item that carries the value is added to a list. */
        ONE,
        /** One item that carries the value takes the place of a list. */
        WHOLE,
        /** The value is a percentage of another fact. */
        PERCENT
    }

    /**
     * A fact that can be changed.
     *
     * @param words what is to be done; {@code {value}} stands for what is needed
     * @param form how it is written
     * @param item what stands in the list: texts, numbers and maps, in which {@link #VALUE} stands for the value; null for the others
     * @param of the fact it is a percentage of; null for the others
     * @param within the fact it may not be more than; null when there is none
     */
    public record Can(
            Text words,
            Form form,
            @Nullable Object item,
            @Nullable String of,
            @Nullable String within) {

        /** Stands for the value in an item. */
        public static final String VALUE = "{value}";
    }
}
