package vn.binhchon.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a long list, with the addresses of the pages beside it: links, so that it works without a script.
 *
 * @param shown what stands on the page
 * @param from how many stand before it
 * @param all how many there are on all pages
 * @param page from 1
 * @param before the address of the page before; null on the first
 * @param after the address of the page after; null on the last
 */
record Paged<T>(
        List<T> shown,
        int from,
        int all,
        int page,
        int pages,
        @Nullable String before,
        @Nullable String after) {

    /** How many stand on one page. */
    static final int A_PAGE = 100;

    /**
     * The page that is asked for, or the last where there are fewer.
     *
     * @param address of a page by its number
     */
    static <T> Paged<T> of(List<T> all, int asked, IntFunction<String> address) {
        int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
        int page = Math.min(Math.max(1, asked), pages);
        int from = (page - 1) * A_PAGE;
        return new Paged<>(
                all.subList(from, Math.min(all.size(), from + A_PAGE)),
                from,
                all.size(),
                page,
                pages,
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null);
    }

    /** Nothing at all. */
    static <T> Paged<T> none() {
        return of(List.of(), 1, page -> "");
    }

    /** The same page in other words. */
    <W> Paged<W> as(Function<T, W> words) {
        return worded(shown.stream().map(words).toList());
    }

    /** The same page, its lines given in other words. */
    <W> Paged<W> worded(List<W> lines) {
        return new Paged<>(lines, from, all, page, pages, before, after);
    }

    /** How many stand up to its end. */
    int to() {
        return from + shown.size();
    }

    /** The page on which something stands. */
    static int holding(int place) {
        return Math.max(0, place) / A_PAGE + 1;
    }

    /** What somebody typed as a number of a page; 1 for anything else. */
    static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(typed)) : 1;
    }

    /** What stands behind the path of an address: values by name, those that are empty left out. */
    static String query(Map<String, ?> values) {
        Map<String, Object> said = new LinkedHashMap<>(values);
        said.values().removeIf(each -> each.toString().isEmpty());
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        String query = address.encode().buildAndExpand(said).toUriString();
        return query.isEmpty() ? "?" : query;
    }
}
