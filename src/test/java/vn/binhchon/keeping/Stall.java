package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.binhchon.nomination.Nomination;

/** Nominees that a test puts up, changes and takes away. */
final class Stall implements Nominees {

    private final TreeMap<String, Nominee> nominees = new TreeMap<>();

    /** Puts one up, or up anew as it was amended. */
    void put(Nomination nomination) {
        nominees.put(nomination.id(), new Nominee(nomination, BigDecimal.ZERO, "hash-" + nomination.hashCode()));
    }

    void withdraw(String id) {
        nominees.remove(id);
    }

    @Override
    public List<Nominee> of(String round) {
        return new ArrayList<>(nominees.values());
    }
}
