package vn.binhchon.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is added, in hex. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash of these bytes: 64 digits and small letters. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(new Sha256().digest.digest(bytes));
    }

    /** Adds a text in UTF-8 and an end that no text holds, so that where one ends and the next begins counts too. */
    public Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** The hash of everything added since the start or the last call. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
