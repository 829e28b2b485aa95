/** A CloudEvent is read strictly into a nomination, or into a list of everything that is wrong with it. */
@NullMarked
package vn.binhchon.intake;

import org.jspecify.annotations.NullMarked;
