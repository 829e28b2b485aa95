package vn.binhchon.rollout;

import org.jspecify.annotations.Nullable;

/** Who acts on releases: whoever signed in, or, where nobody signs in, whoever says so. */
@FunctionalInterface
public interface Acting {

    /**
     * The acting person's name.
     *
     * @param said what was said in the request; only heard where nobody signs in
     */
    String name(@Nullable String said);
}
