package vn.binhchon.promotion;

/** What support is asked for (NĐ 45/2012/NĐ-CP, Điều 4). */
public enum SupportItem {
    NEW_ENTERPRISE,
    DEMONSTRATION_MODEL,
    /** A model that works is shown to others. */
    MODEL_REPLICATION,
    MACHINERY,
    /** A whole line, which may get more than one machine (TT 28/2018/TT-BTC, Điều 8(4)). */
    PRODUCTION_LINE,
    TRADEMARK,
    CONSULTANCY,
    FAIR,
    TRAINING,
    CLEANER_PRODUCTION,
    POLLUTION_TREATMENT,
    OTHER
}
