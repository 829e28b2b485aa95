package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * What is claimed under each head of Phụ lục 3. A head of which nothing was reported is null in an event, and an empty
 * record before the rules, so that a rule can say which evidence is missing. {@code extra} is null where none of the facts that the
 * rules add was stated.
 */
public record Evidence(
        Market market,
        Capacity capacity,
        Economy economy,
        Technique technique,
        Society society,
        Environment environment,
        Culture culture,
        Standing other,
        @Nullable Extra extra) {

    public Evidence(
            @Nullable Market market,
            @Nullable Capacity capacity,
            @Nullable Economy economy,
            @Nullable Technique technique,
            @Nullable Society society,
            @Nullable Environment environment,
            @Nullable Culture culture,
            @Nullable Standing other,
            @Nullable Extra extra) {
        this.market =
                market != null ? market : new Market(null, null, null, null, null, null, null, null, null, null, null);
        this.capacity = capacity != null
                ? capacity
                : new Capacity(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        this.economy = economy != null ? economy : new Economy(null, null, null);
        this.technique = technique != null ? technique : new Technique(null, null, null, null, null);
        this.society = society != null ? society : new Society(null, null, null, null, null, null, null, null);
        this.environment = environment != null ? environment : new Environment(null, null, null);
        this.culture = culture != null ? culture : new Culture(null, null, null, null);
        this.extra = extra;
        this.other = other != null ? other : new Standing(null, null, null, null);
    }

    /** Nothing reported. */
    public static final Evidence NONE = new Evidence(null, null, null, null, null, null, null, null, null);

    /** The facts that the rules add; none where none was stated. */
    public Extra added() {
        return extra == null ? Extra.NONE : extra;
    }
}
