package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.util.List;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.Nomination;

/** Finds the products that stand in a round. */
public interface Nominees {

    /**
     * A product as it stands.
     *
     * @param nomination the facts
     * @param contact what was stated of a person beside them
     * @param total the points the rules propose
     * @param contentHash names its evaluation
     */
    record Nominee(Nomination nomination, Contact contact, BigDecimal total, String contentHash) {

        /** One whose facts were judged before contacts were kept apart, or one of which nothing is known. */
        public Nominee(Nomination nomination, BigDecimal total, String contentHash) {
            this(nomination, Contact.of(nomination.establishment()), total, contentHash);
        }
    }

    /** The products of a round that were not withdrawn, in the order of their ids. */
    List<Nominee> of(String round);
}
