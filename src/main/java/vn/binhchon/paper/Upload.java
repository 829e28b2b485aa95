package vn.binhchon.paper;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetField;
import vn.binhchon.intake.sheet.SheetFile;
import vn.binhchon.intake.sheet.SheetList;

/** A sheet that is shown before it is sent. It waits in the page itself, not on the server, and comes back with it. */
final class Upload {

    private final String name;
    private final byte[] bytes;

    private Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** A file that has just come, or else the one in the page. */
    static Upload of(@Nullable MultipartFile sheet, @Nullable String name, @Nullable String kept) throws IOException {
        if (sheet != null) {
            return new Upload(
                    UUID.randomUUID().toString(), sheet.getInputStream().readNBytes(SheetFile.MOST_BYTES + 1));
        }
        if (name == null || kept == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return again(name, kept);
    }

    /** As {@link #keep} put it into the page; 409 for a name that was never given, 400 for what is no sheet. */
    static Upload again(String name, String kept) {
        if (!name.matches("[0-9a-f-]{36}")) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        try {
            return new Upload(name, Base64.getUrlDecoder().decode(kept));
        } catch (IllegalArgumentException e) {
            throw notShown(e);
        }
    }

    static ResponseStatusException notShown(Exception cause) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "the sheet is not the one that was shown", cause);
    }

    /** Given when it arrived; the events made of its rows are named after it. */
    String name() {
        return name;
    }

    /** The file as a list of some fields, with what a person should know of it put into the page. */
    <F extends SheetField> SheetList<F> list(List<F> fields, UploadAnswers answers, Model model) throws SheetFault {
        SheetList<F> list = SheetList.read(SheetFile.read(bytes), fields, answers.sheet());
        model.addAttribute("list", list);
        model.addAttribute("answers", answers);
        model.addAttribute("marks", answers.questions(list));
        return list;
    }

    void keep(Model model) {
        model.addAttribute("named", name);
        model.addAttribute("kept", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Which event a row became. */
    String line(SheetLine line) {
        return "sheet " + name + " · " + SheetLine.key(line.row());
    }
}
