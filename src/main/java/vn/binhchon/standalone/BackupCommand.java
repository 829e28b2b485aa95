package vn.binhchon.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code backup file.zip} and {@code restore file.zip}, on the data folder of the one-command start while it does not run. The exit
 * code is 0 when it is done, 1 when it could not be done, 2 when it was asked wrongly.
 */
public final class BackupCommand {

    private static final String DATA = "--data=";

    private BackupCommand() {}

    /** Whether these words mean it. */
    public static boolean means(String... typed) {
        return typed.length > 0 && (typed[0].equals("backup") || typed[0].equals("restore"));
    }

    /**
     * Runs it.
     *
     * @return the exit code
     */
    public static int run(String... typed) {
        return run(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(typed));
    }

    static int run(PrintStream out, List<String> typed) {
        List<String> files =
                typed.stream().skip(1).filter(each -> !each.startsWith("--")).toList();
        String data = typed.stream()
                .filter(each -> each.startsWith(DATA))
                .map(each -> each.substring(DATA.length()))
                .findFirst()
                .orElse("data");
        if (files.size() != 1 || data.isBlank()) {
            out.println("""
                    Cách dùng · Usage (khi chương trình đã dừng · while the program does not run):
                      backup  <tệp · file>.zip [--data=data]   sao lưu thư mục dữ liệu · keep the data folder in one file
                      restore <tệp · file>.zip [--data=data]   phục hồi vào thư mục trống · put it back, into an empty folder""");
            return 2;
        }
        Path file = Path.of(files.get(0)).toAbsolutePath();
        Path folder = Path.of(data);
        try {
            if (typed.get(0).equals("backup")) {
                int kept = FolderBackup.write(folder, file);
                out.println("Đã sao lưu " + kept + " tệp vào " + file + " · " + kept + " files are kept in it");
            } else {
                int back = FolderBackup.read(file, folder);
                out.println("Đã phục hồi " + back + " tệp, đúng như khi sao lưu, vào " + folder + " · " + back
                        + " files are back, as they were");
            }
            return 0;
        } catch (IOException | StandaloneFailure e) {
            out.println("KHÔNG LÀM ĐƯỢC · NOT DONE: " + e.getMessage());
            return 1;
        }
    }
}
