package vn.binhchon.standalone;

import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * Tells the broker of the one-machine start what its accounts prove by SCRAM, out of the options {@code user_<account>} of its listener. Kafka's
 * own way keeps them in its metadata, where nobody can put them before somebody has come in. Made by Kafka, by its name.
 */
public final class BrokerPasswords implements AuthenticateCallbackHandler {

    /** Kafka's least; the passwords are 128 random bits, which more rounds would not make harder to guess. */
    private static final int ITERATIONS = 4096;

    private static final String ACCOUNT = "user_";

    private final Map<String, ScramCredential> credentials = new HashMap<>();

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        ScramMechanism scram = ScramMechanism.forMechanismName(mechanism);
        for (AppConfigurationEntry entry : entries) {
            entry.getOptions().forEach((option, value) -> {
                if (option.startsWith(ACCOUNT)) {
                    credentials.put(option.substring(ACCOUNT.length()), credential(scram, String.valueOf(value)));
                }
            });
        }
    }

    private static ScramCredential credential(ScramMechanism mechanism, String password) {
        try {
            return new ScramFormatter(mechanism).generateCredential(password, ITERATIONS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        String name = "";
        for (Callback each : callbacks) {
            if (each instanceof NameCallback asked) {
                name = asked.getDefaultName();
            } else if (each instanceof ScramCredentialCallback asked) {
                ScramCredential known = credentials.get(name);
                if (known != null) {
                    asked.scramCredential(known);
                }
            } else {
                throw new UnsupportedCallbackException(each);
            }
        }
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
