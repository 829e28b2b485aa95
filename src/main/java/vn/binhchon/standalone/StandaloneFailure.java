package vn.binhchon.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/**
 * Why the one-command start cannot go on, and what its user can do about it; both in Vietnamese with English beside.
 *
 * <p>It is meant for the person at the console: a {@link StandaloneFailureAnalyzer} prints it without a stack trace.
 */
public final class StandaloneFailure extends RuntimeException implements ExitCodeGenerator {

    private final String problem;
    private final String action;

    /**
     * @param problem what is wrong, naming the port, the folder or the file
     * @param action what to do about it
     * @param cause what was thrown underneath, if anything was
     */
    public StandaloneFailure(String problem, String action, @Nullable Throwable cause) {
        super(problem + System.lineSeparator() + action, cause);
        this.problem = problem;
        this.action = action;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }

    /** Ends the JVM with it, whatever threads a broker that did not start has left. */
    @Override
    public int getExitCode() {
        return 1;
    }

    static StandaloneFailure portTaken(String what, int port, String property) {
        return new StandaloneFailure(
                both(
                        "Cổng " + port + " (" + what + ") đang có chương trình khác dùng.",
                        "Port " + port + " (" + what + ") is in use by another program."),
                both(
                        "Dừng chương trình đó, hoặc chọn cổng khác: --" + property + "=<cổng>.",
                        "Stop that program, or choose another port: --" + property + "=<port>."),
                null);
    }

    static StandaloneFailure folderInUse(Path folder, String holder) {
        return new StandaloneFailure(
                both(
                        "Thư mục dữ liệu " + folder + " đang được một lần chạy khác dùng (" + holder + ").",
                        "The data folder " + folder + " is in use by another start (" + holder + ")."),
                both(
                        "Dừng lần chạy kia, hoặc chọn thư mục khác: --binhchon.standalone.data=<thư mục>.",
                        "Stop the other one, or choose another folder: --binhchon.standalone.data=<folder>."),
                null);
    }

    static StandaloneFailure notWritable(Path folder, @Nullable Throwable cause) {
        return new StandaloneFailure(
                both(
                        "Không ghi được vào thư mục dữ liệu " + folder + ".",
                        "The data folder " + folder + " cannot be written to."),
                both(
                        "Cấp quyền ghi, hoặc chọn thư mục khác: --binhchon.standalone.data=<thư mục>.",
                        "Grant write access, or choose another folder: --binhchon.standalone.data=<folder>."),
                cause);
    }

    static StandaloneFailure noSpace(Path folder, long freeMegabytes, long neededMegabytes) {
        return new StandaloneFailure(
                both(
                        "Ổ đĩa chứa " + folder + " chỉ còn " + freeMegabytes + " MB trống; cần ít nhất "
                                + neededMegabytes + " MB.",
                        "The disk of " + folder + " has only " + freeMegabytes + " MB free; at least " + neededMegabytes
                                + " MB are needed."),
                both(
                        "Dọn bớt ổ đĩa, hoặc chọn thư mục ở ổ khác: --binhchon.standalone.data=<thư mục>.",
                        "Free some space, or choose a folder on another disk: --binhchon.standalone.data=<folder>."),
                null);
    }

    /** Names the file or folder below that is broken, and in which way. */
    static StandaloneFailure folderBroken(Path folder, String partVi, String partEn, @Nullable Throwable cause) {
        return new StandaloneFailure(
                both(
                        "Thư mục dữ liệu " + folder + " bị hỏng: " + partVi + ".",
                        "The data folder is broken: " + partEn + "."),
                both(
                        "Chuyển thư mục này sang chỗ khác rồi chạy lại; chương trình không xóa gì cả.",
                        "Move this folder away and start again; the program deletes nothing."),
                cause);
    }

    static StandaloneFailure cannotStart(String what, Path log, Throwable cause) {
        return new StandaloneFailure(
                both(what + " không khởi động được: " + cause.getMessage(), what + " does not start. Log: " + log),
                both(
                        "Xem nhật ký nêu trên; nếu dữ liệu hỏng thì chuyển thư mục dữ liệu sang chỗ khác rồi chạy lại.",
                        "Read the log named above; if the data is damaged, move the data folder away and start again."),
                cause);
    }

    static StandaloneFailure rootRefused(Throwable cause) {
        return new StandaloneFailure(
                both(
                        "PostgreSQL không chạy được bằng quyền root trên máy này.",
                        "PostgreSQL cannot be run as root on this machine."),
                both("Chạy lại bằng một người dùng thường.", "Start again as an ordinary user."),
                cause);
    }

    private static String both(String vi, String en) {
        return vi + " / " + en;
    }
}
