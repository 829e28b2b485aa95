/** A round as one signed file: what was sent, done, judged and decided, to be held against its own rules anywhere. */
@NullMarked
package vn.binhchon.bundle;

import org.jspecify.annotations.NullMarked;
