package vn.binhchon.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.StringNode;
import vn.binhchon.intake.Defect;
import vn.binhchon.ledger.Lives;
import vn.binhchon.stream.Erasing;
import vn.binhchon.text.Text;

/** Erases what is kept of persons in a nomination, by REST. */
@RestController
class ContactApi {

    private final Lives lives;
    private final Erasing erasing;

    ContactApi(Lives lives, Erasing erasing) {
        this.lives = lives;
        this.erasing = erasing;
    }

    @PostMapping(path = "/v1/nominations/{id}/contact/erase", produces = MediaType.APPLICATION_JSON_VALUE)
    Erasing.Erased erase(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > Erasing.LONGEST_REASON) {
            Text words = new Text("Cần ghi lý do, tối đa 500 chữ cái.", "A reason is needed, of at most 500 letters.");
            throw new BadQuery(List.of(new Defect("reason", StringNode.valueOf(reason), "1 to 500 letters", words)));
        }
        List<String> life = lives.of(id).orElseThrow(() -> nothing(id)).stream()
                .map(Lives.Stage::nomination)
                .toList();
        return erasing.erase(life, reason.strip());
    }

    private static ErrorResponseException nothing(String id) {
        return Absent.of(
                HttpStatus.NOT_FOUND,
                "no-nomination",
                "Không có hồ sơ này / No such nomination",
                "Không có hồ sơ " + id + ".",
                "There is no nomination " + id + ".");
    }
}
