package vn.binhchon.edition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that no rule need read: the program asks for them by name, or they are kept for people to look up. */
public final class NamedNumbers {

    /** Terms in working days: a regional dossier, the window for complaints and its answer (TT 26/2014, Điều 20). */
    public static final List<String> TERMS =
            List.of("complaint.answer", "complaint.window", "deadline.regional_processing");

    /** What follows recognition: most rewards and costs, and the yearly report (TT 26/2014, Điều 21, 22). */
    public static final List<String> AFTER_RECOGNITION = List.of(
            "reward.region.most",
            "reward.nation.most",
            "organising.region.most",
            "organising.nation.most",
            "certificate.report.every_years",
            "certificate.report.due_month",
            "organising.local_and_province.set_by",
            "reward.local_and_province.set_by",
            "certificate.report.to");

    private NamedNumbers() {}

    /** All of them. */
    public static Set<String> all() {
        return Stream.of(List.of(Edition.THRESHOLD), TERMS, AFTER_RECOGNITION)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
