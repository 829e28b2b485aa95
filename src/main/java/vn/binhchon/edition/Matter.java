package vn.binhchon.edition;

/** What the law of an edition is about. Its rules judge cases of that matter only. */
public enum Matter {
    /** Choosing typical products (TT 26/2014/TT-BCT). */
    SELECTION,
    /** Supporting those who make them (khuyến công, NĐ 45/2012/NĐ-CP). */
    PROMOTION
}
