package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL's programs run: as the user of this program, unless that is root, which they refuse.
 *
 * @param prefix the words to put before the command; empty for an ordinary user
 * @param uid who must own the files then; null where nobody has to care
 */
record PostgresUser(List<String> prefix, @Nullable Integer uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** A user namespace without any mapping: the files stay root's, and root is not seen as root inside. */
    private static final List<String> UNSHARE = List.of("unshare", "-U");

    /** Containers often forbid user namespaces but let root become somebody else. */
    private static final List<String> SETPRIV =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    static PostgresUser find() {
        if (!isRoot()) {
            return new PostgresUser(List.of(), null);
        }
        if (works(UNSHARE)) {
            return new PostgresUser(UNSHARE, ROOT);
        }
        return works(SETPRIV) ? nobody() : new PostgresUser(List.of(), null);
    }

    static PostgresUser nobody() {
        return new PostgresUser(SETPRIV, NOBODY);
    }

    /** Root with no way to be somebody else. */
    boolean refused() {
        return prefix.isEmpty() && isRoot();
    }

    /** Makes the file or folder this user's, with all below; a folder may come from a start that ran as another. */
    void own(Path root) throws IOException {
        if (uid == null || uid.equals(Files.getAttribute(root, "unix:uid"))) {
            return;
        }
        for (Path path : FolderTree.deepestFirst(root)) {
            Files.setAttribute(path, "unix:uid", uid);
        }
    }

    /** Lets this user walk through a folder that is its owner's, without reading what is in it. */
    void mayPass(Path folder) throws IOException {
        if (uid != null && uid != ROOT) {
            Files.setAttribute(folder, "unix:gid", uid);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));
        }
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self) && Integer.valueOf(ROOT).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
