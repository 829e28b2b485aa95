package vn.binhchon.intake;

/** The types of CloudEvents that come in and go out, as the contracts name them. */
public final class EventTypes {

    public static final String SUBMITTED = "vn.binhchon.nomination.submitted.v1";
    public static final String AMENDED = "vn.binhchon.nomination.amended.v1";
    public static final String WITHDRAWN = "vn.binhchon.nomination.withdrawn.v1";
    public static final String ROUND_OPENED = "vn.binhchon.round.opened.v1";

    /** How every type of evaluation begins, those to come as well. */
    public static final String ANY_EVALUATED = "vn.binhchon.nomination.evaluated.";

    public static final String EVALUATED = "vn.binhchon.nomination.evaluated.v3";

    /** As evaluations were published until 29/11/2026, with the text of every condition. */
    public static final String EVALUATED_AT_LENGTH = "vn.binhchon.nomination.evaluated.v2";

    /** As evaluations were published until 28/11/2026, with their words. */
    public static final String EVALUATED_IN_WORDS = "vn.binhchon.nomination.evaluated.v1";

    public static final String WITHDRAWAL_NOTED = "vn.binhchon.nomination.withdrawal-noted.v1";
    public static final String REFUSED = "vn.binhchon.nomination.refused.v1";
    public static final String REPEATED = "vn.binhchon.nomination.repeated.v1";

    /** What an event said of persons, kept where it can be erased; and that it was. */
    public static final String CONTACT_STATED = "vn.binhchon.contact.stated.v1";

    public static final String CONTACT_ERASED = "vn.binhchon.contact.erased.v1";

    public static final String SUPPORT_REQUESTED = "vn.binhchon.support.requested.v1";
    public static final String SUPPORT_WITHDRAWN = "vn.binhchon.support.withdrawn.v1";
    public static final String PROGRAMME_SET = "vn.binhchon.programme.set.v1";
    public static final String SCHEME_REPORTED = "vn.binhchon.scheme.reported.v1";
    public static final String REPORT_STATED = "vn.binhchon.report.stated.v1";

    public static final String ACT_TAKEN = "vn.binhchon.round.act-taken.v1";
    public static final String VIEWED = "vn.binhchon.round.viewed.v1";
    public static final String DECIDED = "vn.binhchon.round.decided.v1";
    public static final String PRODUCT_DECIDED = "vn.binhchon.nomination.decided.v1";
    public static final String CERTIFIED = "vn.binhchon.certificate.registered.v1";

    /** A paper of what was signed, as it was printed. */
    public static final String PAPER_KEPT = "vn.binhchon.paper.kept.v1";

    public static final String RELEASE_KEPT = "vn.binhchon.release.kept.v1";
    public static final String RELEASE_STEP = "vn.binhchon.release.step.v1";
    public static final String RELEASE_BACKTESTED = "vn.binhchon.release.backtested.v1";
    public static final String ROUND_PINNED = "vn.binhchon.round.pinned.v1";

    private EventTypes() {}
}
