/** Who is signed in, by which way, and which door opens for whom. */
@NullMarked
package vn.binhchon.access;

import org.jspecify.annotations.NullMarked;
