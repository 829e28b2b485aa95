/** The pages a council member reads. */
@NullMarked
package vn.binhchon.desk;

import org.jspecify.annotations.NullMarked;
