package vn.binhchon.api;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.FolderWatch;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Releases;

/** What differs between two releases, by REST. */
@RestController
@RequestMapping("/v1/releases/compared")
class ComparisonApi {

    private final Releases releases;
    private final FolderWatch watch;
    private final Clock clock;

    ComparisonApi(Releases releases, FolderWatch watch, Clock clock) {
        this.releases = releases;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @param was a release by its hash, {@code in-force} or {@code folder}
     * @param is the same
     */
    @GetMapping
    Comparison compared(
            @RequestParam(defaultValue = "in-force") String was, @RequestParam(defaultValue = "folder") String is) {
        RuleFolder before = texts(was);
        RuleFolder after = texts(is);
        try {
            return Comparison.of(before, after);
        } catch (RulesRefused e) {
            throw unreadable(e);
        }
    }

    private RuleFolder texts(String name) {
        if (name.equals("folder")) {
            try {
                return RuleFolder.read(watch.folder());
            } catch (RulesRefused e) {
                throw unreadable(e);
            }
        }
        String hash = name.equals("in-force") ? releases.trail().inForce(clock.instant()) : name;
        return releases.texts(hash == null ? name : hash)
                .orElseThrow(() -> Absent.of(
                        HttpStatus.NOT_FOUND,
                        "no-release",
                        "Không có bản quy tắc này / No such release",
                        "Không có bản quy tắc nào mang mã " + name + ".",
                        "There is no release " + name + "."));
    }

    private static ErrorResponseException unreadable(RulesRefused refused) {
        return Absent.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "rules-unreadable",
                "Không đọc được quy tắc / The rules cannot be read",
                "Một trong hai bộ quy tắc không đọc được: " + refused.getMessage(),
                "One of the two cannot be read: " + refused.getMessage());
    }
}
