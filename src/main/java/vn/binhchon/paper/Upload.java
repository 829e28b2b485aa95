package vn.binhchon.paper;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A sheet that is shown before it is sent. It waits in the page itself, not on the server, and comes back with it. */
final class Upload {

    private final String name;
    private final byte[] bytes;

    private Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Upload of(MultipartFile sheet) throws IOException {
        return new Upload(UUID.randomUUID().toString(), sheet.getInputStream().readNBytes(SheetReader.MOST_BYTES + 1));
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

    byte[] bytes() {
        return bytes;
    }

    void keep(Model model) {
        model.addAttribute("sheet", name);
        model.addAttribute("kept", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Which event a row became. */
    String line(int number) {
        return "sheet " + name + " · " + number;
    }
}
