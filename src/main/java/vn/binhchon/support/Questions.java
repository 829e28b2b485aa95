package vn.binhchon.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.binhchon.support.SupportList.Outcome;
import vn.binhchon.support.SupportList.Question;
import vn.binhchon.text.Text;

/** What the law leaves open for a programme, and nobody has answered. */
final class Questions {

    private Questions() {}

    static List<Question> of(Programme programme, List<List<Weighed>> groups, Filling filling) {
        List<Question> questions = new ArrayList<>();
        if (programme.budgetVnd() == null) {
            questions.add(new Question(
                    new Text("Kinh phí của chương trình là bao nhiêu?", "How much money does the programme have?"),
                    List.of()));
        }
        places(programme, waiting(groups, filling), questions);
        limits(groups, questions);
        for (List<Weighed> group : groups) {
            List<String> ids = ids(group);
            if (ids.size() > 1 && ids.stream().anyMatch(each -> filling.outcome(each) == Outcome.LEVEL)) {
                questions.add(new Question(
                        new Text(
                                "Các yêu cầu này ngang nhau và kinh phí không đủ cho tất cả: xếp theo thứ tự nào, vì sao?",
                                "These requests stand level, and the money does not reach all: in what order, and why?"),
                        ids));
            }
        }
        return List.copyOf(questions);
    }

    /** Grounds without a place in law that would tell level requests apart. */
    private static void places(Programme programme, List<List<Weighed>> groups, List<Question> questions) {
        TreeMap<String, Set<String>> open = new TreeMap<>();
        for (List<Weighed> group : groups) {
            for (Weighed each : group) {
                each.unplaced().stream()
                        .filter(code -> !programme.order().contains(code))
                        .filter(code -> group.stream()
                                .anyMatch(other -> !other.unplaced().contains(code)))
                        .forEach(code -> open.computeIfAbsent(code, key -> new TreeSet<>())
                                .addAll(ids(group)));
            }
        }
        open.forEach((code, ids) -> questions.add(new Question(
                new Text(
                        "Luật không nêu căn cứ “" + label(code, groups).vi()
                                + "” xếp ở đâu. Trong các yêu cầu ngang nhau, chương trình xét căn cứ này trước hay không xét?",
                        "The law gives the ground “" + label(code, groups).en()
                                + "” no place. Among level requests, does the programme take it first, or not at all?"),
                List.copyOf(ids))));
    }

    /** Those the money does not reach: among the others no order matters. */
    private static List<List<Weighed>> waiting(List<List<Weighed>> groups, Filling filling) {
        return groups.stream()
                .filter(group -> ids(group).stream().anyMatch(each -> filling.outcome(each) != Outcome.IN))
                .toList();
    }

    private static Text label(String code, List<List<Weighed>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(each -> each.grounds().stream())
                .filter(each -> each.criterion().equals(code))
                .map(Ground::label)
                .findFirst()
                .orElse(new Text(code, code));
    }

    private static void limits(List<List<Weighed>> groups, List<Question> questions) {
        TreeMap<String, List<String>> open = new TreeMap<>();
        groups.stream()
                .flatMap(List::stream)
                .filter(each -> each.most() == null)
                .forEach(each -> open.computeIfAbsent(
                                each.application().request().item().name(), key -> new ArrayList<>())
                        .add(each.application().id()));
        open.forEach((item, ids) -> questions.add(new Question(
                new Text(
                        "Mức hỗ trợ tối đa cho nội dung này là bao nhiêu, theo văn bản nào? Nếu tính theo phần trăm, tổng chi phí là bao nhiêu?",
                        "What is the most support for this, and by which regulation? If it is a percentage, what is the whole cost?"),
                ids.stream().sorted().collect(Collectors.toList()))));
    }

    private static List<String> ids(List<Weighed> group) {
        return group.stream().map(each -> each.application().id()).sorted().toList();
    }
}
