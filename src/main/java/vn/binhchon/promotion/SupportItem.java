package vn.binhchon.promotion;

/** What support is asked for (NĐ 45/2012/NĐ-CP, Điều 4). */
public enum SupportItem {
    NEW_ENTERPRISE,
    DEMONSTRATION_MODEL,
    /** A model that works is shown to others. */
    MODEL_REPLICATION,
    MACHINERY,
    TRADEMARK,
    CONSULTANCY,
    FAIR,
    TRAINING,
    CLEANER_PRODUCTION,
    POLLUTION_TREATMENT,
    OTHER
}
