package vn.binhchon.api;

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
    private static final MediaType YAML = new MediaType("application", "yaml");

    @GetMapping("/v1/contracts/{file:[a-z-]+(?:\\.v\\d)?(?:\\.schema\\.json|\\.yaml)}")
    ResponseEntity<Resource> contract(@PathVariable String file) {
        Resource contract = new ClassPathResource("contracts/" + file);
        if (!contract.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no contract " + file);
        }
        return ResponseEntity.ok()
                .contentType(file.endsWith(".yaml") ? YAML : SCHEMA)
                .body(contract);
    }
}
