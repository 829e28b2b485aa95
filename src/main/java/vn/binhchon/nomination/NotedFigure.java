package vn.binhchon.nomination;

/**
 * A figure that has the reporter's own word beside it.
 *
 * @param field the field it stands in: {@code Market.exportMarketCount}
 * @param figure as it was reported
 * @param word the reporter's word in small letters: "gần", "hơn"
 */
public record NotedFigure(String field, Quantity figure, String word) {}
