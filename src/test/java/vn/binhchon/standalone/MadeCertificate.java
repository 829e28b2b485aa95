package vn.binhchon.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A key with a certificate that vouches for itself, made for one test by the JDK's keytool and thrown away with its folder. */
public final class MadeCertificate {

    private static final String ALIAS = "made";

    private final Path folder;
    private final String password;

    private MadeCertificate(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    /**
     * Makes one.
     *
     * @param name whom it is for, as keytool writes it: {@code ip:127.0.0.1} or {@code dns:kafka.example}
     */
    public static MadeCertificate of(Path folder, String name) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        MadeCertificate made = new MadeCertificate(
                folder.toAbsolutePath(), java.util.UUID.randomUUID().toString());
        made.keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=binhchon",
                "-ext",
                "SAN=" + name,
                "-validity",
                "2");
        made.keytool("-exportcert", "-rfc", "-file", made.certificate().toString());
        return made;
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of(
                "-alias", ALIAS, "-keystore", keys().toString(), "-storetype", "PKCS12", "-storepass", password));
        Process running = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** Key and certificate, PKCS #12. */
    public Path keys() {
        return folder.resolve("keys.p12");
    }

    /** What the key store opens by. */
    public String password() {
        return password;
    }

    /** The certificate alone, PEM. */
    public Path certificate() {
        return folder.resolve("certificate.pem");
    }

    /** The key alone, PKCS #8 in PEM. */
    String key() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys())) {
            store.load(in, password.toCharArray());
        }
        byte[] key = store.getKey(ALIAS, password.toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
