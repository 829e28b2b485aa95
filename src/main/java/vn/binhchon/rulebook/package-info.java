/** Files become an immutable, compiled rulebook; the only package that imports Drools. */
@NullMarked
package vn.binhchon.rulebook;

import org.jspecify.annotations.NullMarked;
