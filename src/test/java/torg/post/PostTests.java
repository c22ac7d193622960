package torg.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.inbox.ConversationId;
import torg.inbox.expert.Experts;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.moderation.Street;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.vault.Seal;

@TorgTest
class PostTests {
    private static final String QUESTION = "Hur djupt är diket vid Ekuddens skola?";

    @Autowired
    Post post;

    @Autowired
    Letters letters;

    @Autowired
    Experts experts;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    Street street;

    @Autowired
    Passerby passerby;

    @Autowired
    Seal seal;

    @Autowired
    ShellSettings shell;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Person expert;
    private String secret;
    private long conversation;

    @BeforeEach
    void somebody_who_knows() {
        server.start();
        server.setUser("torg", "hemligt");
        post.lookAround();
        db.sql(
                        "update post_letter set given_up_at = now(), sealed = null where sent_at is null and given_up_at is null")
                .update();
        expert = cast.person("Vera Vet");
        secret = "s" + UUID.randomUUID().toString().replace("-", "");
        conversation = passerby.ask("Amina Anonym", "Min granne " + secret + " undrar");
    }

    @AfterEach
    void the_server_stops() {
        server.stop();
    }

    @Test
    void a_letter_says_that_something_waits_and_where_and_no_word_of_what() throws MessagingException {
        var asked = ask();

        post.lookAround();
        postman(clock, "none").round();
        post.lookAround();
        postman(clock, "none").round();

        var letter = only(expert);
        assertThat(letter.getSubject()).isEqualTo("Torg: någon frågar vad du vet");
        var text = whole(letter);
        assertThat(text)
                .contains(shell.address() + "/asked/" + asked)
                .contains("Auto-Submitted: auto-generated")
                .doesNotContain("diket")
                .doesNotContain("Ekudden")
                .doesNotContain("Amina")
                .doesNotContain(secret);
        assertThat(letter.getContentType()).startsWith("text/plain");
        assertThat(letter.getMessageID()).matches("<[0-9a-f]{40}@.+>");
    }

    @Test
    void what_was_not_taken_is_tried_again_and_what_may_have_gone_twice_has_one_message_id() throws MessagingException {
        ask();
        post.lookAround();

        postman(clock, "starttls").round();

        assertThat(received(expert)).isEmpty();
        assertThat(post.figures().waiting()).isPositive();
        assertThat(post.figures().word()).contains("post.failed.not-reached");
        postman(clock, "none").round();
        assertThat(received(expert)).as("not before its time").isEmpty();
        postman(Clock.offset(clock, Duration.ofMinutes(2)), "none").round();
        only(expert);
        db.sql("update post_letter set sent_at = null where person_id = :person")
                .param("person", expert.id())
                .update();
        postman(Clock.offset(clock, Duration.ofMinutes(3)), "none").round();
        var twice = received(expert);
        assertThat(twice).hasSize(2);
        assertThat(twice.getFirst().getMessageID()).isEqualTo(twice.getLast().getMessageID());
    }

    @Test
    void it_gives_up_in_the_end_and_says_so() {
        ask();
        post.lookAround();

        for (int day = 0; day < 9; day++) {
            postman(Clock.offset(clock, Duration.ofDays(day)), "starttls").round();
        }

        assertThat(db.sql(
                                "select count(*) from post_letter where person_id = :person and given_up_at is not null and tries = 8")
                        .param("person", expert.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_wants_one_letter_a_day_gets_one_in_the_morning_and_who_wants_none_gets_alarms_only()
            throws MessagingException {
        post.choose(expert.id(), Pace.DAILY, Actor.person(expert.id(), expert.name()));
        var one = ask();
        var other = ask();
        var never = cast.person("Nils Nej");
        post.choose(never.id(), Pace.ALARMS_ONLY, Actor.person(never.id(), never.name()));
        experts.ask(new ConversationId(conversation), never, QUESTION, staff.today(), never.id(), Actor.TORG);

        post.lookAround();
        postman(clock, "none").round();
        assertThat(received(expert)).isEmpty();
        postman(Clock.fixed(Post.nextMorning(clock.instant()), Words.ZONE), "none")
                .round();

        assertThat(whole(only(expert))).contains("/asked/" + one).contains("/asked/" + other);
        assertThat(only(expert).getSubject()).isEqualTo("Torg: 2 saker väntar på dig");
        assertThat(received(never)).isEmpty();
    }

    @Test
    void the_morning_is_seven_oclock_here_also_when_the_clock_has_changed() {
        for (var now : List.of("2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z", "2026-11-22T05:59:59Z")) {
            var morning = ZonedDateTime.ofInstant(Post.nextMorning(Instant.parse(now)), Words.ZONE);

            assertThat(morning.toLocalTime()).isEqualTo(LocalTime.of(7, 0));
            assertThat(Duration.between(Instant.parse(now), morning)).isBetween(Duration.ZERO, Duration.ofHours(25));
        }
    }

    @Test
    void an_alarm_goes_at_once_to_those_who_can_answer_in_the_unit() throws MessagingException {
        var written = street.somebodyWrites("Hjälp");
        post.choose(
                written.mona().id(),
                Pace.ALARMS_ONLY,
                Actor.person(written.mona().id(), "Mona"));
        db.sql("insert into alarm (conversation_id, at) values (:conversation, now()) on conflict do nothing")
                .param("conversation", written.conversation().id().value())
                .update();

        post.lookAround();
        postman(clock, "none").round();

        for (var colleague : List.of(written.mona(), written.mats())) {
            var letter = only(colleague);
            assertThat(letter.getSubject()).isEqualTo("Torg: larm, läs genast");
            assertThat(whole(letter))
                    .contains("/inbox/" + written.conversation().id().value());
        }
    }

    @Test
    void the_link_to_somebody_outside_lies_sealed_until_it_is_sent_and_is_then_forgotten() throws MessagingException {
        var key = "outsider/asked/" + expert.id();
        var outsider = "kunnig" + expert.id() + "@example.org";

        post.send("asked/" + expert.id(), outsider, "/asked/link/" + secret);
        assertThat(db.sql("select cast(l as text) from post_letter l where key = :key")
                        .param("key", key)
                        .query(String.class)
                        .single())
                .doesNotContain(secret)
                .doesNotContain("kunnig");
        postman(clock, "none").round();

        var letter = Arrays.stream(server.getReceivedMessages())
                .filter(message -> GreenMailUtil.getWholeMessage(message).contains(outsider))
                .findFirst()
                .orElseThrow();
        assertThat(whole(letter)).contains(shell.address() + "/asked/link/" + secret);
        assertThat(db.sql("select sealed is null and sent_at is not null from post_letter where key = :key")
                        .param("key", key)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nobody_who_has_left_gets_letters() {
        ask();
        post.lookAround();
        db.sql("update person set email = '' where id = :id")
                .param("id", expert.id())
                .update();

        postman(clock, "none").round();

        assertThat(received(expert)).isEmpty();
        assertThat(db.sql("select word from post_letter where person_id = :id")
                        .param("id", expert.id())
                        .query(String.class)
                        .single())
                .isEqualTo("post.failed.nobody");
    }

    @Test
    void where_no_server_is_set_up_the_page_says_that_nothing_is_mailed_and_a_wish_is_kept_all_the_same() {
        var visitor = new Visitor(address);
        var administrator = passerby.keyOf("ADMINISTRATOR");
        var editor = passerby.keyOf(
                cast.in(Role.WEB_EDITOR, cast.city(), "Ture Textare").id());

        var page = visitor.program("GET", "/api/post", editor, "").body();
        assertThat(page).contains("\"configured\":false").doesNotContain("workings");
        assertThat(visitor.program("GET", "/api/post", administrator, "").body())
                .contains("workings");
        assertThat(visitor.program("POST", "/api/post/test", editor, "{}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("POST", "/api/post/test", administrator, "{}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.program("POST", "/api/post", editor, "{\"pace\":\"OFTEN\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.program("POST", "/api/post", editor, "{\"pace\":\"DAILY\"}")
                        .statusCode())
                .isLessThan(400);
        assertThat(visitor.program("GET", "/api/post", editor, "").body()).contains("\"pace\":\"DAILY\"");
        assertThat(post.reaches("kunnig@example.org")).isFalse();
    }

    private long ask() {
        return experts.ask(new ConversationId(conversation), expert, QUESTION, staff.today(), expert.id(), Actor.TORG);
    }

    private Postman postman(Clock clock, String security) {
        var settings = new PostSettings(
                "127.0.0.1", server.getSmtp().getPort(), "torg", "hemligt", "torg@sundhamn.example", security);
        return new Postman(letters, new Carrier(settings, clock), staff, seal, shell, transaction, clock);
    }

    private MimeMessage only(Person person) {
        var received = received(person);
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private List<MimeMessage> received(Person person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> GreenMailUtil.getWholeMessage(message).contains("To: " + person.email()))
                .toList();
    }

    private static String whole(MimeMessage message) throws MessagingException {
        try {
            return GreenMailUtil.getHeaders(message) + "\n" + message.getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
