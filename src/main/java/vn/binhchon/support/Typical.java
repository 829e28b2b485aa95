package vn.binhchon.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.PlaceName;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Registered;

/**
 * What our own registry of certificates says of an establishment on a day (TT 46/2012/TT-BCT, Điều 6(2)(đ)).
 *
 * @param holds whether it holds a valid certificate; null where it named none and none is known of it, or nobody can tell whose
 *     they are
 * @param certificates those that are valid, by their numbers
 * @param found by what they were found
 */
public record Typical(@Nullable Boolean holds, List<Registered> certificates, Found found) {

    /** By what certificates were found, the surest first. */
    public enum Found {
        /** By the number of the certificate. */
        NUMBER,
        /** By the nomination, as the registry calls it. */
        NOMINATION,
        /** By the names of establishment and product. */
        PRODUCT,
        /** By the name of the establishment alone: somebody has to look whether it is the same. */
        NAME,
        /** Under that name stand certificates of several provinces: whose they are nobody can tell. */
        AMBIGUOUS,
        NONE
    }

    /** Looks one request up: by the certificates, the nomination or the product it names, or else by its name. */
    static Typical of(Application application, List<Registered> registry) {
        List<Registered> valid = registry.stream()
                .filter(each -> valid(each, application.day()))
                .sorted(Comparator.comparing(Registered::id))
                .toList();
        PlaceName name = PlaceName.of(application.establishment().name());
        Predicate<Registered> named = each -> PlaceName.of(each.establishment()).equals(name);
        List<PlaceName> numbers =
                application.certificates().stream().map(PlaceName::of).toList();
        String product = application.product();
        Predicate<Registered> makes = product == null
                ? each -> false
                : each -> PlaceName.of(each.product()).equals(PlaceName.of(product));
        for (Typical each : List.of(
                among(valid, known -> numbers.contains(PlaceName.of(known.id())), Found.NUMBER),
                among(valid, known -> known.nomination().equals(application.nomination()), Found.NOMINATION),
                among(valid, named.and(makes), Found.PRODUCT))) {
            if (!each.certificates().isEmpty()) {
                return each;
            }
        }
        boolean claims = !numbers.isEmpty() || application.nomination() != null || product != null;
        List<Registered> byName = valid.stream().filter(named).toList();
        if (byName.isEmpty()) {
            return new Typical(claims ? Boolean.FALSE : null, List.of(), Found.NONE);
        }
        return provinces(byName) > 1
                ? new Typical(null, byName, Found.AMBIGUOUS)
                : new Typical(true, byName, Found.NAME);
    }

    private static Typical among(List<Registered> valid, Predicate<Registered> which, Found by) {
        return new Typical(true, valid.stream().filter(which).toList(), by);
    }

    /** Of how many provinces' rounds they come; what regions and the nation certify was a province's before. */
    private static long provinces(List<Registered> certificates) {
        return certificates.stream()
                .filter(each -> each.level() == Level.PROVINCE)
                .map(each -> PlaceName.of(each.authority()))
                .distinct()
                .count();
    }

    private static boolean valid(Registered each, LocalDate day) {
        LocalDate revoked = each.revokedOn();
        return !each.issuedOn().isAfter(day)
                && !each.validUntil().isBefore(day)
                && (revoked == null || revoked.isAfter(day));
    }
}
