/** One nomination meets one rulebook and becomes one evaluation; it happens nowhere else. */
@NullMarked
package vn.binhchon.evaluation;

import org.jspecify.annotations.NullMarked;
