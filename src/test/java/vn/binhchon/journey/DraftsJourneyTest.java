package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.RuleDrafts;

/** A script of an analyst edits a draft, checks and back-tests it, and tries figures, by REST alone. */
class DraftsJourneyTest extends Journey {

    private static final String ANALYST = "phan-tich";
    private static final String OWN = "/v1/drafts/own";
    private static final String PROOFS = "circular_26_2014/every_level/society/society.scenarios.yaml";
    private static final String WAGE = "circular_26_2014/every_level/society/wage.bands.csv";

    @Autowired
    private RuleDrafts drafts;

    @BeforeEach
    @AfterEach
    void discard() {
        drafts.discard(ANALYST);
    }

    private JsonNode json(String method, String path, String body, int status) {
        var answer = sendAs(ANALYST, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body().isEmpty() ? Json.MAPPER.nullNode() : Json.MAPPER.readTree(answer.body());
    }

    private JsonNode file(String path) {
        return json("GET", OWN + "/file?path=" + path, "", 200);
    }

    @Test
    void a_draft_is_typed_checked_back_tested_and_carried_away_and_the_folder_stays_as_it_is() throws IOException {
        String before = Files.readString(Path.of("rules", PROOFS));
        JsonNode read = file(PROOFS);
        assertThat(read.path("state").asString()).isEqualTo("unchanged");
        ContractTest.assertAnswer(read.toString(), "DraftFile");

        String typed = Json.MAPPER
                .createObjectNode()
                .put("text", before + "# thử\n")
                .put("seen", read.path("mark").asString())
                .toString();
        JsonNode kept = json("PUT", OWN + "/file?path=" + PROOFS, typed, 200);
        assertThat(kept.path("state").asString()).isEqualTo("edited");
        json("PUT", OWN + "/file?path=" + PROOFS, typed, 409);
        JsonNode own = json("GET", OWN, "", 200);
        ContractTest.assertAnswer(own.toString(), "OwnDraft");
        assertThat(own.path("files")).hasSize(1);

        JsonNode checked = json("POST", OWN + "/check", "", 200);
        ContractTest.assertAnswer(checked.toString(), "Draft");
        assertThat(checked.path("green").asBoolean()).isTrue();
        ContractTest.assertAnswer(json("POST", OWN + "/backtests", "{}", 202).toString(), "BacktestProgress");
        JsonNode done = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> json("GET", "/v1/releases/backtests/newest", "", 200),
                        run -> run.path("state").asString().equals("done"));
        assertThat(done.path("release").asString())
                .isEqualTo(checked.path("release").asString());
        JsonNode report =
                json("GET", "/v1/releases/backtests/" + done.path("report").asString(), "", 200);
        assertThat(ContractTest.schema("release.schema.json#/$defs/backtested/properties/report")
                        .validate(report))
                .isEmpty();
        assertThat(report.path("won")).isEmpty();
        assertThat(getAs(ANALYST, OWN + "/patch").body()).contains("+# thử");

        assertThat(Files.readString(Path.of("rules", PROOFS))).isEqualTo(before);
        json("DELETE", OWN, "", 204);
        assertThat(json("GET", OWN, "", 200).path("files")).isEmpty();
    }

    @Test
    void files_are_taken_away_and_moved_in_the_draft_alone() {
        json("POST", OWN + "/file/removed?path=" + PROOFS, "", 200);
        assertThat(file(PROOFS).path("state").asString()).isEqualTo("gone");
        JsonNode red = json("POST", OWN + "/check", "", 200);
        assertThat(red.path("green").asBoolean()).isFalse();
        assertThat(json("POST", OWN + "/backtests", "{}", 422).toString()).contains("Bản nháp còn lỗi");

        String to = "circular_26_2014/every_level/society/moved.scenarios.yaml";
        json("DELETE", OWN + "/file?path=" + PROOFS, "", 204);
        json("POST", OWN + "/moves", "{ \"from\": \"" + PROOFS + "\", \"to\": \"" + to + "\" }", 200);
        assertThat(file(to).path("state").asString()).isEqualTo("fresh");
        assertThat(json("POST", OWN + "/check", "", 200).path("green").asBoolean())
                .isTrue();
        json("POST", OWN + "/moves", "{ \"from\": \"" + to + "\", \"to\": \"" + WAGE + "\" }", 409);
        json("POST", OWN + "/moves", "{ \"from\": \"" + to + "\", \"to\": \"../out.yaml\" }", 422);
        json("POST", OWN + "/moves", "{ \"from\": \"khong/co.yaml\", \"to\": \"a/b.yaml\" }", 404);
        assertThat(json("POST", OWN + "/moves", "{ \"from\": \"x\" }", 400).toString())
                .contains("Thiếu to.");
        assertThat(Path.of("rules", PROOFS)).exists();
        assertThat(Path.of("rules", to)).doesNotExist();
    }

    @Test
    void figures_are_tried_over_past_rounds_and_nothing_is_kept() {
        JsonNode tried = json(
                "POST",
                "/v1/lab",
                "{ \"threshold\": \"5\", \"cells\": [ { \"path\": \"" + WAGE
                        + "\", \"row\": 2, \"column\": \"share\", \"value\": \"0.45\" } ], \"rounds\": [ \"bao-chi\" ] }",
                200);
        ContractTest.assertAnswer(tried.toString(), "LabTried");
        assertThat(tried.path("changes")).hasSize(2);
        assertThat(tried.path("outcome").path("all").path("judged").asInt()).isEqualTo(38);
        assertThat(tried.path("outcome").path("all").path("is").asInt()).isPositive();

        assertThat(json("POST", "/v1/lab", "{ \"threshold\": \"170\", \"cells\": [ {} ] }", 400)
                        .toString())
                .contains("Ngưỡng là 170", "Không có ô này để thử");
        assertThat(drafts.of(ANALYST).files()).isEmpty();
        assertThat(sendAs("phe-duyet", "PUT", OWN + "/file?path=" + WAGE, "{ \"text\": \"\" }")
                        .statusCode())
                .isEqualTo(403);
    }
}
