package torg.register.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.platforms.Act;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.register.Opened;
import torg.register.Register;
import torg.register.above.Standing.Light;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.staff.Waiting;

/** Whoever answers for an account is told once, and not again until it has worked in between. */
@TorgTest
class NoticesTests {
    @Autowired
    Notices notices;

    @Autowired
    ConnectingStanding standing;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Connections connections;

    @Autowired
    Tasks tasks;

    @Autowired
    List<Waiting> rooms;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Opened.Library library;
    private long connection;

    @BeforeEach
    void a_connected_library() {
        library = opened.library();
        connection = register.find(library.account()).connection().orElseThrow();
    }

    @Test
    void the_responsible_is_told_once_when_it_breaks_and_it_is_settled_when_it_works() {
        notices.lookAround();
        assertThat(open()).isEmpty();

        breaks();
        notices.lookAround();
        notices.lookAround();

        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.source()).isEqualTo("connection/" + connection + "/broken");
            assertThat(task.owner()).contains(library.manager());
            assertThat(task.sentence()).isEqualTo("Anslut kontot igen, anslutningen till Torget fungerar inte");
        });
        assertThat(words()).hasSize(1);

        connections.works(connection);
        notices.lookAround();
        assertThat(open()).isEmpty();

        breaks();
        notices.lookAround();
        assertThat(open()).hasSize(1);
        assertThat(tasks.settled(library.account(), 10)).hasSize(1);
    }

    @Test
    void what_is_refused_is_told_as_what_cannot_be_read_is() {
        connections.told(connection, Act.POST, new Outcome.Refused("platforms.permission-missing"));
        connections.works(connection);
        notices.lookAround();
        assertThat(open()).hasSize(1);

        connections.told(connection, Act.POST, new Outcome.Delivered(new RemoteRef("1"), ""));
        notices.lookAround();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_platform_that_is_only_slow_is_nobodys_task() {
        connections.failed(connection, new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant()));
        notices.lookAround();

        assertThat(open()).isEmpty();
    }

    @Test
    void what_must_be_agreed_to_anew_is_told_a_month_before_and_is_due_before_it_ends() {
        ends(Duration.ofDays(10));
        notices.lookAround();
        notices.lookAround();

        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.source()).isEqualTo("connection/" + connection + "/ends");
            assertThat(task.due()).isBefore(tasks.today().plusDays(10)).isAfter(tasks.today());
        });

        ends(Duration.ofDays(90));
        notices.lookAround();
        assertThat(open()).isEmpty();
    }

    @Test
    void the_overview_shows_it_in_red() {
        breaks();

        assertThat(standing.remarks(tasks.today()).get(library.account()))
                .singleElement()
                .satisfies(remark -> assertThat(remark.light()).isEqualTo(Light.RED));
    }

    private void breaks() {
        connections.failed(connection, new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant()));
    }

    private void ends(Duration in) {
        db.sql("update connection set ends_at = :ends where id = :id")
                .param("ends", java.sql.Timestamp.from(clock.instant().plus(in)))
                .param("id", connection)
                .update();
    }

    private List<Task> open() {
        return tasks.open(library.account());
    }

    /** What would be sent to the one who answers for it. */
    private List<Waiting.Word> words() {
        return rooms.stream()
                .flatMap(room -> room.words().stream())
                .filter(word -> word.person().equals(library.manager()))
                .distinct()
                .toList();
    }
}
