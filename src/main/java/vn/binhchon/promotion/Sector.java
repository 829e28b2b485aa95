package vn.binhchon.promotion;

/** The trade an establishment is in, as far as the order of support asks for it (NĐ 45/2012/NĐ-CP, Điều 6(2)(a)). */
public enum Sector {
    MECHANICAL,
    AGRICULTURAL_CHEMICALS,
    AGRO_PROCESSING,
    SUPPORTING_INDUSTRY,
    OTHER
}
