package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.access.Person;
import vn.binhchon.digest.Sha256;

/**
 * One sending of a form. Sending the same content again from the same rendered form (a double click, a resend after “back”) is the same
 * submission; a changed field makes it another one.
 *
 * @param id names the submission: 64 hexadecimal digits; two sendings have the same id when they are the same submission
 * @param keyed whether the form carried a key; without one every sending is a submission of its own
 */
record Submission(String id, boolean keyed) {

    /** The field that carries the key of a rendered form. */
    static final String KEY = "_form";

    private static final String CSRF = "_csrf";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,80}");

    /** The submission that a request is. */
    static Submission of(HttpServletRequest request) {
        String key = request.getParameter(KEY);
        if (key == null || !SHAPE.matcher(key).matches()) {
            return new Submission(new Sha256().add(UUID.randomUUID().toString()).hex(), false);
        }
        Sha256 all = new Sha256().add(person()).add(request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            // Masked anew in every page, and another one after signing in again.
            if (!name.equals(CSRF)) {
                all.add(name).add(String.valueOf(values.length));
                Arrays.stream(values).forEach(all::add);
            }
        });
        return new Submission(all.hex(), true);
    }

    private static String person() {
        @Nullable Person person = Person.signedIn();
        return person == null ? "" : person.id();
    }
}
