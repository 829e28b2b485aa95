package vn.binhchon.rollout.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.binhchon.rulebook.RuleFolder;

/**
 * What one analyst has edited and nobody else sees.
 *
 * @param files in the order of their paths
 */
public record RuleDraft(List<EditedFile> files) {

    /** Nothing edited. */
    public static final RuleDraft NONE = new RuleDraft(List.of());

    /** The file of this path; empty when it is not edited. */
    public Optional<EditedFile> file(String path) {
        return files.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    /** The folder as it would be with the draft in it. */
    public RuleFolder over(RuleFolder folder) {
        SortedMap<String, String> texts = new TreeMap<>(folder.files());
        for (EditedFile each : files) {
            if (each.text() == null) {
                texts.remove(each.path());
            } else {
                texts.put(each.path(), each.text());
            }
        }
        return new RuleFolder(texts);
    }

    /** Paths whose file in the folder is no longer the one the draft was edited from. */
    public List<String> overtaken(RuleFolder folder) {
        return files.stream()
                .filter(each -> !Objects.equals(each.base(), folder.files().get(each.path())))
                .map(EditedFile::path)
                .toList();
    }

    /**
     * The draft as a unified diff, as {@code git apply} takes it.
     *
     * @param folder what the rules folder is called where the patch is to be applied
     */
    public String patch(String folder) {
        StringBuilder patch = new StringBuilder();
        files.forEach(each -> patch.append(UnifiedText.of(folder + "/" + each.path(), each.base(), each.text())));
        return patch.toString();
    }
}
