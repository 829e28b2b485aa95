package vn.binhchon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhchon.Fuzz;

/**
 * Events spoilt at random, from the samples, by all readers: each is refused with what is wrong, or taken, and then what was understood
 * is what was sent ({@link AsSent}); none throws anything else or takes long.
 */
class ReaderFuzzTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");

    /** What may stand where it should not. */
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "true",
        "-1",
        "1e999999999",
        "0.1e-999999999",
        "\\u0000",
        "\\ud800",
        "\u0000",
        "\u202e",
        "<script>",
        "=1+1",
        "../../..",
        "%0d%0a",
        "'; drop table act; --",
        "9".repeat(400),
        "[".repeat(5_000),
        "ế",
        "\uFEFF",
        "2026-02-30T25:61:00Z",
        "\"data\":{",
        "\"specversion\":\"1.0\"",
        // One name, composed and decomposed.
        "\"gi\u00e1\":1,\"gia\u0301\":2,",
        "NaN",
        "${jndi:ldap://x}",
        "𐐷".repeat(50)
    };

    @Test
    void whatever_comes_is_taken_whole_or_refused_in_words() throws IOException {
        List<Seed> seeds = seeds();
        Fuzz fuzz = Fuzz.of("events before the readers", 860, 3_000);
        fuzz.run(number -> {
            Seed seed = seeds.get(fuzz.random().nextInt(seeds.size()));
            byte[] event = spoilt(seed.event(), fuzz.random());
            try {
                read(seed.reader(), event);
                return true;
            } catch (Refused told) {
                assertThat(told.defects()).isNotEmpty().allSatisfy(each -> {
                    assertThat(each.words().vi()).isNotBlank();
                    assertThat(each.words().en()).isNotBlank();
                });
                return false;
            } catch (RuntimeException | StackOverflowError | AssertionError fault) {
                throw new AssertionError(shown(event), fault);
            }
        });
        fuzz.wentBothWays(5);
    }

    private static void read(EventReader reader, byte[] bytes) throws Refused {
        AcceptedEvent event = reader.read(bytes);
        boolean nomination =
                event.type().equals(EventTypes.SUBMITTED) || event.type().equals(EventTypes.AMENDED);
        if (nomination) {
            Admission.of(event, id -> null, RECEIVED);
        }
        AsSent.check(bytes, event);
    }

    private static byte[] spoilt(byte[] seed, Random random) {
        byte[] event = seed.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(event.length + 1);
            int to = Math.min(event.length, at + random.nextInt(1 + random.nextInt(20)));
            byte[] piece =
                    switch (random.nextInt(8)) {
                        case 0 -> new byte[0];
                        case 1 -> new byte[] {(byte) random.nextInt(256)};
                        case 2 -> Arrays.copyOfRange(event, at, to);
                        case 3, 4, 5 -> new byte[] {(byte) ('0' + random.nextInt(10))};
                        default -> PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
                    };
            int after = random.nextBoolean() ? at : to;
            byte[] next = new byte[at + piece.length + event.length - after];
            System.arraycopy(event, 0, next, 0, at);
            System.arraycopy(piece, 0, next, at, piece.length);
            System.arraycopy(event, after, next, at + piece.length, event.length - after);
            event = next;
        }
        return event;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Seed(EventReader reader, byte[] event) {}

    private static List<Seed> seeds() throws IOException {
        EventReader nominations = EventReader.ofNominations();
        EventReader rounds = EventReader.ofRounds();
        EventReader acts = EventReader.ofActs();
        EventReader promotion = EventReader.ofPromotion();
        List<Seed> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/samples"))) {
            for (Path each : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(each);
                if (bytes.length < 30_000) {
                    String folder = each.getName(each.getNameCount() - 2).toString();
                    EventReader reader = folder.equals("acts") || folder.equals("marking") ? acts : nominations;
                    EventReader other = folder.equals("promotion") ? promotion : reader;
                    seeds.add(new Seed(folder.equals("rounds") ? rounds : other, bytes));
                }
            }
        }
        assertThat(seeds).hasSizeGreaterThan(5);
        return seeds;
    }

    private static String shown(byte[] event) {
        String text = new String(event, StandardCharsets.UTF_8);
        return text.length() < 2_000 ? text : text.substring(0, 2_000) + "…";
    }
}
