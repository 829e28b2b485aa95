/** A selection round (kỳ bình chọn): what its organiser opened, what its plan settles, who sits on its council and jury. */
@NullMarked
package vn.binhchon.round;

import org.jspecify.annotations.NullMarked;
