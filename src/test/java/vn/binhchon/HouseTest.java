package vn.binhchon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house: one package for each room, imports run downward only (docs/decisions, README "where things are"). */
class HouseTest {

    private static final String HOUSE = "vn.binhchon";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    private static final Set<String> DOORS =
            Set.of("access", "standalone", "stream", "api", "desk", "paper", "command");

    /** What a door may use of another: what enters by one may have to leave by the stream. */
    private static final Map<String, Set<String>> OPEN_BETWEEN_DOORS = Map.of(
            "stream",
                    Set.of(
                            "NominationSender",
                            "CaughtUp",
                            "Topics",
                            "Waiting",
                            "Releases",
                            "Backtests",
                            "Drafts",
                            "Erasing",
                            "Explanations",
                            "Repeats",
                            "Replays",
                            "Resending",
                            "Trials",
                            "PaperPrinter",
                            "Witness"),
            "access",
                    Set.of(
                            "Exceeded",
                            "HelperTeam",
                            "KeptForms",
                            "PageDoors",
                            "Person",
                            "Role",
                            "Seats",
                            "Sessions",
                            "Sight",
                            "LocalPeople",
                            "Mandate",
                            "Systems"));

    private static final Set<String> KEPT = Set.of(
            "text",
            "digest",
            "nomination",
            "finding",
            "edition",
            "calendar",
            "round",
            "promotion",
            "rulebook",
            "scorecard",
            "intake",
            "evaluation",
            "explanation",
            "support",
            "season",
            "keeping",
            "rollout",
            "ledger",
            "bundle");

    /** Every room with the rooms below it that it may look into. */
    private static final Map<String, Set<String>> BELOW = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("digest", Set.of()),
            Map.entry("nomination", Set.of()),
            Map.entry("finding", Set.of("nomination")),
            Map.entry("edition", Set.of("nomination", "finding")),
            Map.entry("calendar", Set.of("edition")),
            Map.entry("round", Set.of("nomination", "edition")),
            Map.entry("promotion", Set.of("nomination")),
            Map.entry(
                    "rulebook", Set.of("digest", "nomination", "finding", "edition", "calendar", "round", "promotion")),
            Map.entry("scorecard", Set.of("nomination", "finding", "edition", "round")),
            Map.entry("intake", Set.of("digest", "nomination", "edition", "round")),
            Map.entry("evaluation", Set.of("nomination", "finding", "edition", "round", "rulebook", "scorecard")),
            Map.entry(
                    "explanation",
                    Set.of(
                            "digest",
                            "nomination",
                            "finding",
                            "edition",
                            "round",
                            "rulebook",
                            "scorecard",
                            "intake",
                            "evaluation")),
            Map.entry(
                    "support",
                    Set.of(
                            "nomination",
                            "finding",
                            "edition",
                            "round",
                            "promotion",
                            "rulebook",
                            "intake",
                            "evaluation",
                            "explanation")),
            Map.entry("season", Set.of("nomination", "edition", "round", "support")),
            Map.entry(
                    "keeping",
                    Set.of(
                            "nomination",
                            "finding",
                            "edition",
                            "calendar",
                            "round",
                            "rulebook",
                            "scorecard",
                            "evaluation",
                            "explanation")),
            Map.entry(
                    "rollout",
                    Set.of(
                            "digest",
                            "nomination",
                            "finding",
                            "edition",
                            "calendar",
                            "round",
                            "promotion",
                            "rulebook",
                            "scorecard",
                            "intake",
                            "evaluation",
                            "explanation",
                            "keeping")),
            Map.entry(
                    "ledger",
                    Set.of(
                            "digest",
                            "nomination",
                            "finding",
                            "edition",
                            "calendar",
                            "round",
                            "rulebook",
                            "scorecard",
                            "intake",
                            "evaluation",
                            "explanation",
                            "support",
                            "season",
                            "keeping",
                            "rollout")),
            Map.entry(
                    "bundle",
                    Set.of("digest", "edition", "intake", "round", "evaluation", "rulebook", "rollout", "ledger")));

    @Test
    void imports_run_downward_only() {
        assertThat(eachImport()
                        .filter(HouseTest::goesUp)
                        .map(Dependency::getDescription)
                        .toList())
                .as("imports that run upward, or from door to door")
                .isEmpty();
    }

    @Test
    void no_two_packages_need_each_other() {
        Map<String, Set<String>> imports = new TreeMap<>();
        eachImport().forEach(each -> imports.computeIfAbsent(room(each.getOriginClass()), room -> new TreeSet<>())
                .add(room(each.getTargetClass())));
        Set<String> standing = new TreeSet<>(imports.keySet());
        boolean changed = true;
        while (changed) {
            changed = standing.removeIf(
                    room -> imports.getOrDefault(room, Set.of()).stream().noneMatch(standing::contains));
        }
        assertThat(standing).as("packages that form a circle").isEmpty();
    }

    @Test
    void every_package_has_its_place_in_the_plan() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(each -> rooms.add(room(each)));
        rooms.remove("");
        assertThat(rooms).allMatch(room -> KEPT.contains(room) || DOORS.contains(room));
    }

    @Test
    void only_the_rulebook_knows_drools() {
        assertThat(users("org.drools.", "org.kie.")).isSubsetOf("rulebook");
    }

    @Test
    void facts_findings_rounds_and_sums_know_no_framework() {
        assertThat(foreign(
                        Set.of("digest", "nomination", "finding", "round", "promotion", "scorecard"),
                        "java.",
                        "org.jspecify."))
                .isEmpty();
    }

    @Test
    void editions_and_calendar_know_no_framework_but_the_words_of_numbers_and_the_lunar_days() {
        assertThat(foreign(Set.of("text", "edition", "calendar"), "java.", "org.jspecify.", "com.ibm.icu."))
                .isEmpty();
    }

    @Test
    void only_doors_and_what_is_kept_know_spring() {
        assertThat(users("org.springframework."))
                .as("packages that import Spring")
                .isSubsetOf("", "access", "standalone", "stream", "api", "desk", "paper", "rollout", "ledger");
    }

    @Test
    void only_doors_know_kafka() {
        assertThat(users("org.apache.kafka.", "kafka.", "org.springframework.kafka."))
                .isSubsetOf("standalone", "stream", "api", "desk");
    }

    @Test
    void every_package_says_its_sentence_and_is_null_marked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String name = each.getPackageName();
            boolean marked = each.getPackage()
                    .tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false);
            if (!marked && !name.equals(HOUSE)) {
                unmarked.add(name);
            }
        }
        assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
    }

    @Test
    void no_name_hides_what_a_class_is_for() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(".*(Manager|Helper|Utils?|Impl)"))
                        .toList())
                .isEmpty();
    }

    @Test
    void a_clock_stands_only_at_the_doors() {
        List<String> readers = CLASSES.stream()
                .filter(each -> !DOORS.contains(room(each)) && !room(each).isEmpty())
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(HouseTest::readsAClock)
                .map(JavaMethodCall::getDescription)
                .toList();
        assertThat(readers).as("calls that read a clock behind the doors").isEmpty();
    }

    @Test
    void the_day_of_an_instant_is_its_day_in_vietnam() {
        List<String> elsewhere = CLASSES.stream()
                .filter(each -> !room(each).equals("text") && !room(each).equals("calendar"))
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(HouseTest::takesADayOfAnInstant)
                .map(JavaMethodCall::getDescription)
                .toList();
        assertThat(elsewhere)
                .as("calls that take the day of an instant without VietnamTime")
                .isEmpty();
    }

    private static boolean takesADayOfAnInstant(JavaMethodCall call) {
        String owner = call.getTargetOwner().getSimpleName();
        String method = call.getTarget().getName();
        boolean day = method.equals("toLocalDate")
                && Set.of("OffsetDateTime", "ZonedDateTime").contains(owner);
        boolean zone = owner.equals("ZoneId") && Set.of("systemDefault", "of").contains(method);
        return day || zone || (owner.equals("LocalDate") && method.equals("ofInstant"));
    }

    private static boolean readsAClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        boolean now = owner.startsWith("java.time.") && method.equals("now");
        boolean clock = owner.equals("java.time.Clock") && method.startsWith("system");
        boolean system =
                owner.equals("java.lang.System") && (method.equals("currentTimeMillis") || method.equals("nanoTime"));
        boolean date = owner.equals("java.util.Calendar") && method.equals("getInstance");
        return now || clock || system || date;
    }

    private static boolean goesUp(Dependency each) {
        String from = room(each.getOriginClass());
        String to = room(each.getTargetClass());
        if (from.isEmpty()) {
            return false;
        }
        if (DOORS.contains(from)) {
            return DOORS.contains(to) ? !openBetweenDoors(each.getTargetClass()) : !KEPT.contains(to);
        }
        return !to.equals("text") && !BELOW.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean openBetweenDoors(JavaClass target) {
        JavaClass outer = target;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return OPEN_BETWEEN_DOORS.getOrDefault(room(target), Set.of()).contains(outer.getSimpleName());
    }

    /** Every import from one room into another. */
    private static Stream<Dependency> eachImport() {
        return CLASSES.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(each -> each.getTargetClass().getPackageName().startsWith(HOUSE))
                .filter(each -> !room(each.getOriginClass()).equals(room(each.getTargetClass())));
    }

    private static Set<String> users(String... prefixes) {
        Set<String> rooms = new TreeSet<>();
        CLASSES.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(each -> Stream.of(prefixes)
                        .anyMatch(each.getTargetClass().getBaseComponentType().getName()::startsWith))
                .forEach(each -> rooms.add(room(each.getOriginClass())));
        return rooms;
    }

    /** What classes of these rooms use beyond the house and the given prefixes. */
    private static Set<String> foreign(Set<String> rooms, String... allowed) {
        Set<String> foreign = new TreeSet<>();
        CLASSES.stream()
                .filter(each -> rooms.contains(room(each)))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(each -> !each.isPrimitive() && !each.getName().startsWith(HOUSE))
                .filter(each -> Stream.of(allowed).noneMatch(each.getName()::startsWith))
                .forEach(each -> foreign.add(each.getName()));
        return foreign;
    }

    private static String room(JavaClass each) {
        String name = each.getPackageName();
        if (!name.startsWith(HOUSE + ".")) {
            return "";
        }
        String below = name.substring(HOUSE.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
