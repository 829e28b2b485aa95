/** What a text or a file is known by: its hash. */
@NullMarked
package vn.binhchon.digest;

import org.jspecify.annotations.NullMarked;
