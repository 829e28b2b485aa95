package vn.binhchon.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.digest.Sha256;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.Json;
import vn.binhchon.keeping.WholeRound;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.RoundEvaluations;
import vn.binhchon.ledger.SealChain;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.ledger.Viewing;
import vn.binhchon.ledger.Viewings;
import vn.binhchon.rollout.Release;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.ShippedRules;

/** A sealed round is true to the byte or it is not: whoever alters it is found out, with the first place that is wrong. */
@Execution(ExecutionMode.CONCURRENT)
class BundleCheckTest {

    private static final WholeRound WHOLE = WholeRound.amended(WholeRound.FOR_PAPERS);
    private static final List<String> RESULTS = List.copyOf(WHOLE.documents().values());
    private static final Round ROUND = WHOLE.round();

    @TempDir
    private Path folder;

    private SigningKey key;
    private byte[] sealed;

    @BeforeEach
    void seal() throws IOException {
        key = SigningKey.readOrMake(folder.resolve("ours.key"));
        sealed = bundle(acts(), key, false);
    }

    private static Reasoned read(String document) {
        return Reasoned.read(Json.MAPPER.readTree(document));
    }

    private static List<TakenAct> acts() {
        List<TakenAct> acts = new ArrayList<>();
        String before = "";
        for (TakenAct each : WHOLE.acts()) {
            ObjectNode body = Json.MAPPER.createObjectNode();
            body.put("place", each.place()).put("previous", before);
            body.putObject("event")
                    .put("source", each.source())
                    .put("id", each.id())
                    .put("type", each.type())
                    .put("time", each.happened().toString());
            body.set("act", Json.MAPPER.valueToTree(each.act()));
            body.set("outcome", Json.MAPPER.valueToTree(each.outcome()));
            String text = Json.MAPPER.writeValueAsString(body);
            before = SealChain.seal(before, text);
            acts.add(new TakenAct(
                    each.round(),
                    each.place(),
                    each.source(),
                    each.id(),
                    each.type(),
                    each.happened(),
                    each.received(),
                    each.inputHash(),
                    each.act(),
                    each.outcome(),
                    text,
                    before));
        }
        return acts;
    }

    private static byte[] bundle(List<TakenAct> acts, SigningKey by, boolean oneMissing) throws IOException {
        RoundEvaluations evaluations = Mockito.mock(RoundEvaluations.class);
        List<RoundEvaluations.Key> keys = new ArrayList<>();
        for (String each : oneMissing ? RESULTS.subList(1, 4) : RESULTS) {
            RoundEvaluations.Key named = new RoundEvaluations.Key(
                    "urn:thu", read(each).nomination().id(), read(each).release());
            Mockito.when(evaluations.document(named)).thenReturn(each);
            keys.add(named);
        }
        Mockito.when(evaluations.of(ArgumentMatchers.anyString())).thenReturn(keys);
        Mockito.when(evaluations.history(ArgumentMatchers.anyString())).thenReturn(WHOLE.history());
        KeptReleases releases = Mockito.mock(KeptReleases.class);
        Release shipped = Release.of(ShippedRules.folder(), Release.Proofs.NONE);
        Mockito.when(releases.find(shipped.hash())).thenReturn(Optional.of(shipped));
        Viewings viewings = Mockito.mock(Viewings.class);
        Mockito.when(viewings.of(ArgumentMatchers.anyString())).thenReturn(seen());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BundleMaker(evaluations, releases, viewings).write(acts, by, out);
        return out.toByteArray();
    }

    private static List<Viewing> seen() {
        List<Viewing> seen = new ArrayList<>();
        for (String each : List.of("chu-tich", "uy-vien-1", "to-giup-viec")) {
            ObjectNode told = Json.MAPPER.createObjectNode();
            told.put("person", each).put("what", "sheets").put("of", "che").put("at", "2019-08-01T08:00:00Z");
            seen.add(Viewings.after(seen.isEmpty() ? null : seen.get(seen.size() - 1), ROUND.id(), told));
        }
        return seen;
    }

    private BundleReport checked(byte[] bundle) throws IOException {
        return checked(bundle, null);
    }

    private BundleReport checked(byte[] bundle, @Nullable String known) throws IOException {
        Path file = Files.write(folder.resolve("goi.zip"), bundle);
        return BundleCheck.of(file, known);
    }

    @Test
    void a_round_as_it_was_signed_is_judged_again_to_the_same_bytes() throws IOException {
        BundleReport report = checked(sealed, key.openPem());

        assertThat(report.faults()).isEmpty();
        assertThat(report.judged()).isEqualTo(4);
        assertThat(report.acts()).isEqualTo(acts().size());
        assertThat(report.seen()).isEqualTo(3);
        assertThat(report.trusted()).isTrue();
        assertThat(report.key()).isEqualTo(key.fingerprint());
    }

    @Test
    void the_same_state_gives_the_same_bytes() throws IOException {
        assertThat(Sha256.hex(bundle(acts(), key, false))).isEqualTo(Sha256.hex(sealed));
    }

    @Test
    void one_byte_that_differs_anywhere_is_found() throws IOException {
        int step = Math.max(1, sealed.length / 150);
        for (int at = 0; at < sealed.length; at += step) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThat(checked(altered).sound()).as("byte " + at).isFalse();
        }
        for (int last = 1; last <= 24; last++) {
            byte[] altered = sealed.clone();
            altered[sealed.length - last] ^= 1;
            assertThat(checked(altered).sound())
                    .as("byte " + last + " from the end")
                    .isFalse();
        }
        byte[] longer = java.util.Arrays.copyOf(sealed, sealed.length + 1);
        assertThat(checked(longer).sound()).as("a byte after the end").isFalse();
    }

    /** Whoever can sign, with a key of his own, still has to get past seals and rules. */
    private byte[] forged(SigningKey by, UnaryOperator<Map<String, byte[]>> change)
            throws IOException, GeneralSecurityException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (BundleFile read = new BundleFile(Files.write(folder.resolve("cu.zip"), sealed))) {
            for (String each : read.names()) {
                files.put(each, read.bytes(each));
            }
        }
        ObjectNode manifest = (ObjectNode) Json.MAPPER.readTree(files.remove(Manifest.FILE));
        files.remove(Manifest.SIGNATURE);
        files.put(Manifest.KEY, by.openPem().getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> changed = change.apply(files);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Chest chest = new Chest(out)) {
            for (Map.Entry<String, byte[]> each : changed.entrySet()) {
                chest.put(each.getKey(), each.getValue());
            }
            manifest.put("key", by.fingerprint());
            manifest.set("files", Json.MAPPER.valueToTree(chest.hashes()));
            byte[] said = Json.MAPPER.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8);
            chest.put(Manifest.FILE, said);
            chest.put(Manifest.SIGNATURE, by.sign(said));
        }
        return out.toByteArray();
    }

    private static UnaryOperator<Map<String, byte[]>> replacing(String file, String what, String by) {
        return files -> {
            String text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
            assertThat(text).contains(what);
            files.put(file, text.replace(what, by).getBytes(StandardCharsets.UTF_8));
            return files;
        };
    }

    @Test
    void a_mark_altered_and_signed_anew_breaks_the_seals() throws Exception {
        SigningKey theirs = SigningKey.readOrMake(folder.resolve("theirs.key"));
        String marked = acts().stream()
                .filter(each -> each.body().contains("88.25"))
                .findFirst()
                .map(each -> String.format("book/%05d.json", each.place()))
                .orElseThrow();

        BundleReport report = checked(forged(theirs, replacing(marked, "88.25", "98.25")));

        assertThat(report.faults()).singleElement().satisfies(each -> {
            assertThat(each.where()).isEqualTo(marked);
            assertThat(each.vi()).contains("dấu niêm bị đứt");
        });
    }

    /** As somebody with the key and the database would: every seal made anew, the list and the signature too. */
    private byte[] sealedAnew(UnaryOperator<List<TakenAct>> change) throws IOException {
        return bundle(resealed(change.apply(new ArrayList<>(acts()))), key, false);
    }

    private static List<TakenAct> resealed(List<TakenAct> acts) {
        List<TakenAct> anew = new ArrayList<>();
        String before = "";
        for (TakenAct each : acts) {
            ObjectNode body = (ObjectNode) Json.MAPPER.readTree(each.body());
            body.put("place", anew.size() + 1).put("previous", before);
            String text = Json.MAPPER.writeValueAsString(body);
            before = SealChain.seal(before, text);
            anew.add(new TakenAct(
                    each.round(),
                    anew.size() + 1,
                    each.source(),
                    each.id(),
                    each.type(),
                    each.happened(),
                    each.received(),
                    each.inputHash(),
                    each.act(),
                    each.outcome(),
                    text,
                    before));
        }
        return anew;
    }

    private static UnaryOperator<List<TakenAct>> saying(String what, String by) {
        return acts -> acts.stream()
                .map(each -> new TakenAct(
                        each.round(),
                        each.place(),
                        each.source(),
                        each.id(),
                        each.type(),
                        each.happened(),
                        each.received(),
                        each.inputHash(),
                        each.act(),
                        each.outcome(),
                        each.body().replace(what, by),
                        each.seal()))
                .toList();
    }

    @Test
    void a_figure_altered_with_all_seals_made_anew_does_not_follow_from_the_acts() throws IOException {
        assertThat(checked(sealedAnew(acts -> acts), key.openPem()).faults()).isEmpty();
        String marks = "\"I\":30.0,";
        assertThat(acts()).anySatisfy(each -> assertThat(each.body()).contains(marks));
        for (UnaryOperator<List<TakenAct>> change : List.<UnaryOperator<List<TakenAct>>>of(
                saying(marks, "\"I\":39.0,"), saying("\"mean\":88.25", "\"mean\":98.25"), acts -> {
                    acts.removeIf(each ->
                            each.body().contains("ballot-cast") && each.body().contains("\"by\":\"c3\""));
                    return acts;
                })) {
            BundleReport report = checked(sealedAnew(change), key.openPem());
            assertThat(report.faults()).isNotEmpty().allSatisfy(each -> {
                assertThat(each.where()).startsWith("book/");
                assertThat(each.vi()).contains("tính lại từ các việc đã ghi");
            });
        }
    }

    @Test
    void a_look_at_marks_that_is_altered_or_left_out_breaks_the_seals_though_signed_anew() throws Exception {
        SigningKey theirs = SigningKey.readOrMake(folder.resolve("theirs.key"));
        String second = "viewings/00002.json";

        assertThat(checked(forged(theirs, replacing(second, "uy-vien-1", "uy-vien-9")))
                        .faults())
                .singleElement()
                .satisfies(each -> assertThat(each.where()).isEqualTo(second));
        assertThat(checked(forged(theirs, files -> {
                            files.remove(second);
                            return files;
                        }))
                        .faults())
                .singleElement()
                .satisfies(each -> assertThat(each.where()).isEqualTo("viewings/00003.json"));
        assertThat(checked(forged(theirs, files -> {
                            files.remove("viewings/00003.json");
                            return files;
                        }))
                        .faults())
                .singleElement()
                .satisfies(each -> assertThat(each.vi()).contains("thiếu lượt xem cuối"));
    }

    @Test
    void points_altered_and_signed_anew_are_not_what_the_rules_give() throws Exception {
        SigningKey theirs = SigningKey.readOrMake(folder.resolve("theirs.key"));
        String total = "\"total\":" + read(RESULTS.get(0)).card().total().toPlainString();

        BundleReport report = checked(forged(theirs, replacing("results/00001.json", total, "\"total\":99")));

        assertThat(report.faults()).singleElement().satisfies(each -> {
            assertThat(each.where()).isEqualTo("results/00001.json");
            assertThat(each.en()).contains("/card/total");
        });
    }

    @Test
    void rules_altered_and_signed_anew_are_not_those_that_judged() throws Exception {
        SigningKey theirs = SigningKey.readOrMake(folder.resolve("theirs.key"));
        String file = "releases/" + read(RESULTS.get(0)).release() + ".json";

        BundleReport report = checked(forged(theirs, replacing(file, "value: 70", "value: 60")));

        assertThat(report.faults()).first().satisfies(each -> assertThat(each.where())
                .isEqualTo(file));
    }

    @Test
    void whoever_names_the_key_he_knows_is_told_of_another() throws Exception {
        SigningKey theirs = SigningKey.readOrMake(folder.resolve("theirs.key"));
        byte[] again = forged(theirs, files -> files);

        assertThat(checked(again).sound()).as("true to itself, whoever signed").isTrue();
        BundleReport report = checked(again, key.openPem());
        assertThat(report.trusted()).isFalse();
        assertThat(report.faults()).singleElement().satisfies(each -> assertThat(each.where())
                .isEqualTo(Manifest.KEY));
    }

    @Test
    void files_left_out_and_files_put_in_are_found() throws Exception {
        assertThat(checked(bundle(acts(), key, true)).faults())
                .as("a product of the book without its evaluation")
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.en()).startsWith("no evaluation of"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BundleFile read = new BundleFile(Files.write(folder.resolve("cu.zip"), sealed));
                Chest chest = new Chest(out)) {
            for (String each : read.names()) {
                chest.put(each, read.bytes(each));
            }
            chest.put("../../tmp/ngoai.txt", new byte[] {1});
        }
        assertThat(checked(out.toByteArray()).faults()).singleElement().satisfies(each -> assertThat(each.en())
                .isEqualTo("is not on the signed list"));
    }

    @Test
    void what_is_no_bundle_is_told_so() throws IOException {
        for (byte[] each : List.of(new byte[0], "PK".getBytes(StandardCharsets.UTF_8), new byte[4096])) {
            assertThat(checked(each).faults()).hasSize(1);
        }
        assertThat(BundleCheck.of(folder.resolve("khong-co.zip"), null).sound()).isFalse();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(packed)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(Manifest.FILE));
            zip.write(new byte[64 * 1024 * 1024]);
        }
        assertThat(checked(packed.toByteArray()).faults())
                .as("a small file that unpacks to a large one")
                .singleElement()
                .satisfies(each -> assertThat(each.en()).contains("is packed"));
    }

    @Test
    void a_key_is_made_once_read_only_by_its_owner_and_must_be_whole() throws IOException {
        Path file = folder.resolve("ours.key");
        assertThat(SigningKey.readOrMake(file).fingerprint()).isEqualTo(key.fingerprint());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        SigningKey.readOrMake(folder.resolve("other.key"));
        Files.copy(
                folder.resolve("other.key.pub"),
                folder.resolve("ours.key.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SigningKey.read(file))
                .hasMessageContaining("are no pair");
        Files.writeString(file, "không phải khóa");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SigningKey.read(file))
                .hasMessageContaining("no Ed25519 key");
    }
}
