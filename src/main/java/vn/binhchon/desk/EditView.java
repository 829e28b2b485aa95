package vn.binhchon.desk;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rollout.draft.RuleDraft;
import vn.binhchon.rollout.draft.UnifiedText;
import vn.binhchon.rulebook.RuleFolder;

/**
 * The editor: the folder as a tree, one file open, and what the reader has edited.
 *
 * @param folder what the rules folder is called
 * @param tree the folder with everything below it
 * @param open the file that is open; null when none is
 * @param edited every file of the draft
 * @param mayEdit whether the reader edits, or only reads
 * @param writable whether the draft may be written into the folder
 */
record EditView(
        String folder, Place tree, @Nullable Open open, List<Edited> edited, boolean mayEdit, boolean writable) {

    /** A folder with what lies in it. */
    record Place(String name, boolean open, List<Place> places, List<Leaf> files) {}

    /** A file of the tree. */
    record Leaf(String path, String name, boolean open, boolean edited, boolean gone) {}

    /**
     * The file that is open.
     *
     * @param mark tells whether somebody changed it meanwhile
     * @param gone whether the draft takes it away
     * @param kind drools, yaml or csv
     * @param diff what the draft changes in it; empty when nothing
     * @param overtaken what changed in the folder since it was edited; null when nothing did
     */
    record Open(
            String path,
            String text,
            String mark,
            String kind,
            boolean edited,
            boolean fresh,
            boolean gone,
            String diff,
            @Nullable String overtaken) {

        /** Whether it is a table that a spreadsheet can edit. */
        public boolean table() {
            return kind.equals("csv");
        }
    }

    /** A file of the draft. */
    record Edited(String path, String time, boolean overtaken, boolean gone, boolean fresh) {}

    static EditView of(
            String name,
            RuleFolder folder,
            RuleDraft draft,
            @Nullable String path,
            boolean mayEdit,
            boolean writable,
            Words words) {
        List<String> overtaken = draft.overtaken(folder);
        return new EditView(
                name,
                tree(folder, draft, path),
                path == null ? null : open(folder, draft, path),
                draft.files().stream()
                        .map(each -> new Edited(
                                each.path(),
                                words.time(each.saved()),
                                overtaken.contains(each.path()),
                                each.gone(),
                                each.base() == null))
                        .toList(),
                mayEdit,
                writable);
    }

    /** The places right below one, each with what lies below it; open where something is open or edited. */
    private static Place place(String path, List<Leaf> all) {
        List<Leaf> below =
                all.stream().filter(each -> each.path().startsWith(path)).toList();
        List<Place> places = below.stream()
                .map(each -> each.path().substring(path.length()))
                .filter(each -> each.contains("/"))
                .map(each -> path + each.substring(0, each.indexOf('/') + 1))
                .distinct()
                .map(each -> place(each, all))
                .toList();
        String bare = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
        return new Place(
                bare.substring(bare.lastIndexOf('/') + 1),
                below.stream().anyMatch(each -> each.open() || each.edited()),
                places,
                below.stream()
                        .filter(each -> each.path().indexOf('/', path.length()) < 0)
                        .toList());
    }

    private static Place tree(RuleFolder folder, RuleDraft draft, @Nullable String path) {
        TreeSet<String> paths = new TreeSet<>(folder.files().keySet());
        draft.files().forEach(each -> paths.add(each.path()));
        return place(
                "",
                paths.stream()
                        .map(each -> new Leaf(
                                each,
                                each.substring(each.lastIndexOf('/') + 1),
                                each.equals(path),
                                draft.file(each).isPresent(),
                                draft.file(each).filter(EditedFile::gone).isPresent()))
                        .toList());
    }

    private static @Nullable Open open(RuleFolder folder, RuleDraft draft, String path) {
        EditedFile edited = draft.file(path).orElse(null);
        String there = folder.files().get(path);
        boolean gone = edited != null && edited.gone();
        String text = edited == null ? there : edited.gone() ? edited.base() : edited.text();
        if (text == null) {
            return null;
        }
        return new Open(
                path,
                text,
                EditedFile.mark(text),
                path.endsWith(".drl") ? "drools" : path.endsWith(".csv") ? "csv" : "yaml",
                edited != null,
                there == null && !gone,
                gone,
                edited == null ? "" : UnifiedText.of(path, edited.base(), edited.text()),
                edited == null || Objects.equals(edited.base(), there)
                        ? null
                        : UnifiedText.of(path, edited.base(), there == null ? "" : there));
    }
}
