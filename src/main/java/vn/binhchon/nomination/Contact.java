package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * Whose an establishment is and where its owner is found, as an event stated it: words on a person, no fact of any rule. They are
 * kept apart from what is judged, so that they can be erased and every hash and seal still holds.
 *
 * @param owner the owner's name; null when not stated
 * @param address street address; null when not stated
 */
public record Contact(@Nullable String owner, @Nullable String address) {

    /** Nothing stated, or nothing left. */
    public static final Contact NONE = new Contact(null, null);

    /** What an establishment states. */
    public static Contact of(Establishment establishment) {
        return new Contact(establishment.owner(), establishment.address());
    }

    /** An establishment with this said of it; by {@link #NONE} with nothing. Not among what rules can see of an establishment. */
    public Establishment in(Establishment maker) {
        return new Establishment(
                maker.name(),
                maker.type(),
                owner,
                address,
                maker.province(),
                maker.district(),
                maker.commune(),
                maker.unitKind(),
                maker.centrallyRunCity(),
                maker.cityClass(),
                maker.yearsSinceWardConversion(),
                maker.recognisedCraftVillage(),
                maker.foundedYear());
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return owner == null && address == null;
    }
}
