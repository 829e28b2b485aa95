package vn.binhchon.rulebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhchon.text.Text;

/** What is wrong with a rules folder, and what may help, in Vietnamese: by the sentences of {@code problems.vi.txt}. */
public final class ProblemWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d\\*?)}");
    private static final List<Sentence> SENTENCES = read();

    private record Sentence(Pattern english, List<String> places, String vietnamese) {}

    private ProblemWords() {}

    /** The sentence in both languages; English in both where the list has no Vietnamese. */
    static Text text(String english) {
        return new Text(of(english).orElse(english), english);
    }

    /** The Vietnamese of a sentence; empty where there is none, as for what a compiler says of its own. */
    public static Optional<String> of(String english) {
        for (Sentence each : SENTENCES) {
            Matcher fits = each.english().matcher(english);
            if (fits.matches()) {
                Map<String, String> said = new HashMap<>();
                for (int i = 0; i < each.places().size(); i++) {
                    String place = each.places().get(i);
                    String part = fits.group(i + 1);
                    said.put(place, place.endsWith("*") ? of(part).orElse(part) : part);
                }
                return Optional.of(PLACE.matcher(each.vietnamese())
                        .replaceAll(place -> Matcher.quoteReplacement(said.getOrDefault(place.group(1), ""))));
            }
        }
        return Optional.empty();
    }

    private static List<Sentence> read() {
        List<Sentence> sentences = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProblemWords.class.getResourceAsStream("problems.vi.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int arrow = line.indexOf(" ⇒ ");
                if (arrow > 0 && !line.startsWith("#")) {
                    sentences.add(sentence(line.substring(0, arrow), line.substring(arrow + 3)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(sentences);
    }

    private static Sentence sentence(String english, String vietnamese) {
        List<String> places = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(english.substring(from, place.start())))
                    .append("(.+?)");
            places.add(place.group(1));
            from = place.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        return new Sentence(Pattern.compile(pattern.toString(), Pattern.DOTALL), List.copyOf(places), vietnamese);
    }
}
