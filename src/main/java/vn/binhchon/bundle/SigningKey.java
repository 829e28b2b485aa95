package vn.binhchon.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import vn.binhchon.digest.Sha256;

/**
 * The key by which an installation signs (Ed25519, RFC 8032: the same bytes always bear the same signature), in a file as
 * {@code openssl genpkey -algorithm ed25519} writes it, with its public half beside it in a file of the same name and {@code .pub}.
 */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * Reads both halves.
     *
     * @param file the private half, PKCS#8 in PEM; the public half is {@code file + ".pub"}
     * @throws IOException when a file cannot be read, holds no such key, or the two are no pair
     */
    public static SigningKey read(Path file) throws IOException {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(decoded(Files.readString(file), PRIVATE)));
            SigningKey read = new SigningKey(secret, openKey(Files.readString(beside(file))));
            byte[] probe = {1, 2, 3};
            if (!signed(probe, read.sign(probe), read.open)) {
                throw new IOException(file + " and " + beside(file) + " are no pair");
            }
            return read;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no Ed25519 key in PEM: " + e.getMessage(), e);
        }
    }

    /** Reads it, or makes one that only its owner can read, where there is none yet. */
    public static SigningKey readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    private static void make(Path file) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.writeString(beside(file), pem(PUBLIC, pair.getPublic().getEncoded()));
            Path made = Files.createFile(file, owner(file));
            Files.writeString(made, pem(PRIVATE, pair.getPrivate().getEncoded()), StandardOpenOption.TRUNCATE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", e);
        }
    }

    private static FileAttribute<?>[] owner(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /** The public half in PEM, as {@code openssl pkey -pubout} writes it. */
    public String openPem() {
        return pem(PUBLIC, open.getEncoded());
    }

    /** What the public half is known by: SHA-256, in hex, of its DER. */
    public String fingerprint() {
        return fingerprint(open);
    }

    byte[] sign(byte[] said) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(said);
        return signature.sign();
    }

    static boolean signed(byte[] said, byte[] by, PublicKey open) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(open);
        signature.update(said);
        return signature.verify(by);
    }

    /**
     * A public key from PEM.
     *
     * @throws GeneralSecurityException when the text holds no Ed25519 key
     */
    static PublicKey openKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decoded(pem, PUBLIC)));
    }

    static String fingerprint(PublicKey open) {
        return Sha256.hex(open.getEncoded());
    }

    private static byte[] decoded(String pem, String kind) {
        String bare = pem.replace("-----BEGIN " + kind + "-----", "")
                .replace("-----END " + kind + "-----", "")
                .replaceAll("\\s", "");
        return Base64.getDecoder().decode(bare);
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + "-----\n";
    }
}
