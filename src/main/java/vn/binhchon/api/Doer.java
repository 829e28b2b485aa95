package vn.binhchon.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.binhchon.access.Person;
import vn.binhchon.access.Role;
import vn.binhchon.access.Seats;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Books;

/** Whether an act may come from who sends it: people act under their own name, a system under those of its people. */
final class Doer {

    private Doer() {}

    /**
     * Lets it pass, or not.
     *
     * @throws ErrorResponseException 403 with the reason; an event that cannot be read passes, to be refused with all that is wrong
     */
    static void check(SentEvent sent, Books books) {
        Person person = Person.signedIn();
        JsonNode body = read(sent.body());
        if (person == null || body == null || person.is(Role.SYSTEM)) {
            return;
        }
        boolean structured = sent.attributes().isEmpty();
        String by = (structured ? body.path("data") : body).path("by").asString("");
        String type =
                structured ? body.path("type").asString("") : sent.attributes().getOrDefault("type", "");
        String round = structured
                ? body.path("subject").asString("")
                : sent.attributes().getOrDefault("subject", "");
        if (!by.isEmpty() && !by.equals(person.id())) {
            throw Absent.of(
                    HttpStatus.FORBIDDEN,
                    "not-yourself",
                    "Không làm thay người khác / Not in another's name",
                    "data.by là " + by + ", người đăng nhập là " + person.id()
                            + ". Chỉ tài khoản hệ thống (vai trò system) được gửi thay.",
                    "data.by is " + by + ", who is signed in is " + person.id()
                            + ". Only a system's account (role system) may send for others.");
        }
        boolean may = books.book(round)
                .map(book -> new Seats(person, book).mayDo(name(type)))
                .orElse(person.is(Role.HELPER));
        if (!may) {
            throw Absent.of(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "Không thuộc quyền / Not yours to do",
                    person.id() + " không được làm việc này ở kỳ " + round
                            + ". Việc này của Tổ giúp việc, Chủ tịch Hội đồng hoặc người có ghế trong kỳ.",
                    person.id() + " may not do this in round " + round
                            + ". It is for the helper team, the council's chair, or who has a seat in the round.");
        }
    }

    private static String name(String type) {
        return type.replaceFirst("^vn\\.binhchon\\.act\\.", "").replaceFirst("\\.v1$", "");
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}
