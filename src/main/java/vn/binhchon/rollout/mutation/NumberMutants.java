package vn.binhchon.rollout.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The mutants of one {@code *.parameters.yaml}, {@code way.yaml} or {@code settings.yaml}: numbers, flags, lists and days. */
final class NumberMutants {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** What a way may hold beside names: how many, and whether. */
    private static final Set<JsonToken> SCALARS = Set.of(
            JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private final String path;
    private final String text;
    private final List<Mutant> mutants = new ArrayList<>();
    private String key = "";

    private NumberMutants(String path, String text) {
        this.path = path;
        this.text = text;
    }

    static List<Mutant> of(String path, String text) {
        return new NumberMutants(path, text).read();
    }

    private List<Mutant> read() {
        boolean way = path.endsWith("/way.yaml");
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    boolean ofFile = parser.streamReadContext().getParent().inRoot();
                    String name = parser.currentName();
                    if (ofFile) {
                        key = name;
                    } else if (name.equals("from") || name.equals("until")) {
                        if (parser.nextToken() != JsonToken.VALUE_NULL) {
                            day(parser.getString(), at(parser));
                        }
                    } else if (name.equals("value")) {
                        value(parser, parser.nextToken());
                    } else if (name.equals("needed_for")) {
                        parser.nextToken();
                        entries(parser, at(parser));
                    } else if (way) {
                        key = name;
                    }
                } else if (way && SCALARS.contains(token)) {
                    value(parser, token);
                }
            }
        }
        return mutants;
    }

    private void value(JsonParser parser, JsonToken token) {
        int at = at(parser);
        switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String was = parser.getString();
                Steps.from(was).forEach(is -> add(Mutant.Kind.NUMBER, at, was, is, was.length()));
            }
            case VALUE_TRUE -> add(Mutant.Kind.FLAG, at, "true", "false", "true".length());
            case VALUE_FALSE -> add(Mutant.Kind.FLAG, at, "false", "true", "false".length());
            case START_ARRAY -> entries(parser, at);
            case VALUE_NULL -> {
                // What is not known has no step; its first day is moved all the same.
            }
            default -> throw new IllegalArgumentException(path + ": " + key + " has a value that is none");
        }
    }

    /** Each entry removed, the list being written anew in one line. */
    private void entries(JsonParser parser, int at) {
        List<String> entries = new ArrayList<>();
        int end = at;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(parser.getString());
            end = at(parser) + parser.getString().length();
        }
        int close = text.charAt(at) == '[' ? text.indexOf(']', end) + 1 : end;
        for (String entry : entries) {
            List<String> left = new ArrayList<>(entries);
            left.remove(entry);
            String is = "[" + String.join(", ", left) + "]";
            mutants.add(
                    Mutant.of(Mutant.Kind.ENTRY, path, line(at), key, "− " + entry, new Mutant.Edit(at, close, is)));
        }
    }

    private void day(String written, int at) {
        LocalDate day = LocalDate.parse(written);
        for (LocalDate is : List.of(day.minusDays(1), day.plusDays(1))) {
            add(Mutant.Kind.DAY, at, written, is.toString(), written.length());
        }
    }

    private void add(Mutant.Kind kind, int at, String was, String is, int length) {
        if (!text.startsWith(was, at)) {
            throw new IllegalArgumentException(path + ":" + line(at) + " does not hold " + was + " where it should");
        }
        mutants.add(Mutant.of(kind, path, line(at), key, was + " → " + is, new Mutant.Edit(at, at + length, is)));
    }

    private static int at(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int line(int at) {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
