package vn.binhchon.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.RoundEvaluations;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.ledger.Viewing;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.round.Book;

/** Puts a closed round into one signed file. The same state gives the same bytes. */
public class BundleMaker {

    private static final String README = """
            Gói niêm phong một kỳ bình chọn · a sealed round

            book/       từng việc đã làm, theo thứ tự; seals.txt là dấu niêm nối tiếp nhau
                        every act in its order; seals.txt holds the seals, each over the one before
            viewings/   ai đã xem điểm của người khác, ai đã lấy tài liệu ra; niêm nối tiếp nhau như trên
                        who saw others' marks and who took papers away, sealed likewise
            history.json
                        lúc nhận từng việc, từng bản đăng ký của mỗi sản phẩm · when each act and each event on a product came
            results/    kết quả chấm theo quy tắc của từng hồ sơ · what the rules said of each nomination
            releases/   bản quy tắc đã dùng · the rules that judged
            manifest.json, manifest.sig, key.pub
                        danh mục có mã băm, chữ ký Ed25519 và khóa công khai · list with hashes, signature, public key

            Kiểm tra không cần mạng · to check it, without any network:
              java -jar binhchon.jar rounds verify <tệp này · this file> [--key=<khóa công khai đã biết · public key you trust>]
            Chữ ký, không cần chương trình này · the signature alone, without this program:
              openssl pkeyutl -verify -pubin -inkey key.pub -rawin -in manifest.json -sigfile manifest.sig
            """;

    private final RoundEvaluations evaluations;
    private final KeptReleases releases;
    private final Viewings viewings;

    /**
     * A maker of bundles.
     *
     * @param evaluations what was judged
     * @param releases the rules that judged
     * @param viewings who saw what of the round
     */
    public BundleMaker(RoundEvaluations evaluations, KeptReleases releases, Viewings viewings) {
        this.viewings = viewings;
        this.evaluations = evaluations;
        this.releases = releases;
    }

    /**
     * Writes the bundle.
     *
     * @param acts the acts of its book; at least one
     * @param key signs
     * @throws IOException when it cannot be written, or a release that judged is not kept
     */
    public void write(List<TakenAct> acts, SigningKey key, OutputStream to) throws IOException {
        Book book = Books.book(acts).orElseThrow();
        try (Chest chest = new Chest(to)) {
            chest.put(Manifest.README, utf8(README));
            StringBuilder seals = new StringBuilder();
            for (TakenAct each : acts) {
                chest.put(Manifest.BOOK + numbered(each.place()), utf8(each.body()));
                seals.append(each.seal()).append('\n');
            }
            chest.put(Manifest.SEALS, utf8(seals.toString()));
            seen(book.round().id(), chest);
            List<Instant> received = acts.stream().map(TakenAct::received).toList();
            chest.put(
                    Manifest.HISTORY,
                    utf8(Json.MAPPER.writeValueAsString(new RoundHistory(
                            received, evaluations.history(book.round().id())))));
            Set<String> used = new TreeSet<>();
            int results = results(book, chest, used);
            for (String each : used) {
                String kept = releases.find(each)
                        .map(Json.MAPPER::writeValueAsString)
                        .orElseThrow(() -> new IOException("the release " + each + " is not kept here"));
                chest.put(Manifest.RELEASES + each + ".json", utf8(kept));
            }
            chest.put(Manifest.KEY, utf8(key.openPem()));
            byte[] manifest = utf8(Json.MAPPER
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new Manifest(
                            Manifest.FORMAT,
                            book.round().id(),
                            book.round().title().vi(),
                            book.phase().name().toLowerCase(Locale.ROOT),
                            acts.size(),
                            acts.get(acts.size() - 1).seal(),
                            results,
                            new ArrayList<>(used),
                            key.fingerprint(),
                            chest.hashes())));
            chest.put(Manifest.FILE, manifest);
            chest.put(Manifest.SIGNATURE, key.sign(manifest));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot sign", e);
        }
    }

    private void seen(String round, Chest chest) throws IOException {
        StringBuilder seals = new StringBuilder();
        for (Viewing each : viewings.of(round)) {
            chest.put(Manifest.VIEWINGS + numbered(each.place()), utf8(each.body()));
            seals.append(each.seal()).append('\n');
        }
        if (!seals.isEmpty()) {
            chest.put(Manifest.VIEWINGS_SEALS, utf8(seals.toString()));
        }
    }

    private int results(Book book, Chest chest, Set<String> used) throws IOException {
        int number = 0;
        for (RoundEvaluations.Key each : evaluations.of(book.round().id())) {
            chest.put(Manifest.RESULTS + numbered(++number), utf8(evaluations.document(each)));
            used.add(each.release());
        }
        return number;
    }

    private static String numbered(int number) {
        return String.format(Locale.ROOT, "%05d.json", number);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
