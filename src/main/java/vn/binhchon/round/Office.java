package vn.binhchon.round;

/** The office by which somebody sits on a council (TT 26/2014, Điều 9). */
public enum Office {
    /** A leader of the people's committee that holds the round, or of the host province's. */
    COMMITTEE_LEADER,
    /** A leader of the district's economic office (Phòng Kinh tế, Phòng Kinh tế và Hạ tầng), deputy heads among them. */
    ECONOMIC_OFFICE_LEADER,
    /** The head of that office: named in acts from before deputies were known to count; no longer offered. */
    ECONOMIC_OFFICE_HEAD,
    /** A leader of the commune committee's body that follows industry and trade (TT 38/2025, Điều 28(4)). */
    COMMUNE_INDUSTRY_BODY_LEADER,
    /** A leader of the province's department of industry and trade (Sở Công Thương). */
    INDUSTRY_DEPARTMENT_LEADER,
    /** A leader of the ministry's department in charge of industrial promotion (Cục). */
    AGENCY_LEADER,
    /** A leader of the Ministry of Industry and Trade. */
    MINISTRY_LEADER,
    OTHER;

    /** Whether a form still offers it. */
    public boolean offered() {
        return this != ECONOMIC_OFFICE_HEAD;
    }
}
