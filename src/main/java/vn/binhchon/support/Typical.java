package vn.binhchon.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.PlaceName;
import vn.binhchon.round.Registered;

/**
 * What our own registry of certificates says of an establishment on a day (TT 46/2012/TT-BCT, Điều 6(2)(đ)).
 *
 * @param holds whether it holds a valid certificate; null where it named none and none is known under its name
 * @param certificates those that are valid, by their numbers
 */
record Typical(@Nullable Boolean holds, List<Registered> certificates) {

    /** Looks one request up: certificates it names, and any that stand under its name. */
    static Typical of(Application application, List<Registered> registry) {
        PlaceName name = PlaceName.of(application.establishment().name());
        List<Registered> valid = registry.stream()
                .filter(each -> PlaceName.of(each.establishment()).equals(name))
                .filter(each -> valid(each, application.day()))
                .sorted(Comparator.comparing(Registered::id))
                .toList();
        boolean named = !application.certificates().isEmpty();
        return new Typical(valid.isEmpty() ? (named ? Boolean.FALSE : null) : Boolean.TRUE, valid);
    }

    private static boolean valid(Registered each, LocalDate day) {
        LocalDate revoked = each.revokedOn();
        return !each.issuedOn().isAfter(day)
                && !each.validUntil().isBefore(day)
                && (revoked == null || revoked.isAfter(day));
    }
}
