package vn.binhchon.round;

import java.util.Locale;
import vn.binhchon.nomination.ListedValue;

/**
 * The office by which somebody sits on a council (TT 26/2014, Điều 9). Which offices there are is data: {@code rules/vocabulary.yaml}.
 *
 * @param name its name in that list
 */
public record Office(String name) implements ListedValue {

    /** A leader of the people's committee that holds the round, or of the host province's. */
    public static final Office COMMITTEE_LEADER = new Office("COMMITTEE_LEADER");

    /** A leader of the province's department of industry and trade (Sở Công Thương). */
    public static final Office INDUSTRY_DEPARTMENT_LEADER = new Office("INDUSTRY_DEPARTMENT_LEADER");

    /** A leader of the ministry's department in charge of industrial promotion (Cục). */
    public static final Office AGENCY_LEADER = new Office("AGENCY_LEADER");

    public Office {
        name = name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
