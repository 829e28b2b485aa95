package vn.binhchon.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Explained.Held;
import vn.binhchon.nomination.Source;

/** The facts behind a rule's word or silence: in words, each once, with where each was taken from. */
final class Facts {

    /**
     * A fact as it was stated.
     *
     * @param words what it is and what was seen
     * @param links where it was taken from; empty when the dossier itself says it
     */
    record Fact(String words, List<Link> links) {}

    /**
     * A source.
     *
     * @param address a web address, or the name of a paper
     * @param href the address where it can be followed; null otherwise
     * @param shown what a reader sees of it
     */
    record Link(String address, @Nullable String href, String shown) {
        static Link of(String address) {
            boolean web = address.startsWith("https://") || address.startsWith("http://");
            return new Link(address, web ? address : null, web ? host(address) : address);
        }

        private static String host(String address) {
            String rest = address.substring(address.indexOf("//") + 2);
            int end = rest.indexOf('/');
            String host = end < 0 ? rest : rest.substring(0, end);
            return host.startsWith("www.") ? host.substring(4) : host;
        }
    }

    private final List<Source> sources;
    private final Words words;

    Facts(List<Source> sources, Words words) {
        this.sources = sources;
        this.words = words;
    }

    /** What carried a finding: the facts its conditions saw. */
    List<Fact> used(List<Held> conditions) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        conditions.stream()
                .filter(held -> held.field() != null && held.seen() != null)
                .forEach(held -> facts.putIfAbsent(plain(held), new Fact(plain(held), links(held.path()))));
        return List.copyOf(facts.values());
    }

    /** Why rules stayed silent: what was seen and what was needed, and each missing fact once. */
    List<String> failed(List<Held> conditions) {
        Map<String, Held> missing = new LinkedHashMap<>();
        Set<String> said = new LinkedHashSet<>();
        for (Held held : conditions) {
            if (held.holds() || held.field() == null) {
                continue;
            }
            if (held.seen() == null) {
                missing.merge(held.fact() + "." + held.field(), held, Facts::shorter);
            } else {
                said.add(worded(held));
            }
        }
        missing.values().forEach(held -> said.add(worded(held)));
        return List.copyOf(said);
    }

    private static Held shorter(Held one, Held other) {
        return List.of(one, other).stream()
                .min(Comparator.comparingInt(held -> held.vi().length()))
                .orElse(one);
    }

    private String worded(Held held) {
        return words.either(held.vi(), held.en());
    }

    /** A condition without its tail on what was needed, which only a failed condition has: " (cần từ 30 trở lên)". */
    String plain(Held held) {
        String all = worded(held);
        int tail = all.lastIndexOf(" (");
        boolean needs = held.needed() != null || "==".equals(held.operator());
        return !held.holds() && needs && tail > 0 && all.endsWith(")") ? all.substring(0, tail) : all;
    }

    private List<Link> links(@Nullable String path) {
        if (path == null) {
            return List.of();
        }
        return sources.stream()
                .filter(source -> source.facts().stream().anyMatch(fact -> under(path, fact) || under(fact, path)))
                .map(source -> Link.of(source.address()))
                .distinct()
                .toList();
    }

    /** Whether a path is another, or stands below it. */
    private static boolean under(String path, String above) {
        return path.equals(above) || path.startsWith(above + ".") || path.startsWith(above + "[");
    }
}
