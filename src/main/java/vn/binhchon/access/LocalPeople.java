package vn.binhchon.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The ready-made people of a trial on one machine; all made up, all with one password that the sign-in page shows. */
public final class LocalPeople implements UserDetailsService {

    /** The password of them all. It keeps nobody out: that the program listens on loopback alone does. */
    public static final String PASSWORD = "binhchon";

    private static final List<Local> PEOPLE = read();

    private final List<Local> people = PEOPLE;

    /**
     * One of them.
     *
     * @param seat where the person sits in the sample round, or what the account is for
     */
    public record Local(Person person, String seat) {}

    /** The account of one of them. */
    static final class Account extends User {
        private final transient Person person;

        Account(Person person) {
            super(
                    person.id(),
                    "{noop}" + PASSWORD,
                    Stream.<GrantedAuthority>concat(
                                    person.roles().stream().map(each -> new SimpleGrantedAuthority(each.authority())),
                                    person.jurisdictions().stream().map(Person::authority))
                            .toList());
            this.person = person;
        }

        Person person() {
            return person;
        }
    }

    /** All of them, as the sign-in page lists them. */
    public List<Local> all() {
        return people;
    }

    /** What people call one of them; empty for an id of nobody here, as where an installation has its own people. */
    public static Optional<String> name(String id) {
        return PEOPLE.stream()
                .map(Local::person)
                .filter(each -> each.id().equals(id))
                .map(Person::name)
                .findFirst();
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        return people.stream()
                .filter(each -> each.person().id().equals(id))
                .findFirst()
                .map(each -> new Account(each.person()))
                .orElseThrow(() -> new UsernameNotFoundException(id));
    }

    private static List<Local> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(LocalPeople.class.getResourceAsStream("/access/local-people.csv")),
                StandardCharsets.UTF_8)) {
            return format.parse(file).stream().map(LocalPeople::local).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Local local(CSVRecord row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Role.of(row.get("roles")).ifPresent(roles::add);
        String jurisdiction = row.get("jurisdiction");
        Set<String> jurisdictions = jurisdiction.isEmpty() ? Set.of() : Set.of(jurisdiction);
        return new Local(new Person(row.get("id"), row.get("name"), roles, jurisdictions), row.get("seat"));
    }
}
