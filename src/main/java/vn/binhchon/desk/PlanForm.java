package vn.binhchon.desk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PrizeRank;

/** The settings of a plan as fields of a form, each after its type: how it stands there, and what an act says when it is filled. */
final class PlanForm {

    /** Settings in the order an office comes to them, under the heading each stands below. */
    static final Map<String, List<String>> SECTIONS = sections();

    private static final Set<String> SUMS_OF_MONEY = Set.of("reward", "rewardBudget");

    /** 1500000, 1.500.000, 1,500,000 or 1 500 000. */
    private static final Pattern MONEY = Pattern.compile("\\d+|\\d{1,3}(?:[.,\\h]\\d{3})+");

    private PlanForm() {}

    private static Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("days", List.of("nominationsUntil", "markingUntil", "meetingOn", "resultsOn"));
        sections.put("entries", List.of("cycle", "entry", "minimumEntriesPerLocality"));
        sections.put(
                "marking",
                List.of(
                        "outliers",
                        "minimumSheets",
                        "secondScoring",
                        "jurorsSeeRules",
                        "reachSeenBy",
                        "divergencePoints",
                        "rulesDivergencePoints",
                        "shownDecimals",
                        "rounding"));
        sections.put(
                "selection",
                List.of("selection", "number", "numberPerGroup", "prizes", "tieOrder", "merge", "provisionalListDays"));
        sections.put("wayUp", List.of("wayUp", "wayUpNumber", "wayUpPrizes"));
        sections.put("certificates", List.of("certificateValidity", "insignia", "reward", "rewardBudget"));
        sections.put(
                "meeting",
                List.of("quorum", "ballot", "majority", "majorityBase", "writtenOpinions", "recusal", "recusedInBase"));
        return sections;
    }

    /** How a setting is asked for. */
    static String kind(RecordComponent setting) {
        Class<?> type = setting.getType();
        return type.isEnum()
                ? "choice"
                : type == Boolean.class
                        ? "yesno"
                        : SUMS_OF_MONEY.contains(setting.getName())
                                ? "money"
                                : type == Integer.class || type == BigDecimal.class
                                        ? "number"
                                        : type == LocalDate.class
                                                ? "date"
                                                : type == List.class ? list(setting) : "portion";
    }

    private static String list(RecordComponent setting) {
        Class<?> of = element(setting);
        if (setting.getName().equals("insignia")) {
            return "names";
        }
        return of.isEnum() ? "order" : of == Integer.class ? "groups" : of == PrizeRank.class ? "prizes" : "codes";
    }

    /** What a list holds. */
    static Class<?> element(RecordComponent setting) {
        return (Class<?>) ((ParameterizedType) setting.getGenericType()).getActualTypeArguments()[0];
    }

    /** What a plan says, by field. */
    static Map<String, String> filled(Plan plan, Words words) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (RecordComponent each : Plan.class.getRecordComponents()) {
            Object said = plan.says(each.getName());
            if (said != null) {
                fill(filled, each.getName(), said, words);
            }
        }
        return filled;
    }

    private static void fill(Map<String, String> filled, String field, Object said, Words words) {
        if (said instanceof List<?> many && !many.isEmpty() && many.get(0) instanceof String) {
            filled.put(
                    field, String.join(", ", many.stream().map(Object::toString).toList()));
        } else if (said instanceof List<?> many) {
            for (int i = 0; i < many.size(); i++) {
                fill(filled, field + "." + i, many.get(i), words);
            }
        } else if (said instanceof PrizeRank prize) {
            filled.put(field + ".code", prize.code());
            filled.put(field + ".vi", prize.vi());
            filled.put(field + ".en", prize.en());
            filled.put(field + ".count", String.valueOf(prize.count()));
            if (prize.reward() != null) {
                filled.put(field + ".reward", words.number(prize.reward()));
            }
        } else {
            filled.put(
                    field,
                    said instanceof Enum<?> constant
                            ? PeopleForm.code(constant)
                            : said instanceof BigDecimal number ? words.number(number) : said.toString());
        }
    }

    /** What a form says, as an act names it: a field left empty says nothing. What cannot be read goes as it is, to be objected to. */
    static Map<String, Object> said(Map<String, String> form) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (RecordComponent each : Plan.class.getRecordComponents()) {
            Object value = value(each, form);
            if (value != null) {
                said.put(each.getName(), value);
            }
        }
        return said;
    }

    /** What the round's plan said when the form was opened and the form leaves empty: to be taken out, so that it is asked again. */
    static List<String> unset(@Nullable FormState was, Map<String, Object> said) {
        return was == null
                ? List.of()
                : was.fields().keySet().stream()
                        .map(PlanForm::setting)
                        .distinct()
                        .filter(each -> !said.containsKey(each))
                        .toList();
    }

    /** The setting that a field is part of. */
    static String setting(String field) {
        int end = field.indexOf('.');
        return end < 0 ? field : field.substring(0, end);
    }

    private static @Nullable Object value(RecordComponent setting, Map<String, String> form) {
        String field = setting.getName();
        String typed = form.getOrDefault(field, "").strip();
        return switch (kind(setting)) {
            case "order" ->
                orNull(parts(form, field).stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
            case "groups" ->
                orNull(
                        parts(form, field).stream().allMatch(String::isEmpty)
                                ? List.of()
                                : parts(form, field).stream()
                                        .map(PlanForm::number)
                                        .toList());
            case "prizes" -> orNull(prizes(form, field));
            case "codes", "names" ->
                orNull(Arrays.stream(typed.split(kind(setting).equals("names") ? "[,;]+" : "[,;\\s]+"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList());
            case "yesno" -> typed.isEmpty() ? null : Boolean.valueOf(typed);
            case "money" -> typed.isEmpty() ? null : money(typed);
            case "number" -> typed.isEmpty() ? null : number(typed);
            default -> typed.isEmpty() ? null : typed;
        };
    }

    private static @Nullable Object orNull(List<?> many) {
        return many.isEmpty() ? null : many;
    }

    private static List<String> parts(Map<String, String> form, String field) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; form.containsKey(field + "." + i); i++) {
            parts.add(form.getOrDefault(field + "." + i, "").strip());
        }
        return parts;
    }

    private static List<Map<String, Object>> prizes(Map<String, String> form, String field) {
        List<Map<String, Object>> prizes = new ArrayList<>();
        for (int i = 0; form.containsKey(field + "." + i + ".code"); i++) {
            String row = field + "." + i + ".";
            String vi = form.getOrDefault(row + "vi", "").strip();
            String en = form.getOrDefault(row + "en", "").strip();
            String code = form.getOrDefault(row + "code", "").strip();
            String count = form.getOrDefault(row + "count", "").strip();
            if (!(vi + code + count).isEmpty()) {
                Map<String, Object> prize = new LinkedHashMap<>(
                        Map.of("code", code, "vi", vi, "en", en.isEmpty() ? vi : en, "count", number(count)));
                String reward = form.getOrDefault(row + "reward", "").strip();
                if (!reward.isEmpty()) {
                    prize.put("reward", money(reward));
                }
                prizes.add(prize);
            }
        }
        return prizes;
    }

    /** A whole number of đồng, with or without a sign between its thousands; what is none stays as it was typed. */
    private static Object money(String typed) {
        return MONEY.matcher(typed).matches() ? new BigDecimal(typed.replaceAll("\\D", "")) : typed;
    }

    /** A number with a decimal comma or point; what is none stays as it was typed. */
    static Object number(String typed) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.'));
        } catch (NumberFormatException none) {
            return typed;
        }
    }
}
