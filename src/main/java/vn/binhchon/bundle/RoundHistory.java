package vn.binhchon.bundle;

import java.time.Instant;
import java.util.List;
import vn.binhchon.rollout.replay.ProductHistory;

/**
 * What a book's figures hang on besides its acts: when they came, and what was known of the products, and when.
 *
 * @param acts when the broker took each act, in the order of the book
 * @param products every event on the products of the round
 */
record RoundHistory(List<Instant> acts, List<ProductHistory.Version> products) {}
