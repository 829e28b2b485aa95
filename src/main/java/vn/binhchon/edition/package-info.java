/** Which law holds on a date, and its numbers. */
@NullMarked
package vn.binhchon.edition;

import org.jspecify.annotations.NullMarked;
