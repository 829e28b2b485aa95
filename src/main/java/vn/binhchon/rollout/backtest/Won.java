package vn.binhchon.rollout.backtest;

import java.util.List;
import vn.binhchon.keeping.Award;

/**
 * A product of a round that comes away with something else under the candidate: chosen or not, another prize, another place among
 * the first three of its group, on to the level above or not.
 *
 * @param group the product's group, 1 to 4
 * @param marked whether the jury's marks stand behind it; else points by evidence stand in for them
 * @param because what the rules say differently of this product; empty where it moves because others do
 */
public record Won(
        String round,
        String nomination,
        String product,
        int group,
        boolean marked,
        Award was,
        Award is,
        List<Difference> because) {}
