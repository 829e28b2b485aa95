/** Rule files as an analyst edits them in the browser: kept beside the folder, checked as a whole, written only when told to. */
@NullMarked
package vn.binhchon.rollout.draft;

import org.jspecify.annotations.NullMarked;
