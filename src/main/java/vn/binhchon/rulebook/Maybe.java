package vn.binhchon.rulebook;

import org.jspecify.annotations.Nullable;

/** What a compiler's message most often means, in an analyst's words. */
final class Maybe {

    private Maybe() {}

    static @Nullable String of(String message) {
        if (message.contains("left part of expression") || message.contains("is undefined for the type")) {
            return "a field or a method of the fact is misspelled; vocabulary.yaml lists them all";
        }
        if (message.contains("Unable to find class")) {
            return "the kind of fact is misspelled; vocabulary.yaml lists them all";
        }
        if (message.contains("cannot be resolved")) {
            return "a name is misspelled, or its import line is missing";
        }
        if (message.contains("Unable to parse consequence")) {
            return "a bracket, a comma or a semicolon is missing after \"then\"";
        }
        if (message.contains("mismatched input") || message.contains("no viable alternative")) {
            return "a bracket, a comma or \"end\" is missing just before";
        }
        return null;
    }
}
