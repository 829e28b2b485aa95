package vn.binhchon.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.bundle.BundleMaker;
import vn.binhchon.bundle.Signer;
import vn.binhchon.bundle.SigningKey;
import vn.binhchon.intake.ProblemLine;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.round.Book;
import vn.binhchon.round.Phase;
import vn.binhchon.stream.Witness;
import vn.binhchon.text.Text;

/** A closed round as one signed file, and the public key it is checked by. */
@RestController
class BundleApi {

    private final Books books;
    private final Rounds rounds;
    private final BundleMaker maker;
    private final Signer signer;
    private final Witness witness;

    BundleApi(Books books, Rounds rounds, BundleMaker maker, Signer signer, Witness witness) {
        this.witness = witness;
        this.books = books;
        this.rounds = rounds;
        this.maker = maker;
        this.signer = signer;
    }

    /** The public half of the key this installation signs by, for whoever holds a bundle and wants to know whose it is. */
    @GetMapping("/v1/signing-key")
    Map<String, String> key() throws IOException {
        SigningKey key = required();
        return Map.of("algorithm", "Ed25519", "fingerprint", key.fingerprint(), "pem", key.openPem());
    }

    @GetMapping("/v1/rounds/{id}/bundle")
    void bundle(@PathVariable String id, HttpServletResponse response) throws IOException {
        List<TakenAct> acts = books.acts(id);
        if (rounds.find(id).isEmpty()) {
            throw Absent.round(id);
        }
        Book book = Books.book(acts).orElse(null);
        if (book == null || book.phase().compareTo(Phase.SIGNED) < 0) {
            throw refused(
                    HttpStatus.CONFLICT,
                    "not-signed",
                    "Kỳ chưa được ký duyệt, chưa niêm phong được / The round is not signed yet and cannot be sealed",
                    "a round whose decision is signed");
        }
        SigningKey key = required();
        witness.sawAndSealed(id, "bundle", "");
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(id + "." + acts.size() + ".zip")
                        .build()
                        .toString());
        maker.write(acts, key, response.getOutputStream());
    }

    private SigningKey required() throws IOException {
        return signer.key()
                .orElseThrow(() -> refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "no-signing-key",
                        "Chưa đặt khóa ký binhchon.signing.key / No signing key: set binhchon.signing.key",
                        "a signing key of the installation"));
    }

    private static ErrorResponseException refused(HttpStatus status, String code, String title, String expected) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(java.net.URI.create("https://binhchon.vn/problems/" + code));
        problem.setTitle(title);
        String[] words = title.split(" / ", 2);
        problem.setProperty(
                "problems",
                List.of(ProblemLine.of("address", null, expected, new Text(words[0], words[words.length - 1]))));
        return new ErrorResponseException(status, problem, null);
    }
}
