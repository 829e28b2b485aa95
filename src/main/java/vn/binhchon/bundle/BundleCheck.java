package vn.binhchon.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.binhchon.bundle.BundleReport.Fault;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.Release;
import vn.binhchon.rollout.replay.ReplayReport;
import vn.binhchon.rollout.replay.Replayed;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;

/**
 * Holds a bundle against its signature, its own list of hashes, the seals of its book and its own rules, on a machine that has
 * nothing but the bundle. What fails early is said first; nothing is judged by rules that were not signed.
 */
public final class BundleCheck {

    private final BundleFile file;
    private final List<Fault> faults = new ArrayList<>();
    private Manifest manifest = new Manifest(0, "", "", "", 0, "", 0, List.of(), "", new java.util.TreeMap<>());
    private @Nullable Boolean trusted;
    private int acts;
    private int judged;
    private int seen;
    private @Nullable Round round;
    private final Map<String, LoadedRules> rules = new HashMap<>();
    private final Map<String, String> evaluated = new HashMap<>();

    private BundleCheck(BundleFile file) {
        this.file = file;
    }

    /**
     * Checks a bundle.
     *
     * @param path the file
     * @param trusted the public key the reader knows, in PEM; null to take the one in the bundle, which then proves only that nothing
     *     was altered since somebody signed
     */
    public static BundleReport of(Path path, @Nullable String trusted) {
        try (BundleFile file = new BundleFile(path)) {
            BundleCheck check = new BundleCheck(file);
            check.all(trusted);
            return check.report();
        } catch (IOException | RuntimeException e) {
            return new BundleReport(
                    "", "", null, 0, 0, 0, "", List.of(unreadable(String.valueOf(path.getFileName()), e)));
        }
    }

    private void all(@Nullable String known) throws IOException {
        if (!signed(known) || !listed()) {
            return;
        }
        if (!file.asWritten()) {
            fault("", "tệp nén bị sửa ngoài nội dung", "the zip file was altered outside of its contents");
            return;
        }
        sealed();
        seen();
        if (faults.isEmpty()) {
            judgedAgain();
        }
        if (faults.isEmpty()) {
            named();
        }
        if (faults.isEmpty()) {
            workedOutAgain();
        }
    }

    private boolean signed(@Nullable String known) throws IOException {
        byte[] said = file.bytes(Manifest.FILE);
        try {
            PublicKey open = SigningKey.openKey(text(Manifest.KEY));
            if (!SigningKey.signed(said, file.bytes(Manifest.SIGNATURE), open)) {
                fault(
                        Manifest.SIGNATURE,
                        "chữ ký không đúng với danh mục",
                        "the signature is not that of the manifest");
                return false;
            }
            manifest = Json.MAPPER.readValue(said, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                fault(
                        Manifest.FILE,
                        "dạng gói " + manifest.format() + ", chương trình này đọc dạng " + Manifest.FORMAT,
                        "is of format " + manifest.format() + "; this program reads format " + Manifest.FORMAT);
                return false;
            }
            if (known != null) {
                trusted = SigningKey.fingerprint(SigningKey.openKey(known)).equals(SigningKey.fingerprint(open));
                if (!Boolean.TRUE.equals(trusted)) {
                    fault(
                            Manifest.KEY,
                            "ký bằng khóa khác khóa đã biết",
                            "was signed with another key than the one named");
                    return false;
                }
            }
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            faults.add(unreadable(Manifest.SIGNATURE, e));
            return false;
        }
    }

    private boolean listed() throws IOException {
        Set<String> found = new HashSet<>(file.names());
        Set<String> unsigned = Set.of(Manifest.FILE, Manifest.SIGNATURE);
        for (Map.Entry<String, String> each : manifest.files().entrySet()) {
            if (!found.contains(each.getKey())) {
                fault(each.getKey(), "thiếu tệp", "is missing");
            } else if (!Sha256.hex(file.bytes(each.getKey())).equals(each.getValue())) {
                fault(each.getKey(), "nội dung khác mã băm đã ký", "differs from the hash that was signed");
            }
        }
        for (String each : file.names()) {
            if (!manifest.files().containsKey(each) && !unsigned.contains(each)) {
                fault(each, "tệp thừa, không có trong danh mục đã ký", "is not on the signed list");
            }
        }
        return faults.isEmpty();
    }

    private void sealed() throws IOException {
        List<String> seals = text(Manifest.SEALS).lines().toList();
        String before = "";
        for (String each : of(Manifest.BOOK, ".json")) {
            String body = text(each);
            String seal = SealChain.seal(before, body);
            if (acts >= seals.size() || !seal.equals(seals.get(acts))) {
                fault(each, "dấu niêm bị đứt từ việc này", "the chain of seals breaks here");
                return;
            }
            if (acts == 0) {
                round = Json.MAPPER.treeToValue(
                        Json.MAPPER.readTree(body).path("outcome").path("round"), Round.class);
            }
            before = seal;
            acts++;
        }
        if (acts != seals.size() || !before.equals(manifest.head())) {
            fault(Manifest.SEALS, "dấu niêm cuối không khớp danh mục", "the last seal is not the one on the list");
        }
    }

    /** Who saw what: a chain of its own, which a bundle of an earlier version does not have. */
    private void seen() throws IOException {
        List<String> seals = text(Manifest.VIEWINGS_SEALS).lines().toList();
        String before = "";
        for (String each : of(Manifest.VIEWINGS, ".json")) {
            String seal = SealChain.seal(before, text(each));
            if (seen >= seals.size() || !seal.equals(seals.get(seen))) {
                fault(each, "dấu niêm bị đứt từ lượt xem này", "the chain of viewings breaks here");
                return;
            }
            before = seal;
            seen++;
        }
        if (seen != seals.size()) {
            fault(Manifest.VIEWINGS_SEALS, "thiếu lượt xem cuối", "the last viewings are missing");
        }
    }

    private void judgedAgain() throws IOException {
        for (String each : of(Manifest.RELEASES, ".json")) {
            Release release = Json.MAPPER.readValue(file.bytes(each), Release.class);
            String held = release.folder().release();
            if (!each.equals(Manifest.RELEASES + held + ".json")) {
                fault(each, "là bản quy tắc " + held, "holds the rules " + held);
                return;
            }
            try {
                rules.put(held, LoadedRules.of(release.folder()));
            } catch (RulesRefused e) {
                faults.add(unreadable(each, e));
                return;
            }
        }
        for (String each : of(Manifest.RESULTS, ".json")) {
            String document = text(each);
            JsonNode kept = Json.MAPPER.readTree(document);
            LoadedRules by = rules.get(kept.path("release").asString(""));
            if (by == null) {
                fault(each, "không kèm bản quy tắc đã chấm", "was judged by rules that are not in the bundle");
                return;
            }
            ReplayReport.Differing differing = Replayed.difference(document, round, by.evaluator());
            if (differing != null) {
                fault(
                        each,
                        "chấm lại hồ sơ " + differing.what() + " ra khác ở " + differing.where(),
                        "judged again, " + differing.what() + " differs at " + differing.where());
                return;
            }
            evaluated.put(kept.path("contentHash").asString(""), document);
            judged++;
        }
    }

    /** Each product the book closed with has to be among what was judged. */
    private void named() throws IOException {
        for (String each : of(Manifest.BOOK, ".json")) {
            for (JsonNode entrant :
                    Json.MAPPER.readTree(text(each)).path("outcome").path("entrants")) {
                String hash = entrant.path("contentHash").asString("");
                if (!hash.isEmpty() && !evaluated.containsKey(hash)) {
                    fault(
                            each,
                            "không có kết quả chấm của "
                                    + entrant.path("nomination").asString(""),
                            "no evaluation of " + entrant.path("nomination").asString(""));
                }
            }
        }
    }

    /** Sums, means, ranks, tallies, proposals and certificates must follow from the acts. */
    private void workedOutAgain() throws IOException {
        byte[] said = file.bytes(Manifest.HISTORY);
        RoundHistory history = said.length == 0 ? null : Json.MAPPER.readValue(said, RoundHistory.class);
        List<Instant> received = history == null ? List.of() : history.acts();
        BundleBook book = new BundleBook(rules, evaluated);
        int at = 0;
        for (String each : of(Manifest.BOOK, ".json")) {
            book.add(Json.MAPPER.readTree(text(each)), at < received.size() ? received.get(at) : null);
            at++;
        }
        if (round != null) {
            faults.addAll(book.faults(round, history));
        }
    }

    private List<String> of(String folder, String end) {
        return file.names().stream()
                .filter(each -> each.startsWith(folder) && each.endsWith(end))
                .sorted()
                .toList();
    }

    private String text(String name) throws IOException {
        return new String(file.bytes(name), StandardCharsets.UTF_8);
    }

    private void fault(String where, String vi, String en) {
        faults.add(new Fault(where, vi, en));
    }

    private static Fault unreadable(String where, Exception e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String first = why.lines().findFirst().orElse(why).toLowerCase(Locale.ROOT);
        return new Fault(where, "không đọc được: " + first, "cannot be read: " + first);
    }

    private BundleReport report() {
        return new BundleReport(
                manifest.round(), manifest.key(), trusted, acts, judged, seen, manifest.head(), List.copyOf(faults));
    }
}
