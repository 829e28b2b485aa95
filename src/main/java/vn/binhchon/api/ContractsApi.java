package vn.binhchon.api;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The contracts, as they stand in {@code docs/contracts}. */
@RestController
class ContractsApi {

    private static final MediaType SCHEMA = new MediaType("application", "schema+json");
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType YAML = new MediaType("application", "yaml");

    @GetMapping("/v1/contracts/{file:[A-Za-z-]+(?:\\.v\\d)?(?:\\.schema\\.json|\\.yaml|\\.md)}")
    ResponseEntity<Resource> contract(@PathVariable String file) {
        MediaType type = file.endsWith(".yaml") ? YAML : file.endsWith(".md") ? MARKDOWN : SCHEMA;
        return document("contracts/", file, type);
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
