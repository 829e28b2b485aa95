package vn.binhchon.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.binhchon.round.Registered;
import vn.binhchon.text.TypedCode;

/** The certificates that anybody may be told of: those of rounds whose results were announced. */
@Component
public class PublishedCertificates {

    private final Books books;

    public PublishedCertificates(Books books) {
        this.books = books;
    }

    /** Every one, the newest first. */
    public List<Registered> all() {
        Set<String> published = books.published().keySet();
        return books.certificates().stream()
                .filter(each -> published.contains(each.round()))
                .toList();
    }

    /** The one with a number, however it was typed; nothing where two differ in nothing that a typist would keep. */
    public Optional<Registered> find(String typed) {
        Optional<Registered> exact = books.certificate(typed.strip());
        if (exact.isPresent()) {
            return exact.filter(each -> books.published().containsKey(each.round()));
        }
        String number = TypedCode.of(typed);
        List<Registered> found = number.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(each -> TypedCode.of(each.id()).equals(number))
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
