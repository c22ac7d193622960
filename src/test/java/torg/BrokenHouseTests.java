package torg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.shell.Discloses;
import torg.shell.Page;

/** Breaks each law of the house on purpose. A law that cannot fail is no law. */
class BrokenHouseTests {

    @Test
    void a_room_that_uses_a_neighbour_it_does_not_name_is_found() {
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(() ->
                        ApplicationModules.of("torg.broken", location -> true).verify())
                .withMessageContaining("attic");
    }

    static class Forgetful {
        @Transactional
        public void change() {}
    }

    static class Careful {
        private Ledger ledger;

        @Transactional
        public void change() {
            note();
        }

        private void note() {
            ledger.record(null, null);
        }
    }

    @Test
    void a_change_that_is_not_recorded_is_found_and_one_that_is_recorded_is_not() {
        assertThat(HouseTests.unrecorded(new ClassFileImporter().importClasses(Forgetful.class, Careful.class)))
                .singleElement()
                .asString()
                .contains("Forgetful.change");
    }

    static class Chatty {
        jakarta.servlet.http.HttpServletRequest request;
    }

    @Test
    void a_rule_that_knows_http_is_found() {
        assertThat(HouseTests.knowsHttp(new ClassFileImporter().importClasses(Chatty.class)))
                .isNotEmpty();
    }

    static class Talkative {
        @GetMapping("/everything.csv")
        void everything(jakarta.servlet.http.HttpServletResponse response) {}

        @PostMapping("/everything.zip")
        byte[] packed() {
            return new byte[0];
        }

        @GetMapping("/little.csv")
        @Discloses(Discloses.Level.OPEN)
        void little(jakarta.servlet.http.HttpServletResponse response) {}

        @GetMapping("/page")
        Page page() {
            return null;
        }
    }

    @Test
    @Promise("D60")
    void a_file_that_does_not_say_how_secret_it_is_is_found() {
        assertThat(HouseTests.undeclared(new ClassFileImporter().importClasses(Talkative.class)))
                .hasSize(2)
                .anyMatch(method -> method.contains("Talkative.everything"))
                .anyMatch(method -> method.contains("Talkative.packed"));
    }

    static class Burglar {
        Object open(Connections connections) {
            return connections.open(1);
        }
    }

    @Test
    void a_connection_opened_in_another_room_is_found() {
        assertThat(HouseTests.opensConnections(new ClassFileImporter().importClasses(Burglar.class)))
                .isNotEmpty();
    }

    @Test
    void a_happening_without_words_is_found() {
        assertThat(HouseTests.wordless(new ClassFileImporter().importClasses(torg.broken.attic.CatFed.class)))
                .singleElement()
                .asString()
                .endsWith("cat-fed");
    }

    @Test
    void a_long_or_unfinished_file_is_found() {
        assertThat(HouseTests.unfinished("Long.java", "line\n".repeat(301))).hasSize(1);
        assertThat(HouseTests.unfinished("Short.java", "// TO" + "DO later")).hasSize(1);
        assertThat(HouseTests.unfinished("page.jte", "t(\"room.to" + "do.word\")"))
                .hasSize(1);
        assertThat(HouseTests.unfinished("page.jte", "$unsafe{words}")).hasSize(1);
        assertThat(HouseTests.unfinished("Fine.java", "line\n".repeat(300))).isEmpty();
    }

    static class CatManager {}

    @Test
    void an_empty_name_is_found() {
        assertThat(HouseTests.emptyNames(new ClassFileImporter().importClasses(CatManager.class)))
                .containsExactly("CatManager");
    }

    @Test
    void names_sorted_by_the_numbers_of_their_letters_are_found() {
        assertThat(HouseTests.sortedByNumbers("Names", "list.sorted(Comparator.comparing(Unit::name))"))
                .hasSize(1);
        assertThat(HouseTests.sortedByNumbers("Names", "x.thenComparing(Page.Board::boardName, other)"))
                .hasSize(1);
        assertThat(HouseTests.sortedByNumbers("Names", "list.sorted(Words.alphabetically(Unit::name))"))
                .isEmpty();
    }
}
