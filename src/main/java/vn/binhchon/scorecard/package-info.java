/** Sums, caps and bars: arithmetic without reasons. */
@NullMarked
package vn.binhchon.scorecard;

import org.jspecify.annotations.NullMarked;
