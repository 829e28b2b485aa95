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
import vn.binhchon.digest.Sha256;
import vn.binhchon.explanation.Wording;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.SignedPapers;
import vn.binhchon.round.Round;
import vn.binhchon.round.Setting;
import vn.binhchon.stream.Witness;

/** The papers of a round, to take away. */
@Controller
class PaperPages {

    private final Papers papers;
    private final Rounds rounds;
    private final Witness witness;
    private final SignedPapers signed;

    PaperPages(Papers papers, Rounds rounds, Witness witness, SignedPapers signed) {
        this.witness = witness;
        this.signed = signed;
        this.papers = papers;
        this.rounds = rounds;
    }

    /**
     * One paper in the list: whether it is there, and if not, what it waits for.
     *
     * @param versions the paper as it was printed each time something was signed; empty where it follows the book as it stands
     * @param unseen how well the annex that prints its form is known, where the form itself was not seen; null where it was
     */
    record Line(
            PaperKind kind,
            boolean ready,
            boolean tooEarly,
            List<String> questions,
            List<Version> versions,
            @Nullable String unseen) {}

    /**
     * A paper of what was signed.
     *
     * @param place the act that made it final
     * @param by the number of the decision that was signed then
     * @param on its day
     * @param erased whether what was printed then held words on a person that were erased
     */
    record Version(int place, String by, String on, boolean erased) {}

    @GetMapping("/rounds/{id}/papers")
    String papers(@PathVariable String id, Locale locale, Model model) {
        Round round = round(id);
        Optional<RoundState> state = papers.state(id);
        List<SignedPapers.Entry> kept = signed.of(id);
        model.addAttribute("round", id);
        model.addAttribute(
                "title",
                locale.getLanguage().equals("en")
                        ? round.title().en()
                        : round.title().vi());
        model.addAttribute("synthetic", round.synthetic());
        model.addAttribute(
                "jurors", state.map(each -> each.book().jury().members()).orElse(List.of()));
        model.addAttribute("unprintable", state.map(Unprintable::of).orElse(List.of()));
        model.addAttribute(
                "lines",
                Arrays.stream(PaperKind.values())
                        .map(each -> line(each, state.orElse(null), kept, locale))
                        .toList());
        return "desk/papers";
    }

    private static Line line(PaperKind kind, @Nullable RoundState state, List<SignedPapers.Entry> kept, Locale locale) {
        List<Version> versions = state == null ? List.of() : versions(kind, state, kept);
        Papers.Missing missing = state == null
                ? new Papers.Missing(true, List.of())
                : Papers.missing(kind, state).orElse(null);
        String unseen = state == null ? null : unseen(kind, state);
        if (missing == null || !versions.isEmpty()) {
            return new Line(kind, true, false, List.of(), versions, unseen);
        }
        List<String> questions = missing.questions().stream()
                .map(Setting::question)
                .map(each -> locale.getLanguage().equals("en") ? each.en() : each.vi())
                .toList();
        return new Line(kind, false, missing.tooEarly(), questions, versions, unseen);
    }

    private static List<Version> versions(PaperKind kind, RoundState state, List<SignedPapers.Entry> kept) {
        return Occasion.of(state.acts()).stream()
                .filter(each -> each.kinds().contains(kind))
                .filter(each -> Papers.missing(kind, state.upTo(each.place())).isEmpty())
                .map(each -> new Version(
                        each.place(),
                        each.decision(),
                        Wording.day(each.on()),
                        kept.stream()
                                .anyMatch(paper -> paper.erased()
                                        && paper.place() == each.place()
                                        && paper.kind().equals(kind.slug()))))
                .toList();
    }

    private static @Nullable String unseen(PaperKind kind, RoundState state) {
        String cite = kind.form();
        if (cite == null || !state.edition().clauses().holds(cite)) {
            return null;
        }
        String flag = state.edition().clauses().on(cite, state.round().date()).flag();
        return flag.equals("READ") ? null : flag;
    }

    @GetMapping("/rounds/{id}/papers/{paper}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam(required = false) @Nullable String juror,
            @RequestParam(required = false) @Nullable Integer after) {
        PaperKind kind = kind(paper);
        String whose = kind.sheets() ? juror : null;
        RoundState state = ready(id, kind, whose, after);
        String name = name(kind, state, whose) + ".pdf";
        Optional<byte[]> kept = Occasion.kept(state.last().act()).contains(kind)
                ? signed.pdf(id, state.last().place(), kind.slug())
                : Optional.empty();
        if (kept.isPresent()) {
            return file(kept.get(), Sha256.hex(kept.get()), id, name, MediaType.APPLICATION_PDF);
        }
        Papers.Printed printed = papers.pdf(kind, state, whose);
        return file(printed.bytes(), printed.stamp().contentHash(), id, name, MediaType.APPLICATION_PDF);
    }

    @GetMapping("/rounds/{id}/papers/{paper}.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam(required = false) @Nullable Integer after) {
        PaperKind kind = kind(paper);
        if (!kind.tabular()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        RoundState state = ready(id, kind, null, after);
        Papers.Printed printed = papers.workbook(kind, state);
        return file(
                printed.bytes(), printed.stamp().contentHash(), id, name(kind, state, null) + ".xlsx", Workbooks.TYPE);
    }

    /** “Biên bản họp Hội đồng bình chọn – Lạng Sơn 2019”, and whose sheets they are. */
    private static String name(PaperKind kind, RoundState state, @Nullable String juror) {
        String name = kind.title() + " – " + state.round().jurisdiction() + " "
                + state.round().year();
        return juror == null ? name : name + " – " + state.person(juror);
    }

    private ResponseEntity<byte[]> file(byte[] bytes, String tag, String round, String name, MediaType type) {
        witness.saw(round, "paper", name);
        return Download.named(name, type)
                .eTag(tag)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    /**
     * What a paper is printed from: the book as it stands, or as it stood when the paper became final.
     *
     * @param after the act that made it final, where there were several; null for the first
     */
    private RoundState ready(String id, PaperKind kind, @Nullable String juror, @Nullable Integer after) {
        round(id);
        RoundState state = papers.state(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        if (!Readers.mayTake(Person.signedIn(), state.book(), kind, juror)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Optional<Occasion> occasion = Occasion.of(state.acts(), kind, after);
        RoundState then = occasion.map(each -> state.upTo(each.place())).orElse(state);
        if (Papers.missing(kind, then).isPresent() || (after != null && occasion.isEmpty())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return then;
    }

    private Round round(String id) {
        return rounds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PaperKind kind(String slug) {
        return PaperKind.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
