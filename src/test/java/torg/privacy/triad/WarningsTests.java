package torg.privacy.triad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.ledger.Ledger;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;

@TorgTest
class WarningsTests {
    @Autowired
    Warnings warnings;

    @Autowired
    Passerby passerby;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("D48")
    void relation_place_and_health_together_warn_with_the_words_marked_and_hide_nothing() {
        var text = "Min mormor på avd 3 fick inte sitt insulin i går";
        var conversation = passerby.ask("Amina", text);
        var director = passerby.keyOf("COMMUNICATIONS_DIRECTOR");
        var visitor = new Visitor(address);

        var beside = visitor.program("GET", "/api/inbox/" + conversation, director, "");
        var marked = visitor.program("GET", "/api/inbox/" + conversation + "/exposing", director, "");

        assertThat(beside.body())
                .contains("/inbox/" + conversation + "/exposing")
                .contains(text);
        assertThat(marked.body())
                .contains("{\"text\":\"mormor\",\"kind\":\"triad.relation\"")
                .contains("{\"text\":\"insulin\",\"kind\":\"triad.health\"");
        var harmless = passerby.ask("Amina", "Min mormor på avd 3 vill ha glass");
        assertThat(visitor.program("GET", "/api/inbox/" + harmless, director, "")
                        .body())
                .doesNotContain("/exposing");
    }

    @Test
    @Promise("D48")
    void each_board_keeps_its_own_list_and_what_it_was_is_in_the_ledger() {
        var mine = cast.board("Äldrenämnden");
        var other = cast.board("Skolnämnden");
        var registrar = cast.in(Role.REGISTRAR, mine, "Rut Registrator");
        var key = passerby.keyOf(registrar.id());
        var visitor = new Visitor(address);
        var text = "Min mamma på avd 3 behöver rullator";
        assertThat(warnings.at(mine.path()).apply(text)).isEmpty();

        var saved = visitor.program(
                "POST",
                "/api/privacy/words/" + mine.id(),
                key,
                "{\"kind\":\"HEALTH\",\"words\":\"rullator\\ndemens\"}");

        assertThat(saved.statusCode()).as(saved.body()).isLessThan(400);
        assertThat(warnings.at(mine.path()).apply(text)).hasSize(3);
        assertThat(warnings.at(other.path()).apply(text)).isEmpty();
        assertThat(warnings.at(mine.path()).apply("Min mamma på avd 3 fick insulin"))
                .isEmpty();
        var line = ledger.history("privacy/words/" + mine.id()).getLast();
        assertThat(line.particulars().orElseThrow().get("added")).contains("rullator");
        assertThat(line.particulars().orElseThrow().get("removed"))
                .contains("insulin")
                .doesNotContain("demens");
        assertThat(visitor.program(
                                "POST",
                                "/api/privacy/words/" + other.id(),
                                key,
                                "{\"kind\":\"HEALTH\",\"words\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.program(
                                "POST", "/api/privacy/words/" + mine.id(), key, "{\"kind\":\"HEALTH\",\"words\":\"x\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_names_of_a_boards_units_are_places() {
        var board = cast.board("Omsorgsnämnden");
        var home = cast.unit(board, "Solgläntan");

        assertThat(Stream.of(board, home)
                        .map(unit -> warnings.at(unit.path()).apply("Pappa på Solgläntan fick fel medicin")))
                .allMatch(marks -> marks.size() == 3);
        assertThat(warnings.at(List.of())
                        .apply("Pappa på Solgläntan fick fel medicin")
                        .size())
                .isIn(0, 3);
    }
}
