package vn.binhchon.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.SignedPapers;

/** A signed paper on its own topic, where the last record of a key is all that stays: its bytes, or that they were erased. */
final class PaperRecord {

    private PaperRecord() {}

    /** A paper with its bytes. */
    static ProducerRecord<byte[], byte[]> printed(PaperPrinter.Printed printed, int partition) {
        ObjectNode data = data(printed.paper());
        data.put("pdf", printed.pdf());
        return record(printed.paper(), data, partition);
    }

    /** The same without them. */
    static ProducerRecord<byte[], byte[]> erased(SignedPapers.Entry paper, int partition) {
        return record(paper, data(paper), partition);
    }

    private static ObjectNode data(SignedPapers.Entry paper) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("round", paper.round()).put("place", paper.place()).put("kind", paper.kind());
        paper.codes().forEach(data.putArray("codes")::add);
        data.put("sha256", paper.sha256()).put("namesPeople", paper.namesPeople());
        return data.put("printedAt", paper.printedAt().toString());
    }

    private static ProducerRecord<byte[], byte[]> record(SignedPapers.Entry paper, ObjectNode data, int partition) {
        String key = paper.round() + "/" + paper.place() + "/" + paper.kind();
        ObjectNode envelope = Outbound.envelope(
                key, EventTypes.PAPER_KEPT, paper.round(), paper.printedAt().toString(), "paper");
        envelope.set("data", data);
        return Outbound.typed(new ProducerRecord<>(
                Topics.PAPERS,
                partition,
                paper.printedAt().toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8),
                Json.MAPPER.writeValueAsBytes(envelope)));
    }

    /** Writes a record into the ledger. */
    static void write(ConsumerRecord<byte[], byte[]> record, SignedPapers papers) {
        JsonNode data = Json.MAPPER.readTree(record.value()).path("data");
        List<String> codes = new ArrayList<>();
        data.path("codes").forEach(each -> codes.add(each.asString()));
        SignedPapers.Entry paper = new SignedPapers.Entry(
                data.path("round").asString(),
                data.path("place").asInt(),
                data.path("kind").asString(),
                codes,
                data.path("sha256").asString(),
                data.path("namesPeople").asBoolean(),
                Instant.parse(data.path("printedAt").asString()),
                !data.has("pdf"));
        if (paper.erased()) {
            papers.erase(paper);
        } else {
            papers.write(paper, Base64.getDecoder().decode(data.path("pdf").asString()));
        }
    }
}
