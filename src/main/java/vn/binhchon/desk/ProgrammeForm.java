package vn.binhchon.desk;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.Json;
import vn.binhchon.intake.ProgramSources;
import vn.binhchon.promotion.SupportItem;

/** A year's promotion money as somebody typed it, as the event that sets it. What is no number is sent as typed, and refused. */
final class ProgrammeForm {

    private final Map<String, String> form;

    ProgrammeForm(Map<String, String> form) {
        this.form = form;
    }

    String id() {
        return said("id");
    }

    ObjectNode event(String person, String submission, OffsetDateTime now) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", person + "/" + submission);
        event.put("source", ProgramSources.DESK);
        event.put("type", "vn.binhchon.programme.set.v1");
        event.put("subject", id());
        event.put("time", now.toString());
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        String vi = said("title.vi");
        data.putObject("title").put("vi", vi).put("en", said("title.en").isEmpty() ? vi : said("title.en"));
        data.put("level", said("level"));
        data.put("jurisdiction", said("jurisdiction"));
        data.set("year", Json.MAPPER.valueToTree(PlanForm.number(said("year"))));
        if (!said("budgetVnd").isEmpty()) {
            data.set("budgetVnd", Json.MAPPER.valueToTree(money("budgetVnd")));
        }
        ArrayNode limits = data.putArray("limits");
        for (SupportItem item : SupportItem.values()) {
            String code = PeopleForm.code(item);
            if (!said("most." + code).isEmpty()
                    || !said("percent." + code).isEmpty()
                    || !said("basis." + code).isEmpty()) {
                limit(limits.addObject(), code);
            }
        }
        Set<String> order = new LinkedHashSet<>();
        for (int place = 1; form.containsKey("order." + place); place++) {
            order.add(said("order." + place));
        }
        order.remove("");
        if (!order.isEmpty()) {
            order.forEach(data.putArray("order")::add);
        }
        data.put("synthetic", form.containsKey("synthetic"));
        return event;
    }

    private void limit(ObjectNode limit, String code) {
        limit.put("item", code);
        if (!said("most." + code).isEmpty()) {
            limit.set("mostVnd", Json.MAPPER.valueToTree(money("most." + code)));
        }
        if (!said("percent." + code).isEmpty()) {
            limit.set("percent", Json.MAPPER.valueToTree(PlanForm.number(said("percent." + code))));
        }
        if (!said("basis." + code).isEmpty()) {
            limit.put("basis", said("basis." + code));
        }
    }

    /** Money has no decimals here; points and spaces stand between thousands. */
    private Object money(String field) {
        String digits = said(field).replaceAll("[.\\s\\u00a0]", "");
        return digits.matches("\\d{1,16}") ? new BigDecimal(digits) : said(field);
    }

    private String said(String field) {
        return form.getOrDefault(field, "").strip();
    }
}
