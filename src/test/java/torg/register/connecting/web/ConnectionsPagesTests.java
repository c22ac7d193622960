package torg.register.connecting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.register.Opened;
import torg.register.Register;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;

@TorgTest
class ConnectionsPagesTests {
    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Connections connections;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Opened.Library library;
    private Person director;
    private Visitor desk;
    private long connection;

    @BeforeEach
    void a_connected_library() {
        library = opened.library();
        director = cast.in(Role.COMMUNICATIONS_DIRECTOR, library.unit(), "Dir Ektör");
        desk = as(director);
        connection = register.find(library.account()).connection().orElseThrow();
    }

    @Test
    void whoever_connects_sees_the_connections_of_their_units_and_how_they_are() {
        var other = opened.library();

        assertThat(page("/connections"))
                .contains("/register/" + library.account().value() + "\"", "Fungerar: 1", "Fungerar inte: 0")
                .doesNotContain("/register/" + other.account().value() + "\"", "/connecting");
        assertThat(page("/api/connections"))
                .contains(
                        "\"stands\":\"WORKS\"",
                        "\"account\":" + library.account().value())
                .doesNotContain("token");
    }

    @Test
    void a_broken_one_says_why_and_is_two_clicks_from_working() {
        breaks();

        assertThat(page("/connections"))
                .contains(
                        "Fungerar inte: 1",
                        "Plattformen godtar inte längre vår nyckel.",
                        "/register/" + library.account().value() + "/connecting");
        assertThat(page("/register/" + library.account().value())).contains("Anslutningen fungerar inte");

        var again = as(library.manager()).post("/register/" + library.account().value() + "/connection", Map.of());

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(connections.health(connection).orElseThrow().works()).isTrue();
        assertThat(register.find(library.account()).connection()).contains(connection);
    }

    @Test
    void where_a_secret_is_asked_for_the_way_to_mend_it_leads_to_that_form() {
        breaks();

        var answer = as(library.manager()).get("/register/" + library.account().value() + "/connecting");

        assertThat(Visitor.location(answer))
                .isEqualTo("/register/" + library.account().value() + "#connection");
    }

    @Test
    void the_list_narrows_to_what_somebody_wants_to_see() {
        db.sql("update connection set ends_at = :ends where id = :id")
                .param("ends", java.sql.Timestamp.from(clock.instant().plus(Duration.ofDays(3))))
                .param("id", connection)
                .update();
        var here = "/register/" + library.account().value() + "/connecting";

        assertThat(page("/connections?stands=ENDING")).contains(here, "Går snart ut: 1");
        assertThat(page("/connections?stands=WORKS")).doesNotContain(here).contains("Inga anslutningar passar");
        assertThat(page("/connections?network=X")).doesNotContain(here);
        assertThat(page("/connections?network=SQUARE&from=ENDING&after=" + connection))
                .doesNotContain(here);
        assertThat(page("/connections?stands=nonsense&from=nonsense&after=7")).contains(here);
    }

    @Test
    void others_see_neither_the_list_nor_a_way_to_connect() {
        var editor = as(cast.in(Role.WEB_EDITOR, library.unit(), "Annan Redaktör"));
        var account = "/register/" + library.account().value();

        assertThat(editor.get("/connections").statusCode()).isEqualTo(403);
        assertThat(editor.get(account + "/connecting").statusCode()).isEqualTo(403);
        assertThat(editor.post(account + "/connection", Map.of()).statusCode()).isEqualTo(403);
        assertThat(new Visitor(settings.address()).get("/connections").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void who_comes_back_with_an_answer_nobody_asked_for_is_told_so() {
        var answer = desk.get("/connections/consent?state=invented&code=whatever");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Svaret från plattformen hör inte till någon anslutning")
                .doesNotContain("whatever");
        assertThat(Visitor.location(new Visitor(settings.address()).get("/connections/consent?state=a&code=b")))
                .startsWith("/signin");
    }

    /** The node that held it may have died without a word: what it no longer renews is not believed. */
    @Test
    void whether_it_is_heard_directly_is_said_as_it_is() {
        assertThat(page("/connections")).doesNotContain("Hörs direkt");

        streams("OPEN", Duration.ofMinutes(1));
        assertThat(page("/connections"))
                .contains("Hörs direkt sedan")
                .doesNotContain("Plattformen meddelar inget själv");
        assertThat(page("/api/connections")).contains("\"direct\":{\"state\":\"OPEN\"");

        streams("OPEN", Duration.ofMinutes(-1));
        assertThat(page("/connections"))
                .contains("Direktlyssningen är bruten sedan")
                .doesNotContain("Hörs direkt");

        streams("NONE", Duration.ofMinutes(1));
        assertThat(page("/connections")).contains("Servern har ingen direktlyssning.");
        streams("REFUSED", Duration.ofMinutes(1));
        assertThat(page("/connections"))
                .contains("Servern släpper inte in Torgs direktlyssning", "Plattformen godtar inte längre vår nyckel.");
        db.sql("delete from stream where connection_id = :id")
                .param("id", connection)
                .update();
    }

    private void streams(String state, Duration held) {
        var now = clock.instant();
        db.sql("""
                        insert into stream (name, network, connection_id, state, word, since, heard_at, next_at, held_by, held_until)
                        values ('connection/' || cast(:id as bigint), 'SQUARE', :id, :state, 'platforms.not-allowed', :now, :now, :now,
                            gen_random_uuid(), :until)
                        on conflict (name) do update set state = excluded.state, held_until = excluded.held_until
                        """)
                .param("id", connection)
                .param("state", state)
                .param("now", java.sql.Timestamp.from(now))
                .param("until", java.sql.Timestamp.from(now.plus(held)))
                .update();
    }

    @Test
    void the_operator_reads_what_to_register_at_each_platform() {
        assertThat(page("/connections/apps"))
                .contains(
                        settings.address() + "/connections/consent",
                        settings.address() + "/hooks/meta",
                        "TORG_LINKEDIN_SECRET");
    }

    private void breaks() {
        connections.failed(connection, new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant()));
    }

    private String page(String path) {
        return desk.get(path).body();
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
