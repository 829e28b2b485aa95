package vn.binhchon.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.evaluation.NoLawForDay;
import vn.binhchon.rollout.RulesInForce;

/** The contracts, as they stand in {@code docs/contracts}, with the lists of the rules in force. */
@RestController
class ContractsApi {

    private static final MediaType SCHEMA = new MediaType("application", "schema+json");
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType YAML = new MediaType("application", "yaml");

    private final RulesInForce rules;

    private final Clock clock;

    ContractsApi(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** What there is: the list of the contracts, with what holds for all of them. */
    @GetMapping("/v1/contracts")
    ResponseEntity<Resource> contracts() {
        return contract("README.md");
    }

    @GetMapping("/v1/contracts/{file:[A-Za-z-]+(?:\\.v\\d)?(?:\\.schema\\.json|\\.yaml|\\.md)}")
    ResponseEntity<Resource> contract(@PathVariable String file) {
        MediaType type = file.endsWith(".yaml") ? YAML : file.endsWith(".md") ? MARKDOWN : SCHEMA;
        ResponseEntity<Resource> document = document("contracts/", file, type);
        Resource text = document.getBody();
        Vocabulary vocabulary = vocabulary();
        return !type.equals(SCHEMA) || text == null || vocabulary == null
                ? document
                : ResponseEntity.ok().contentType(type).body(served(text, vocabulary));
    }

    /** A schema as the rules in force fill it. */
    private static Resource served(Resource text, Vocabulary vocabulary) {
        try {
            String served = new ServedContract(vocabulary).of(text.getContentAsString(StandardCharsets.UTF_8));
            return new ByteArrayResource(served.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Vocabulary vocabulary() {
        try {
            return rules.usable()
                    ? rules.evaluator().edition(LocalDate.now(clock)).vocabulary()
                    : null;
        } catch (NoLawForDay none) {
            return null;
        }
    }

    /** A decision that a contract links to. */
    @GetMapping("/v1/decisions/{file:\\d{4}-[a-z0-9-]+\\.md}")
    ResponseEntity<Resource> decision(@PathVariable String file) {
        return document("decisions/", file, MARKDOWN);
    }

    private static ResponseEntity<Resource> document(String folder, String file, MediaType type) {
        Resource document = new ClassPathResource(folder + file);
        if (!document.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no contract " + file);
        }
        return ResponseEntity.ok().contentType(type).body(document);
    }
}
