/** REST for upstream systems and scripts, with problem+json. */
@NullMarked
package vn.binhchon.api;

import org.jspecify.annotations.NullMarked;
