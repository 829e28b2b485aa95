package vn.binhchon.desk;

import java.util.ArrayList;
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
 * @param tree the places of the folder, each with its files
 * @param open the file that is open; null when none is
 * @param edited every file of the draft
 * @param mayEdit whether the reader edits, or only reads
 * @param writable whether the draft may be written into the folder
 */
record EditView(
        String folder, List<Place> tree, @Nullable Open open, List<Edited> edited, boolean mayEdit, boolean writable) {

    /** A folder below the rules folder with the files right in it. */
    record Place(String path, String name, boolean open, List<Leaf> files) {}

    /** A file of the tree. */
    record Leaf(String path, String name, boolean open, boolean edited) {}

    /**
     * The file that is open.
     *
     * @param mark tells whether somebody changed it meanwhile
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
            String diff,
            @Nullable String overtaken) {

        /** Whether it is a table that a spreadsheet can edit. */
        public boolean table() {
            return kind.equals("csv");
        }
    }

    /** A file of the draft. */
    record Edited(String path, String time, boolean overtaken) {}

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
                        .map(each -> new Edited(each.path(), words.time(each.saved()), overtaken.contains(each.path())))
                        .toList(),
                mayEdit,
                writable);
    }

    private static List<Place> tree(RuleFolder folder, RuleDraft draft, @Nullable String path) {
        TreeSet<String> paths = new TreeSet<>(folder.files().keySet());
        draft.files().forEach(each -> paths.add(each.path()));
        TreeSet<String> places = new TreeSet<>();
        paths.forEach(each -> places.add(each.substring(0, each.lastIndexOf('/') + 1)));
        List<Place> tree = new ArrayList<>();
        for (String place : places) {
            List<Leaf> files = paths.stream()
                    .filter(each -> each.substring(0, each.lastIndexOf('/') + 1).equals(place))
                    .map(each -> new Leaf(
                            each,
                            each.substring(place.length()),
                            each.equals(path),
                            draft.file(each).isPresent()))
                    .toList();
            boolean open = files.stream().anyMatch(each -> each.open() || each.edited());
            tree.add(new Place(place, place, open, files));
        }
        return tree;
    }

    private static @Nullable Open open(RuleFolder folder, RuleDraft draft, String path) {
        EditedFile edited = draft.file(path).orElse(null);
        String there = folder.files().get(path);
        String text = edited != null ? edited.text() : there;
        if (text == null) {
            return null;
        }
        return new Open(
                path,
                text,
                EditedFile.mark(text),
                path.endsWith(".drl") ? "drools" : path.endsWith(".csv") ? "csv" : "yaml",
                edited != null,
                there == null,
                edited == null ? "" : UnifiedText.of(path, edited.base(), edited.text()),
                edited == null || Objects.equals(edited.base(), there)
                        ? null
                        : UnifiedText.of(path, edited.base(), there == null ? "" : there));
    }
}
