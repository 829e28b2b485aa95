package vn.binhchon.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.SignedPapers;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Jury;

/**
 * Says what is known of a paper by the code on it: which state of which round it was made from, whether the program makes the same
 * paper of that state, and whether it would still make it today.
 */
@Controller
class CheckPage {

    /** What is known: the paper as it is made of the state it names, and what has come since. */
    record Known(
            String paper,
            String round,
            String title,
            boolean synthetic,
            int place,
            String seal,
            boolean same,
            boolean current,
            boolean signed,
            int since) {}

    private final Papers papers;
    private final Books books;
    private final SignedPapers signed;

    CheckPage(Papers papers, Books books, SignedPapers signed) {
        this.papers = papers;
        this.books = books;
        this.signed = signed;
    }

    @GetMapping("/check")
    String ask(@RequestParam(required = false) @Nullable String code, Locale locale, Model model) {
        return code == null || code.isBlank() ? "desk/check" : check(code, locale, model);
    }

    @GetMapping("/check/{code}")
    String check(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("code", code);
        model.addAttribute(
                "known",
                Stamp.Asked.of(code)
                        .flatMap(asked -> known(asked, locale.getLanguage().equals("en")))
                        .orElse(null));
        return "desk/check";
    }

    private Optional<Known> known(Stamp.Asked asked, boolean english) {
        Optional<SignedPapers.Entry> kept = signed.byCode(asked.code());
        if (kept.isPresent()) {
            return kept.map(each -> known(asked, each, english));
        }
        Known other = null;
        for (Books.Sealed each : books.sealed(asked.seal())) {
            List<TakenAct> acts = books.acts(each.round());
            RoundState then = papers.state(acts.subList(0, each.place())).orElseThrow();
            Known known = known(asked, then, acts, english);
            if (known.same()) {
                return Optional.of(known);
            }
            other = known;
        }
        return Optional.ofNullable(other);
    }

    /** A paper that was printed when it was signed: it stands until something amends or withdraws what it says. */
    private Known known(Stamp.Asked asked, SignedPapers.Entry kept, boolean english) {
        List<TakenAct> acts = books.acts(kept.round());
        RoundState then = papers.state(acts.subList(0, kept.place())).orElseThrow();
        boolean changed = Occasion.of(acts).stream().anyMatch(each -> each.place() > kept.place());
        var title = then.round().title();
        return new Known(
                asked.kind().title(),
                then.round().id(),
                english ? title.en() : title.vi(),
                then.round().synthetic(),
                kept.place(),
                then.last().seal(),
                true,
                !changed,
                true,
                acts.size() - kept.place());
    }

    private Known known(Stamp.Asked asked, RoundState then, List<TakenAct> acts, boolean english) {
        String juror = juror(asked, then);
        String made = hashes(asked.kind(), then, juror).stream()
                .filter(each -> each.startsWith(asked.content()))
                .findFirst()
                .orElse("");
        List<String> today = hashes(asked.kind(), papers.state(acts).orElseThrow(), juror);
        var title = then.round().title();
        return new Known(
                asked.kind().title(),
                then.round().id(),
                english ? title.en() : title.vi(),
                then.round().synthetic(),
                then.last().place(),
                then.last().seal(),
                !made.isEmpty(),
                today.contains(made),
                false,
                acts.size() - then.last().place());
    }

    /** Whose sheets the paper holds, where it holds those of one juror. */
    private static @Nullable String juror(Stamp.Asked asked, RoundState then) {
        if (!asked.kind().sheets()) {
            return null;
        }
        return then.book().jury().members().stream()
                .map(Jury.Juror::id)
                .filter(each ->
                        hashes(asked.kind(), then, each).stream().anyMatch(hash -> hash.startsWith(asked.content())))
                .findFirst()
                .orElse(null);
    }

    /** The hashes of what stands on the paper of a state, one for each certificate; none where the state allows none. */
    private static List<String> hashes(PaperKind kind, RoundState state, @Nullable String juror) {
        return Papers.missing(kind, state).isPresent()
                ? List.of()
                : Stamp.each(Papers.paper(kind, state, juror), state.last()).stream()
                        .map(Stamp::contentHash)
                        .toList();
    }
}
