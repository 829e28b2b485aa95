package vn.binhchon.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.access.Person;
import vn.binhchon.finding.Citation;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.round.Round;
import vn.binhchon.round.Setting;
import vn.binhchon.stream.Witness;

/** The papers of a round, to take away. */
@Controller
class PaperPages {

    private final Papers papers;
    private final Rounds rounds;
    private final Witness witness;

    PaperPages(Papers papers, Rounds rounds, Witness witness) {
        this.witness = witness;
        this.papers = papers;
        this.rounds = rounds;
    }

    /**
     * One paper in the list: whether it is there, and if not, what it waits for.
     *
     * @param unseen how well the annex that prints its form is known, where the form itself was not seen; null where it was
     */
    record Line(
            PaperKind kind,
            boolean ready,
            boolean tooEarly,
            List<String> questions,
            @Nullable String unseen) {}

    @GetMapping("/rounds/{id}/papers")
    String papers(@PathVariable String id, Locale locale, Model model) {
        Round round = round(id);
        Optional<RoundState> state = papers.state(id);
        model.addAttribute("round", id);
        model.addAttribute(
                "title",
                locale.getLanguage().equals("en")
                        ? round.title().en()
                        : round.title().vi());
        model.addAttribute("synthetic", round.synthetic());
        model.addAttribute(
                "jurors", state.map(each -> each.book().jury().members()).orElse(List.of()));
        model.addAttribute(
                "lines",
                Arrays.stream(PaperKind.values())
                        .map(each -> line(each, state.orElse(null), locale))
                        .toList());
        return "desk/papers";
    }

    private static Line line(PaperKind kind, @Nullable RoundState state, Locale locale) {
        Papers.Missing missing = state == null
                ? new Papers.Missing(true, List.of())
                : Papers.missing(kind, state).orElse(null);
        String unseen = state == null ? null : unseen(kind, state);
        if (missing == null) {
            return new Line(kind, true, false, List.of(), unseen);
        }
        List<String> questions = missing.questions().stream()
                .map(Setting::question)
                .map(each -> locale.getLanguage().equals("en") ? each.en() : each.vi())
                .toList();
        return new Line(kind, false, missing.tooEarly(), questions, unseen);
    }

    private static @Nullable String unseen(PaperKind kind, RoundState state) {
        Citation form = kind.form() == null ? null : state.edition().clauses().get(kind.form());
        return form == null || form.flag().equals("READ") ? null : form.flag();
    }

    @GetMapping("/rounds/{id}/papers/{paper}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam(required = false) @Nullable String juror) {
        PaperKind kind = kind(paper);
        String whose = kind.sheets() ? juror : null;
        return file(papers.pdf(kind, ready(id, kind, whose), whose), id, "pdf", MediaType.APPLICATION_PDF);
    }

    @GetMapping("/rounds/{id}/papers/{paper}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @PathVariable String paper) {
        PaperKind kind = kind(paper);
        if (!kind.tabular()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(papers.workbook(kind, ready(id, kind, null)), id, "xlsx", Workbooks.TYPE);
    }

    private ResponseEntity<byte[]> file(Papers.Printed printed, String round, String ending, MediaType type) {
        String name = round + "-" + printed.paper().kind().slug() + "-"
                + printed.stamp().place() + "." + ending;
        witness.saw(round, "paper", name);
        return Download.named(name, type)
                .eTag(printed.stamp().contentHash())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(printed.bytes());
    }

    private RoundState ready(String id, PaperKind kind, @Nullable String juror) {
        round(id);
        RoundState state = papers.state(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        if (!Readers.mayTake(Person.signedIn(), state.book(), kind, juror)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (Papers.missing(kind, state).isPresent()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return state;
    }

    private Round round(String id) {
        return rounds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PaperKind kind(String slug) {
        return PaperKind.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
