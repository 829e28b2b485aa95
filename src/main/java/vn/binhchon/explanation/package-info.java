/** An evaluation as a person reads it, in Vietnamese and English from one source. */
@NullMarked
package vn.binhchon.explanation;

import org.jspecify.annotations.NullMarked;
