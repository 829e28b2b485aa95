/** PostgreSQL: what arrived, what was answered, and which release said so. */
@NullMarked
package vn.binhchon.ledger;

import org.jspecify.annotations.NullMarked;
