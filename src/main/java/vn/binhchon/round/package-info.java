/** A selection round (kỳ bình chọn) as its organiser opened it. */
@NullMarked
package vn.binhchon.round;

import org.jspecify.annotations.NullMarked;
