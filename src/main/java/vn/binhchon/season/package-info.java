/** What a round, or a span of years, came to: the figures of the report that an office writes at its end. */
@NullMarked
package vn.binhchon.season;

import org.jspecify.annotations.NullMarked;
