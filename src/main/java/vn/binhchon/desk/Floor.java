package vn.binhchon.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Which product is up in a meeting, and who follows. It lives in the memory of one instance: those who follow on another see the
 * product only when they come to this one; votes and decisions are in the book, and pages ask for them anew by themselves.
 */
@Component
class Floor {

    private static final long AN_HOUR = 3_600_000;

    private final Map<String, String> up = new ConcurrentHashMap<>();
    private final Map<String, List<SseEmitter>> following = new ConcurrentHashMap<>();

    /** The product that is up; null when none is. */
    @Nullable
    String up(String round) {
        return up.get(round);
    }

    void show(String round, String nomination) {
        up.put(round, nomination);
        changed(round);
    }

    /** Tells everybody who follows to look again; what there is to see differs from person to person. */
    void changed(String round) {
        for (SseEmitter each : following.getOrDefault(round, List.of())) {
            try {
                each.send(SseEmitter.event().name("changed").data(""));
            } catch (IOException | IllegalStateException gone) {
                leave(round, each);
            }
        }
    }

    SseEmitter follow(String round) {
        SseEmitter emitter = new SseEmitter(AN_HOUR);
        following.computeIfAbsent(round, each -> new CopyOnWriteArrayList<>()).add(emitter);
        emitter.onCompletion(() -> leave(round, emitter));
        emitter.onTimeout(emitter::complete);
        return emitter;
    }

    private void leave(String round, SseEmitter emitter) {
        following.getOrDefault(round, List.of()).remove(emitter);
    }
}
