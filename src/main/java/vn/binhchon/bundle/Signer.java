package vn.binhchon.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key this installation signs by: {@code binhchon.signing.key} names its file. The one-command start makes one of its own in its
 * data folder; an installation that was given none signs nothing.
 */
public class Signer {

    private final String named;
    private final String trial;
    private @Nullable SigningKey read;

    /**
     * A signer.
     *
     * @param named the file of the installation's key; blank when none was named
     * @param trial where the one-command start keeps one of its own; blank when it is not that
     */
    public Signer(String named, String trial) {
        this.named = named;
        this.trial = trial;
    }

    /**
     * The key; nothing when none was named.
     *
     * @throws IOException when the file that was named cannot be read, or holds no such key
     */
    public synchronized Optional<SigningKey> key() throws IOException {
        if (read == null) {
            if (!named.isBlank()) {
                read = SigningKey.read(Path.of(named));
            } else if (!trial.isBlank()) {
                read = SigningKey.readOrMake(Path.of(trial));
            }
        }
        return Optional.ofNullable(read);
    }
}
