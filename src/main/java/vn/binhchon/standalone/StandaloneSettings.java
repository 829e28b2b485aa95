package vn.binhchon.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What can be said about the one-command start, below {@code binhchon.standalone} in any Spring property source.
 *
 * @param enabled false to bring a broker and a database of one's own, as profile {@code cluster} does
 * @param data the folder everything is kept in
 * @param kafkaPort where the broker listens on 127.0.0.1; 0 for any free port
 * @param postgresPort where the database listens on 127.0.0.1; 0 for any free port
 * @param programs where PostgreSQL's programs are unpacked; {@code bin} below the data folder unless said
 */
public record StandaloneSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("data") Path data,
        @DefaultValue("9092") int kafkaPort,
        @DefaultValue("0") int postgresPort,
        @Nullable Path programs) {

    static StandaloneSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("binhchon.standalone", StandaloneSettings.class);
    }
}
