package torg.platforms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.arrivals.Cursor;
import torg.platforms.delivery.Reply;
import torg.world.MailServer;

/** What leaves the city as a letter, and what never does. */
class AnsweringTests {
    private final MailWorld world = new MailWorld();
    private final Connection connection = world.connection();

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome answer(RemoteRef to, String words) {
        return world.platform().reply(connection, Replies.to(world, to, words));
    }

    private RemoteRef comes(String fields) {
        var ref = new RemoteRef("<" + System.nanoTime() + "@example.se>");
        world.city.deliver(MailServer.bytes(
                "Message-ID: " + ref.value() + "\nDate: Sat, 21 Nov 2026 10:00:00 +0100\n" + fields + "\n\nHej\n"));
        return ref;
    }

    private Headers newest() {
        return Headers.of(world.asa.letters("INBOX").getLast());
    }

    @Test
    void an_answer_is_threaded_and_plain_and_from_the_mailbox() {
        var root = world.somebodyAsks("Hur lång är kön?");
        var question = world.somebodyReplies(root, "Hallå?");

        var outcome = world.platform()
                .reply(
                        connection,
                        new Reply(
                                "nyckel-1",
                                root,
                                question,
                                "Åtta dagar.",
                                world.clock().instant()));

        assertThat(outcome).isEqualTo(new Outcome.Delivered(name("nyckel-1"), ""));
        var head = newest();
        assertThat(head.first("Message-ID")).isEqualTo(name("nyckel-1").value());
        assertThat(head.first("From")).isEqualTo(world.city.address());
        assertThat(head.first("In-Reply-To")).isEqualTo(question.value());
        assertThat(Refs.ids(head.all("References"))).containsExactly(root.value(), question.value());
        assertThat(head.read("Subject")).isEqualTo("Sv: torget");
        assertThat(head.first("Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    }

    private RemoteRef name(String key) {
        return new RemoteRef("<torg." + key + "@sundhamn.example>");
    }

    @Test
    void what_was_sent_is_kept_among_what_was_sent_once_and_its_receipt_is_read_and_not_heard() {
        var question = world.somebodyAsks("Hur lång är kön?");
        var reply = Replies.to(world, question, "Åtta dagar.");

        var outcome = (Outcome.Delivered) world.platform().reply(connection, reply);
        world.platform().reply(connection, reply);
        var heard = new Listener(world, connection).listen();

        assertThat(world.city.letters("Sent")).hasSize(1);
        assertThat(heard).hasSize(1);
        assertThat(world.city.isRead(outcome.ref().value())).isTrue();
        assertThat(world.city.isRead(question.value()))
                .as("a resident's letter stays unread for colleagues")
                .isFalse();
    }

    @Test
    void an_answer_without_a_receipt_is_found_by_the_copy_that_came_home() {
        var question = world.somebodyAsks("Hur lång är kön?");
        var reply = Replies.to(world, question, "Åtta dagar.");
        world.spoil(torg.platforms.PlatformWorld.Way.Call.REPLY, torg.world.Fault.loseAnswer());

        assertThat(world.platform().reply(connection, reply)).isInstanceOf(Outcome.Unknown.class);

        assertThat(world.city.letters("Sent")).isEmpty();
        assertThat(world.platform().readBack(connection, reply)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: no-reply@example.se",
                "From: Bo <bo@example.se>\nReply-To: noreply+17@example.se",
                "From: MAILER-DAEMON@example.se",
                "From: svara-ej@example.se",
                "From: bo@example.se\nAuto-Submitted: auto-replied",
                "From: bo@example.se\nReturn-Path: <>",
                "From: inte en adress",
            })
    void nothing_is_sent_to_who_reads_nothing(String fields) {
        var ref = comes(fields);

        assertThat(answer(ref, "Hej!")).isEqualTo(new Outcome.Refused("platforms.mail.nobody-reads"));
        assertThat(world.city.letters("Sent")).isEmpty();
    }

    @Test
    void the_mailbox_never_writes_to_itself() {
        var ref = comes("From: " + world.city.address());

        assertThat(answer(ref, "Hej!")).isEqualTo(new Outcome.Refused("platforms.mail.nobody-reads"));
    }

    @Test
    void of_what_came_by_a_list_only_the_writer_is_answered() {
        var ref =
                comes("From: " + world.asa.address() + "\nReply-To: alla@lista.example\nList-Id: <alla.lista.example>");

        assertThat(answer(ref, "Hej!")).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.asa.letters("INBOX")).hasSize(1);
    }

    @Test
    void no_field_can_be_smuggled_into_the_answer() {
        var ref = comes("""
                From: =?UTF-8?Q?Bo=0D=0ABcc=3A_bcc=40example.se?= <%s>
                Subject: =?UTF-8?Q?Hej=0D=0ABcc:_bcc@example.se=0D=0A=0D=0AFalska_ord?=
                References: <a@example.se>\tBcc: bcc@example.se <b@example.se>""".formatted(world.asa.address()));

        assertThat(answer(ref, "Hej!\r\n.\r\nRCPT TO:<bcc@example.se>\r\n")).isInstanceOf(Outcome.Delivered.class);

        var letter = world.asa.letters("INBOX").getLast();
        assertThat(Headers.of(letter).has("Bcc")).isFalse();
        assertThat(Headers.of(letter).read("Subject")).isEqualTo("Sv: Hej Bcc: bcc@example.se Falska ord");
        assertThat(new String(letter, StandardCharsets.UTF_8)).contains("RCPT TO:<bcc@example.se>");
        assertThat(Headers.of(letter).first("References")).doesNotContain("Bcc");
    }

    @Test
    void somebody_elses_name_on_a_letter_makes_it_no_new_version_of_theirs() {
        var theirs = world.somebodyAsks("Hur lång är kön?");
        world.city.deliver(
                MailServer.bytes("From: mallory@example.se\nDate: Sat, 21 Nov 2026 10:00:00 +0100\nMessage-ID: "
                        + theirs.value() + "\n\nNågot annat\n"));

        var heard = Listener.written(new Listener(world, connection).listen());

        assertThat(heard).extracting(w -> w.text()).containsExactly("Hur lång är kön?", "Något annat");
        assertThat(heard).extracting(w -> w.ref()).doesNotHaveDuplicates();
        assertThat(answer(heard.getLast().ref(), "Hej!")).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.asa.letters("INBOX"))
                .as("the answer went to the other one")
                .isEmpty();
    }

    @Test
    void a_program_that_names_only_what_it_answers_still_lands_in_the_conversation() {
        var question = world.somebodyAsks("Hur lång är kön?");
        answer(question, "Åtta dagar.");
        var ours = newest().first("Message-ID");
        comes("From: " + world.asa.address() + "\nIn-Reply-To: " + ours);

        var heard = Listener.written(new Listener(world, connection).listen());

        assertThat(heard).hasSize(2).extracting(w -> w.root()).containsOnly(question);
    }

    @Test
    void a_letter_without_a_name_is_answered_and_the_thread_holds() {
        world.city.deliver(MailServer.bytes(
                "From: " + world.asa.address() + "\nDate: Sat, 21 Nov 2026 10:00:00 +0100\nSubject: Kö\n\nHej\n"));
        var nameless =
                Listener.written(new Listener(world, connection).listen()).getFirst();

        assertThat(answer(nameless.ref(), "Åtta dagar.")).isInstanceOf(Outcome.Delivered.class);
        comes("From: " + world.asa.address() + "\nIn-Reply-To: " + newest().first("Message-ID"));

        assertThat(Listener.written(new Listener(world, connection).listen()))
                .extracting(w -> w.root())
                .containsOnly(nameless.ref());
    }

    @Test
    void what_colleagues_have_sorted_into_a_folder_can_still_be_answered() {
        var question = world.somebodyAsks("Hur lång är kön?");
        var letter = world.city.letters("INBOX").getFirst();
        world.city.put("INBOX.Klart", letter);
        world.city.remove(question.value());

        assertThat(answer(question, "Åtta dagar.")).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void a_box_that_is_numbered_anew_is_read_again_and_each_letter_is_heard_once() {
        world.somebodyAsks("Ett");
        world.somebodyAsks("Två");
        var listener = new Listener(world, connection);
        listener.listen();
        var cursor = listener.cursors().getLast().value();
        var otherTime = new Cursor("17" + cursor);

        assertThat(world.platform().poll(connection, new Cursor(cursor)).landed())
                .as("read to its end")
                .isEmpty();
        assertThat(listener.listenFrom(otherTime)).as("the same keys").isEmpty();
        assertThat(world.platform().poll(connection, otherTime).landed()).hasSize(2);
    }

    @Test
    void a_letter_too_large_is_landed_by_its_beginning_and_the_next_one_is_heard() {
        world.city.deliver(MailServer.bytes("From: " + world.asa.address()
                + "\nDate: Sat, 21 Nov 2026 10:00:00 +0100\nMessage-ID: <stor@example.se>\n\n"
                + ("a".repeat(998) + "\n").repeat(27_000)));
        world.somebodyAsks("Och jag?");

        var landed = world.platform().poll(connection, Cursor.BEGINNING).landed();

        assertThat(landed).hasSize(2);
        assertThat(landed.getFirst().raw().length).isLessThan(70_000);
        assertThatExceptionOfType(torg.platforms.Platform.Unreadable.class)
                .isThrownBy(() -> world.platform().read(landed.getFirst().raw()));
        assertThat(world.platform().read(landed.getLast().raw())).hasSize(1);
    }

    @Test
    void a_server_in_our_own_network_is_refused_unless_the_operator_allows_it() {
        var guarded = new Mail(Clock.systemUTC(), "");

        for (var server : List.of(
                "imap://127.0.0.1:" + MailWorld.SERVER.imap(), "imaps://169.254.169.254", "imaps://[::1]:993")) {
            assertThatExceptionOfType(Fault.class)
                    .as(server)
                    .isThrownBy(() -> guarded.connect(new Credentials(
                            server, world.city.address(), world.credentials().secret(), server, "")))
                    .withMessage("platforms.server-not-allowed");
        }
    }

    @Test
    void a_password_is_never_said_to_a_server_that_cannot_speak_sealed() {
        var server = new Server("imap.stad.example", 143, false);

        var asked = new Lines(new torg.platforms.http.GuardedSockets(true)).properties("imap", server);

        assertThat(asked.getProperty("mail.imap.starttls.required")).isEqualTo("true");
        assertThat(Server.incoming("imap.stad.example")).contains(new Server("imap.stad.example", 993, true));
        assertThat(Server.outgoing("imap.stad.example:587")).contains(new Server("imap.stad.example", 587, false));
        assertThat(Server.incoming("imap://127.0.0.1:1143").orElseThrow().mustBeSealed())
                .isFalse();
    }
}
