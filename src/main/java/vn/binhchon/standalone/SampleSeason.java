package vn.binhchon.standalone;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.binhchon.intake.Json;
import vn.binhchon.stream.CaughtUp;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.stream.Topics;

/** The Lạng Sơn season that ships with the program: real rounds and press figures, and a few made-up dossiers and faults. */
@Component
public class SampleSeason {

    private static final String FOLDER = "classpath*:samples/lang-son/";

    private final NominationSender sender;
    private final CaughtUp caughtUp;

    SampleSeason(NominationSender sender, CaughtUp caughtUp) {
        this.sender = sender;
        this.caughtUp = caughtUp;
    }

    /**
     * Sends every file as the event it is, the rounds first.
     *
     * @return how many nomination events were sent, bad ones too
     */
    public int send() {
        send("rounds", Topics.ROUNDS);
        caughtUp.await(Topics.ROUNDS);
        send("promotion", Topics.PROMOTION);
        return send("nominations", Topics.NOMINATIONS)
                + send("profiles", Topics.NOMINATIONS)
                + send("synthetic", Topics.NOMINATIONS)
                + send("marking", Topics.NOMINATIONS)
                + send("bad", Topics.NOMINATIONS);
    }

    /** Carries the made-up round of this year until its jurors may mark; entries close once all that came is judged. */
    public void carry() {
        send("acts", Topics.ACTS);
    }

    private int send(String folder, String topic) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FOLDER + folder + "/*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                byte[] event = file.getContentAsByteArray();
                sender.raw(topic, subject(event), event);
            }
            return files.length;
        } catch (IOException e) {
            throw new IllegalStateException("the sample season cannot be read", e);
        }
    }

    private static @Nullable String subject(byte[] event) {
        try {
            return Json.MAPPER.readTree(event).path("subject").asString(null);
        } catch (JacksonException e) {
            return null;
        }
    }
}
