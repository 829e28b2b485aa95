package vn.binhchon.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.binhchon.intake.ProgramSources;

/**
 * Systems of offices that are known by name, below {@code binhchon.systems} in any Spring property source. One that is known may send
 * by Kafka, into a letterbox of its own, and what it sends by REST bears its source and no other.
 *
 * @param systems by the name of the account, which is also the broker's principal: small letters, digits and hyphens
 */
@ConfigurationProperties("binhchon")
public record Systems(@DefaultValue Map<String, Known> systems) {

    /**
     * A system that is known.
     *
     * @param jurisdictions what it speaks for, as rounds write them; {@link Person#EVERYWHERE} for the whole country
     * @param source the {@code source} of all its events, or what that begins with, up to a slash
     */
    public record Known(
            @DefaultValue Set<String> jurisdictions,
            @DefaultValue("") String source) {

        /** Whether a source is one of this system's. */
        boolean owns(String asked) {
            return asked.equals(source) || asked.startsWith(source.endsWith("/") ? source : source + "/");
        }
    }

    public Systems {
        systems = Map.copyOf(systems);
        for (Map.Entry<String, Known> each : systems.entrySet()) {
            if (!each.getKey().matches("[a-z0-9][a-z0-9-]{0,40}")) {
                throw new IllegalArgumentException("binhchon.systems." + each.getKey()
                        + ": a name of small letters, digits and hyphens is expected");
            }
            if (each.getValue().source().isBlank()) {
                throw new IllegalArgumentException("binhchon.systems." + each.getKey()
                        + ".source: the source of its events is expected, such as https://lang-son.example");
            }
            if (ProgramSources.contains(each.getValue().source())) {
                throw new IllegalArgumentException("binhchon.systems." + each.getKey() + ".source: "
                        + each.getValue().source()
                        + " is the program's own; a source of the system's office is expected");
            }
            for (Map.Entry<String, Known> other : systems.entrySet()) {
                if (!other.equals(each) && other.getValue().owns(each.getValue().source())) {
                    throw new IllegalArgumentException("binhchon.systems." + each.getKey() + ".source: "
                            + each.getValue().source() + " belongs to " + other.getKey()
                            + " already; each system needs a source of its own");
                }
            }
        }
    }

    /** The system whose source this is; empty when nobody has claimed it. */
    public Optional<String> owner(String source) {
        return systems.entrySet().stream()
                .filter(each -> each.getValue().owns(source))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether two sources are one sender's: one source, or two of one system that is known. */
    public boolean sameSender(String one, String other) {
        Optional<String> system = owner(one);
        return one.equals(other) || (system.isPresent() && system.equals(owner(other)));
    }

    /** A known system as somebody who sends; empty for a name that is not known. */
    public Optional<Person> person(String name) {
        return Optional.ofNullable(systems.get(name))
                .map(known -> new Person(name, name, EnumSet.of(Role.SYSTEM), known.jurisdictions()));
    }
}
