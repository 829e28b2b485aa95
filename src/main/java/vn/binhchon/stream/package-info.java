/** Kafka in and out: exactly-once judging, dead letters, and the projection into the ledger. */
@NullMarked
package vn.binhchon.stream;

import org.jspecify.annotations.NullMarked;
