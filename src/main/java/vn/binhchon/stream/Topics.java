package vn.binhchon.stream;

/** The topics, as {@code docs/contracts/asyncapi.yaml} names them. */
public final class Topics {

    /** How each of them begins. */
    static final String OURS = "binhchon.";

    public static final String NOMINATIONS = "binhchon.nominations";
    public static final String ROUNDS = "binhchon.rounds";
    public static final String EVALUATIONS = "binhchon.evaluations";
    public static final String DEAD_LETTERS = "binhchon.nominations-dlt";
    public static final String ACTS = "binhchon.acts";
    public static final String BOOKS = "binhchon.books";
    public static final String DECISIONS = "binhchon.decisions";
    public static final String CERTIFICATES = "binhchon.certificates";
    public static final String REPEATS = "binhchon.repeats";
    public static final String PROMOTION = "binhchon.promotion";
    public static final String VIEWINGS = "binhchon.viewings";
    public static final String PAPERS = "binhchon.papers";
    public static final String CONTACTS = "binhchon.contacts";
    public static final String RELEASES = "binhchon.releases";

    /** A letterbox of its own for each system that is known: what it sends, and what it is answered. */
    public static final String FROM = "binhchon.nominations.from.";

    public static final String TO = "binhchon.answers.to.";

    private Topics() {}
}
