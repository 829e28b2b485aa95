/** What leaves as paper and as tables, what comes in as a sheet, and the page that checks a paper. */
@NullMarked
package vn.binhchon.paper;

import org.jspecify.annotations.NullMarked;
