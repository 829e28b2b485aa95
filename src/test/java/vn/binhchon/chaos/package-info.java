/** Kills the program, its broker and its database while it works, and holds what came in against what went out. */
@NullMarked
package vn.binhchon.chaos;

import org.jspecify.annotations.NullMarked;
