package vn.binhchon.keeping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhchon.intake.Json;
import vn.binhchon.round.Book;
import vn.binhchon.round.Meeting;

/** Everything that a book says, as one text: two books that say the same have the same text. */
final class BookText {

    private BookText() {}

    static String of(Book book) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("round", book.round().id());
        said.put("phase", book.phase());
        said.put("scoring", book.scoring());
        said.put("council", book.council());
        said.put("jury", book.jury());
        said.put("plan", book.plan());
        said.put("frame", Arrays.asList(book.frame(), book.frameProposed(), book.frameApproved()));
        said.put("entrants", book.entrants());
        said.put("sheets", book.sheets());
        said.put("recusals", book.recusals());
        said.put("closedScorings", book.closedScorings());
        said.put("placings", book.placings());
        said.put("parts", book.parts());
        said.put("juryUp", Arrays.asList(book.juryUp()));
        said.put("proposals", book.proposals());
        said.put(
                "present",
                List.of(
                        book.meeting().opened(),
                        book.meeting().present(),
                        book.meeting().written()));
        said.put(
                "ballots",
                Stream.of(Meeting.LIST, Meeting.CHOICE)
                        .map(motion -> Arrays.asList(
                                motion,
                                book.meeting().ballots(motion),
                                book.meeting().counted(motion)))
                        .collect(Collectors.toList()));
        said.put("rulings", book.rulings());
        said.put("certificates", book.certificates());
        said.put(
                "published",
                Arrays.asList(
                        book.aftermath().publishedOn(),
                        book.aftermath().complaintsUntil(),
                        book.aftermath().upperRound()));
        said.put("complaints", book.aftermath().complaints());
        said.put(
                "amended",
                Arrays.asList(
                        book.aftermath().amendments(),
                        book.aftermath().proposedAnew(),
                        book.aftermath().gone()));
        said.put(
                "hearing",
                book.sitting().motions().stream()
                        .map(motion -> Arrays.asList(
                                motion,
                                book.sitting().ballots(motion),
                                book.sitting().counted(motion)))
                        .toList());
        return Json.MAPPER.writeValueAsString(said);
    }
}
