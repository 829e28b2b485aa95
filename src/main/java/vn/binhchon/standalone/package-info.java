/** The embedded broker and database behind the one-command start, and the sample season. */
@NullMarked
package vn.binhchon.standalone;

import org.jspecify.annotations.NullMarked;
