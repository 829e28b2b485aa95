package vn.binhchon.rollout.backtest;

import org.jspecify.annotations.Nullable;

/**
 * A nomination as the ledger keeps it, not read yet.
 *
 * @param id the nomination
 * @param round the round it names; null when it names none
 * @param facts the nomination as JSON
 * @param verdict what was made of it, as JSON
 */
public record Kept(String id, @Nullable String round, String facts, String verdict) {}
