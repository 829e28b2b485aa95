package vn.binhchon.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import vn.binhchon.text.Folded;

/** An answer that a browser saves as a file. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return named(name + ".pdf", MediaType.APPLICATION_PDF).body(bytes);
    }

    static ResponseEntity<byte[]> xlsx(byte[] bytes, String name) {
        return named(name + ".xlsx", Workbooks.TYPE).body(bytes);
    }

    /** A workbook to be filled in: nothing but the heads of these columns. */
    static ResponseEntity<byte[]> template(String title, List<Paper.Column> columns, String name) {
        return xlsx(Workbooks.of(new Paper.Table(title, "", columns, List.of())), name);
    }

    /** The same as comma-separated values, marked as UTF-8 so that Excel reads the letters right. */
    static ResponseEntity<byte[]> template(List<String> heads, String name) {
        String line = heads.stream().map(each -> '"' + each + '"').collect(Collectors.joining(",", "\uFEFF", "\r\n"));
        return named(name + ".csv", MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(line.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity.BodyBuilder named(String file, MediaType type) {
        String ending = file.substring(file.lastIndexOf('.'));
        String bare = Folded.slug(file.substring(0, file.lastIndexOf('.'))) + ending;
        // Clients that know only ASCII read the first name, all others the second (RFC 6266).
        String attachment = "attachment; filename=\"" + bare + "\"; filename*=UTF-8''"
                + UriUtils.encode(file, StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, attachment);
    }
}
