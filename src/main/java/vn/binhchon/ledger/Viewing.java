package vn.binhchon.ledger;

/**
 * Somebody saw others' marks, or took something of a round away.
 *
 * @param round whose
 * @param place its number in the round's chain, from 1
 * @param person the account
 * @param what {@code sheets}, {@code acts}, {@code statistics}, {@code paper}, {@code bundle}, or {@code erased} where words on persons were taken away
 * @param of which of them: the nomination, the paper; empty where there is but one
 * @param at when, in UTC
 * @param body the published text of all that
 * @param seal SHA-256 in hex of the seal before and of this text
 */
public record Viewing(
        String round, int place, String person, String what, String of, String at, String body, String seal) {}
