package vn.binhchon.promotion;

/** How hard an area is in law (địa bàn kinh tế - xã hội khó khăn, đặc biệt khó khăn). */
public enum Hardship {
    NONE,
    DIFFICULT,
    EXTREMELY_DIFFICULT
}
