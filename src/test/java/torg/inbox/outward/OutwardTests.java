package torg.inbox.outward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.platforms.square.SquareChannel;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;

@TorgTest
class OutwardTests {
    @Autowired
    Passerby passerby;

    @Autowired
    SquareChannel channel;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("P87")
    void staff_and_the_resident_see_how_it_looks_in_public() {
        var secret = channel.newSecret();
        var conversation =
                passerby.ask(secret, "Amina", "Jag bor på Storgatan 12 och är 19900602-2397. När sopas det?");
        var director = passerby.keyOf("COMMUNICATIONS_DIRECTOR");
        var shown = "Jag bor på [adress dold] och är [personnummer dolt]. När sopas det?";

        assertThat(outward(conversation, director))
                .contains(shown)
                .doesNotContain("Storgatan")
                .doesNotContain("-2397");
        assertThat(new Visitor(address).get("/questions/" + secret).body())
                .contains(shown)
                .doesNotContain("-2397");

        db.sql("update message set removed_at = now() where conversation_id = :id")
                .param("id", conversation)
                .update();
        assertThat(outward(conversation, director)).doesNotContain("När sopas det");
    }

    @Test
    void it_is_shown_to_those_who_may_read_the_conversation() {
        var conversation = passerby.ask("Amina", "När sopas det?");
        var elsewhere = cast.in(Role.WEB_EDITOR, cast.board("Andra nämnden"), "Stina Främling");
        var visitor = new Visitor(address);

        for (var page : new String[] {"/outward", "/exposing"}) {
            assertThat(visitor.program("GET", "/api/inbox/" + conversation + page, passerby.keyOf(elsewhere.id()), "")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private String outward(long conversation, String key) {
        return new Visitor(address)
                .program("GET", "/api/inbox/" + conversation + "/outward", key, "")
                .body();
    }
}
