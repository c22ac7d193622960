package torg;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import torg.ledger.Happening;
import torg.ledger.HappeningKind;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Words;

/** The laws of the house (STYLE.md). {@link BrokenHouseTests} breaks each of them once, to prove that it holds. */
class HouseTests {
    static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern UNFINISHED = Pattern.compile("(?i)\\b(to" + "do|fix" + "me)\\b|\\$unsafe\\{");
    private static final Pattern WORD =
            Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"[,)]|(?:label|hint) = \"([a-z0-9.-]+)\"");
    private static final Pattern WORD_IN_JAVA = Pattern.compile(
            "(?:Refused|Forbidden|Fault\\(Fault\\.Kind\\.[A-Z_]+,|Go\\([^;]*?,|unless\\([^;]*?,|NotNow\\([^;]*?,|Unknown|Outcome\\.Refused)\\s*\\(?\\s*\"([a-z]+\\.[a-z0-9.-]+)\"");

    @Test
    void rooms_use_only_the_neighbours_they_name() {
        ApplicationModules.of(Torg.class).verify();
    }

    @Test
    void every_change_is_written_in_the_ledger() {
        assertThat(unrecorded(House.CLASSES)).isEmpty();
    }

    /** A transactional method that never reaches Ledger.record, directly or through a method of its own class. */
    static List<String> unrecorded(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Transactional.class)
                        || method.getOwner().isAnnotatedWith(Transactional.class))
                .filter(method -> !records(method, new TreeSet<>()))
                .map(JavaMethod::getFullName)
                .toList();
    }

    private static boolean records(JavaMethod method, TreeSet<String> seen) {
        return seen.add(method.getFullName())
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Ledger.class)
                                        && List.of("record", "recordAt", "dispose")
                                                .contains(call.getName())
                                || call.getTargetOwner().equals(method.getOwner())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(m -> records(m, seen))
                                                .isPresent());
    }

    @Test
    void nothing_outside_web_and_shell_knows_http() {
        assertThat(knowsHttp(House.CLASSES)).isEmpty();
    }

    static List<String> knowsHttp(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().startsWith("torg.shell")
                        && !type.getPackageName().contains(".web"))
                .filter(type -> !type.getName().matches(".*\\.Jte\\w+Generated(\\$\\d+)?"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> Stream.of(
                                "jakarta.servlet", "org.springframework.web", "org.springframework.http", "gg.jte")
                        .anyMatch(use.getTargetClass().getPackageName()::startsWith))
                .map(use -> use.getDescription())
                .toList();
    }

    /** A connection that is open carries the token; a sub-room may be handed one, another room never. */
    @Test
    void only_the_platforms_open_a_connection() {
        assertThat(opensConnections(House.CLASSES)).isEmpty();
    }

    static List<String> opensConnections(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().startsWith("torg.platforms"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Connections.class)
                        && call.getName().equals("open"))
                .map(call -> call.getDescription())
                .toList();
    }

    @Test
    @Promise("D60")
    void every_file_that_can_be_made_says_how_secret_it_is() {
        assertThat(undeclared(House.CLASSES)).isEmpty();
        assertThat(House.CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Discloses.class)))
                .as("the law sees the files there are")
                .hasSizeGreaterThan(25);
    }

    /**
     * A controller's method that writes its answer itself instead of handing over a page. What speaks as somebody else's
     * platform gives out nothing of the city's, and the shell's own say no or send on.
     */
    static List<String> undeclared(JavaClasses classes) {
        return classes.stream()
                .filter(type -> Stream.of("torg.shell", "torg.simulator", "torg.town", "torg.platforms.webhooks")
                        .noneMatch(type.getPackageName()::startsWith))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .filter(method -> !method.getRawReturnType().isAssignableTo(Answer.class))
                .filter(method -> !method.isAnnotatedWith(Discloses.class))
                .map(JavaMethod::getFullName)
                .toList();
    }

    @Test
    void every_word_exists_in_every_language() {
        assertThat(Words.of(Words.LANGUAGES.get(1)).keySet())
                .isEqualTo(Words.of(Words.SWEDISH).keySet());
    }

    @Test
    void no_page_and_no_rule_asks_for_a_missing_word() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : sources(".jte")) {
            WORD.matcher(Files.readString(file))
                    .results()
                    .forEach(m -> note(m.group(1) != null ? m.group(1) : m.group(2), file, missing));
        }
        for (var file : sources(".java")) {
            WORD_IN_JAVA.matcher(Files.readString(file)).results().forEach(m -> note(m.group(1), file, missing));
        }

        assertThat(missing).isEmpty();
    }

    private static void note(String key, Path file, TreeSet<String> missing) {
        if (!key.endsWith(".") && !Words.has(key)) {
            missing.add(key + " in " + file);
        }
    }

    @Test
    void everything_that_can_happen_has_words() {
        assertThat(wordless(House.CLASSES)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    static List<String> wordless(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(Happening.class) && !type.isInterface())
                .map(type -> HappeningKind.of((Class<? extends Happening>) type.reflect()))
                .filter(kind -> !Words.has(kind))
                .sorted()
                .toList();
    }

    @Test
    void files_are_small_and_finished() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : Stream.of(".java", ".jte", ".sql")
                .flatMap(HouseTests::sourceStream)
                .toList()) {
            wrong.addAll(unfinished(file.toString(), Files.readString(file)));
        }

        assertThat(wrong).isEmpty();
    }

    static List<String> unfinished(String name, String text) {
        var wrong = new ArrayList<String>();
        if (text.lines().count() > 300) {
            wrong.add(name + " has over 300 lines: does it still say one thing?");
        }
        UNFINISHED.matcher(text).results().forEach(mark -> wrong.add(name + " holds " + mark.group()));
        return wrong;
    }

    @Test
    void no_name_says_manager_helper_util_impl_or_dto() {
        assertThat(emptyNames(House.CLASSES)).isEmpty();
    }

    static List<String> emptyNames(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Manager|Helper|Util|Utils|Impl|Dto|Mapper)"))
                .toList();
    }

    @Test
    @Promise("D69")
    void names_are_never_sorted_by_the_numbers_of_their_letters() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : sources(".java")) {
            wrong.addAll(sortedByNumbers(file.toString(), Files.readString(file)));
        }

        assertThat(wrong).isEmpty();
    }

    /** What the database sorts it sorts as Swedes do, by default; Java does so only by {@code Words.alphabetically}. */
    static List<String> sortedByNumbers(String name, String text) {
        return Pattern.compile("omparing\\(\\s*[\\w.]+::(?:\\w*[nN]ame|title|label)\\s*[,)]|CASE_INSENSITIVE_ORDER")
                .matcher(text)
                .results()
                .map(sorting -> name + " sorts by " + sorting.group())
                .toList();
    }

    static Stream<Path> sourceStream(String ending) {
        try {
            return Files.walk(SOURCES).filter(file -> file.toString().endsWith(ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(String ending) {
        return sourceStream(ending).toList();
    }
}
