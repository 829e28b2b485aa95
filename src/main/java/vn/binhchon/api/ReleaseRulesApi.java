package vn.binhchon.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.finding.Citation;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.WrittenRule;
import vn.binhchon.stream.Releases;

/** What the rules of a release ask, by REST: an evaluation names a silent rule and the number of the condition it stopped at. */
@RestController
class ReleaseRulesApi {

    private final Releases releases;

    ReleaseRulesApi(Releases releases) {
        this.releases = releases;
    }

    /**
     * A rule.
     *
     * @param conditions in the order of the rule file; the first is number 1
     */
    record Rule(
            String edition,
            String rule,
            String name,
            String criterion,
            String judges,
            String path,
            int line,
            List<String> citations,
            List<Asked> conditions) {}

    /** A condition; {@code path} is where its field stands in an event's data, absent where it stands nowhere. */
    record Asked(String text, @Nullable String path) {}

    @GetMapping("/v1/releases/{release}/rules")
    List<Rule> rules(@PathVariable String release) {
        try {
            return releases.load(release).evaluator().rulebooks().stream()
                    .flatMap(book -> book.written().stream().map(each -> rule(each, book)))
                    .toList();
        } catch (RulesRefused e) {
            throw ReleasesApi.absent(release);
        }
    }

    private static Rule rule(WrittenRule written, Rulebook book) {
        Vocabulary vocabulary = book.edition().vocabulary();
        return new Rule(
                book.edition().id(),
                written.rule().id(),
                written.rule().name(),
                written.rule().criterion(),
                written.kind().name(),
                written.rule().path(),
                written.rule().line(),
                written.rule().citations().stream().map(Citation::text).toList(),
                written.conditions().stream()
                        .map(each -> new Asked(each.text(), vocabulary.path(each.fact(), each.field())))
                        .toList());
    }
}
