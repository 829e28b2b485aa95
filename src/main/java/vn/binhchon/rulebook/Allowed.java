package vn.binhchon.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What compiled rules may call and be, as {@code confinement.txt} beside this class lists it in two parts: the analyst's own
 * expressions, and what Drools wraps around them.
 */
final class Allowed {

    /** What conditions and consequences may use. */
    static final Allowed IN_EXPRESSIONS = new Allowed("[conditions and consequences]");

    /** What the patterns around them may use. */
    static final Allowed IN_PATTERNS = new Allowed("[patterns]");

    private final Set<String> members = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> packages = new HashSet<>();

    private Allowed(String part) {
        boolean within = false;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                within = line.equals(part);
            } else if (within && line.endsWith("/* *")) {
                packages.add(line.substring(0, line.length() - "/* *".length()));
            } else if (within && !line.isBlank() && !line.startsWith("#")) {
                members.add(line);
                types.add(line.substring(0, line.indexOf(' ')));
            }
        }
    }

    /**
     * Whether a member of a class may be used.
     *
     * @param owner with slashes, as class files name it
     * @param member a method or field; of a package of records, any but making one
     */
    boolean admits(String owner, String member) {
        return members.contains(owner + " " + member)
                || members.contains(owner + " *")
                || (ofPackage(owner) && !member.equals("<init>"));
    }

    /** Whether a class may be named: in a signature, a cast, an array. */
    boolean admits(String type) {
        return types.contains(type) || ofPackage(type);
    }

    private boolean ofPackage(String type) {
        return packages.contains(type.substring(0, Math.max(0, type.lastIndexOf('/'))));
    }

    private static List<String> lines() {
        try (InputStream list = Objects.requireNonNull(Allowed.class.getResourceAsStream("confinement.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
