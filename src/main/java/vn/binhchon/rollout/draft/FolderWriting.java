package vn.binhchon.rollout.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a draft into the rules folder: each file whole or not at all, and nothing outside of the folder. */
public final class FolderWriting {

    private final Path folder;

    public FolderWriting(Path folder) {
        this.folder = folder;
    }

    /** Whether the program may write there at all. */
    public boolean possible() {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    /** Paths that may not be written: not below the folder, reached through a link, or not of its kinds. */
    public List<String> refused(RuleDraft draft) {
        return draft.files().stream()
                .map(EditedFile::path)
                .filter(each -> !RulePath.allowed(each) || leaves(each))
                .toList();
    }

    /**
     * Writes every file of the draft, and takes away those that it takes away, last: what was renamed is never gone altogether.
     *
     * @throws IOException when the disk does not take one; those before it are written
     * @throws IllegalArgumentException when one may not be written; then nothing is
     */
    public void write(RuleDraft draft) throws IOException {
        if (!refused(draft).isEmpty()) {
            throw new IllegalArgumentException("may not be written: " + refused(draft));
        }
        for (EditedFile each : draft.files()) {
            String text = each.text();
            if (text == null) {
                continue;
            }
            Path file = folder.resolve(each.path());
            Path parent = file.getParent() == null ? folder : file.getParent();
            Files.createDirectories(parent);
            // Not of a kind that is read as a rule: nobody sees half a file.
            Path half = Files.createTempFile(parent, ".draft", ".part");
            try {
                Files.write(half, text.getBytes(StandardCharsets.UTF_8));
                if (Files.exists(file)) {
                    Files.setPosixFilePermissions(half, Files.getPosixFilePermissions(file));
                } else {
                    Files.setPosixFilePermissions(
                            half, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
                }
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        }
        for (EditedFile each : draft.files()) {
            if (each.gone()) {
                Files.deleteIfExists(folder.resolve(each.path()));
            }
        }
    }

    private boolean leaves(String path) {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            return true;
        }
        Path part = root;
        for (Path name : root.relativize(file)) {
            part = part.resolve(name);
            if (Files.isSymbolicLink(part)) {
                return true;
            }
        }
        return false;
    }
}
