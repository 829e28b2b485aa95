package vn.binhchon.rulebook;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules see of the program: Java, the facts and findings, and Drools. The compiler tries every name in every import
 * and asks for most of them in vain; each vain question would go through every jar of the program, so it is asked once.
 */
final class RuleSight extends ClassLoader {

    private static final List<String> SEEN = List.of("java.", "vn.binhchon.", "org.drools.", "org.kie.");

    private final Set<String> vain = ConcurrentHashMap.newKeySet();
    private final Map<String, Optional<URL>> resources = new ConcurrentHashMap<>();

    RuleSight(ClassLoader program) {
        super("rules", program);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (unseen(name) || vain.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            vain.add(name);
            throw e;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        if (unseen(name.replace('/', '.'))) {
            return null;
        }
        return resources
                .computeIfAbsent(name, each -> Optional.ofNullable(super.getResource(each)))
                .orElse(null);
    }

    private static boolean unseen(String name) {
        return SEEN.stream().noneMatch(name::startsWith);
    }
}
