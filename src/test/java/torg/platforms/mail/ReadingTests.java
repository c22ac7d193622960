package torg.platforms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Platform.Unreadable;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Attachment;
import torg.world.MailServer;

/** What residents' mail programs really send, and what somebody may send to harm. */
class ReadingTests {
    private static final String HEAD = """
            From: Bo Ek <Bo.Ek@Example.SE>
            To: bibliotek@stad.example
            Date: Sat, 21 Nov 2026 10:00:00 +0100
            Message-ID: <fraga@example.se>
            """;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Mail mail = new Mail(Clock.systemUTC(), "");

    private Arrival.Written read(byte[] letter) {
        return (Arrival.Written) mail.read(letter).getFirst();
    }

    private Arrival.Written read(String letter) {
        return read(MailServer.bytes(letter));
    }

    private static byte[] joined(String head, byte[] body) {
        var letter = new ByteArrayOutputStream();
        letter.writeBytes(MailServer.bytes(head));
        letter.writeBytes(body);
        return letter.toByteArray();
    }

    @Test
    void a_letter_is_told_by_its_name_its_writer_and_its_subject() {
        var said = read(HEAD + "Subject: =?ISO-8859-1?Q?V=E4ntetid?=\n\nHur lång är kön?\n");

        assertThat(said.ref()).isEqualTo(new RemoteRef("<fraga@example.se>"));
        assertThat(said.root()).isEqualTo(said.ref());
        assertThat(said.parent()).isEmpty();
        assertThat(said.author().id()).isEqualTo("bo.ek@example.se");
        assertThat(said.author().displayName()).isEqualTo("Bo Ek");
        assertThat(said.text()).isEqualTo("Väntetid\n\nHur lång är kön?");
        assertThat(said.at()).isEqualTo(Instant.parse("2026-11-21T09:00:00Z"));
    }

    @Test
    void an_answer_belongs_where_its_thread_began() {
        var said = read(HEAD + """
                Subject: Sv: Kön
                References: <rot@example.se> <torg.k1@stad.example>
                In-Reply-To: <torg.k1@stad.example>

                Tack!
                """);

        assertThat(said.root()).isEqualTo(new RemoteRef("<rot@example.se>"));
        assertThat(said.parent()).contains(new RemoteRef("<torg.k1@stad.example>"));
        assertThat(said.text()).isEqualTo("Tack!");
    }

    @Test
    void a_letter_without_a_name_is_called_by_what_it_says() {
        var nameless = HEAD.replaceFirst("Message-ID: .*\n", "");

        var one = read(nameless + "\nEtt\n");

        assertThat(one.ref().value()).matches("mail:[0-9a-f]{32}");
        assertThat(read(nameless + "\nEtt\n").ref()).isEqualTo(one.ref());
        assertThat(read(nameless + "\nTvå\n").ref()).isNotEqualTo(one.ref());
    }

    @Test
    void the_plain_words_are_chosen_and_what_is_attached_is_named() {
        var said = read(HEAD + """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Det här är skylten.
                --b
                Content-Type: text/html; charset=utf-8

                <p>Det här är <b>skylten</b>.</p>
                --b--
                --a
                Content-Type: image/jpeg
                Content-Disposition: attachment; filename*=UTF-8''sk%%C3%%A5lt.jpg
                Content-Transfer-Encoding: base64

                %s
                --a
                Content-Type: message/rfc822

                From: x@example.se
                Subject: Inuti

                Hemligt inuti.
                --a--
                """.formatted("AAAA".repeat(600)));

        assertThat(said.text())
                .startsWith("Det här är skylten.\n\nBilaga: skålt.jpg (2 kB)\nBilaga: bifogat mejl (1 kB)")
                .doesNotContain("<b>", "Hemligt");
    }

    @Test
    void where_there_is_only_html_it_is_read_as_text_and_a_link_says_where_it_leads() {
        var said = read(HEAD + """
                Content-Type: text/html; charset=utf-8

                <html><head><style>p{color:red}</style><script>alert(1)</script></head><body>
                <p>Hej!<br>Se <a href="https://falsk.example/x">stadens sida</a>.</p>
                <ul><li>Ett</li><li>Två &amp; tre</li></ul>
                <blockquote>Förr sa ni nej</blockquote></body></html>
                """);

        assertThat(said.text())
                .isEqualTo(
                        "Hej!\nSe stadens sida <https://falsk.example/x>.\n\n– Ett\n– Två & tre\n\n> Förr sa ni nej");
    }

    @ParameterizedTest
    @CsvSource({"utf-8", "iso-8859-1", "us-ascii", "windows-1252", "x-unknown", "'\"; DROP'"})
    void letters_are_right_whatever_the_letter_says_of_them(String said) {
        var head = HEAD + "Content-Type: text/plain; charset=" + said + "\n\n";

        assertThat(read(joined(head, "Är åtta kronor för många – säg?".getBytes(WESTERN)))
                        .text())
                .isEqualTo("Är åtta kronor för många – säg?");
        if (!said.startsWith("iso") && !said.startsWith("windows")) {
            assertThat(read(joined(head, "Är åtta för många?".getBytes(StandardCharsets.UTF_8)))
                            .text())
                    .isEqualTo("Är åtta för många?");
        }
    }

    @Test
    void a_sign_cut_in_two_spoils_only_itself_and_a_bad_coding_is_shown_as_it_stands() {
        var utf8 = "Är åtta för många".getBytes(StandardCharsets.UTF_8);
        utf8[utf8.length - 3] = (byte) 0xFF;

        assertThat(read(joined(HEAD + "Content-Type: text/plain; charset=utf-8\n\n", utf8))
                        .text())
                .startsWith("Är åtta för m");
        assertThat(read(HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!! inte kodat\n")
                        .text())
                .isNotBlank();
    }

    @Test
    void what_we_said_before_is_not_repeated_and_how_much_is_left_out_is_said() {
        var answer = HEAD + "In-Reply-To: <torg.k1@stad.example>\nSubject: Sv: Kön\n\n";

        assertThat(read(answer
                                + "Tack!\n\nDen lör 21 nov. 2026 kl 10:00 skrev Stad <s@stad.example>:\n> Kön är lång.\n> Hej\n")
                        .text())
                .isEqualTo("Tack!\n\n(Tidigare mejl i tråden: 3 rader visas inte här)");
        assertThat(read(answer + "Tack!\n\nFrån: Stad\nSkickat: i går\nTill: Bo\nÄmne: Kön\n\nKön är lång.\n")
                        .text())
                .startsWith("Tack!\n\n(Tidigare mejl i tråden: 6 rader");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Den 1 maj skrev Bo:\n> Gammalt\nNytt under det gamla",
                "> Kön är lång.\nInte i dag!\n> Hej då\nHej",
                "> Bara citat",
                "På onsdag skrev jag till er: ni svarade inte."
            })
    void what_is_said_between_or_under_the_old_lines_stays(String text) {
        assertThat(read(HEAD + "In-Reply-To: <torg.k1@stad.example>\n\n" + text + "\n")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void old_lines_that_torg_has_not_said_stay() {
        var text = "Se nedan!\n\nOn Monday Bo wrote:\n> Elsa fick vänta.";

        assertThat(read(HEAD + "In-Reply-To: <annat@example.se>\n\n" + text + "\n")
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | (Automatiskt svar)",
                "Precedence: bulk | (Utskick till många)",
                "List-Id: <nytt.example.se> | (Utskick till många)",
                "Return-Path: <> | (Automatiskt meddelande",
                "Content-Type: multipart/report; report-type=delivery-status | (Automatiskt meddelande",
            })
    void what_no_person_wrote_is_known_by_its_marks(String field, String said) {
        assertThat(read(HEAD + field + "\n\nJag är borta.\n").text()).startsWith(said);
    }

    @Test
    void what_a_person_wrote_is_not_taken_for_a_machines() {
        assertThat(read(HEAD + "Auto-Submitted: no\nReturn-Path: <bo.ek@example.se>\n\nHej\n")
                        .text())
                .isEqualTo("Hej");
    }

    @Test
    void a_clock_that_is_ahead_is_held_to_the_moment_the_server_had_it() {
        var traced = new Trace(Instant.parse("2026-11-21T09:00:05Z"), 100, false, false, Optional.empty())
                .on(MailServer.bytes(HEAD.replace("2026", "2036") + "\nHej\n"));

        assertThat(read(traced).at()).isEqualTo(Instant.parse("2026-11-21T09:00:05Z"));
        assertThat(read(traced).text()).isEqualTo("Hej");
    }

    @Test
    void a_letter_of_fifty_megabytes_is_set_aside_by_its_size() {
        var traced = new Trace(Instant.parse("2026-11-21T09:00:05Z"), 50 << 20, true, false, Optional.empty())
                .on(MailServer.bytes(HEAD + "\nBörjan\n"));

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> mail.read(traced))
                .withMessage("a letter of 50 MB: read it in the mailbox");
    }

    @Test
    void ten_thousand_parts_and_three_hundred_folds_are_set_aside() {
        var parts = "--a\n\nx\n".repeat(10_000);
        var folds = IntStream.range(0, 300)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n")
                .collect(Collectors.joining());

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(HEAD + "Content-Type: multipart/mixed; boundary=a\n\n" + parts + "--a--\n"));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(HEAD + folds + "\nInnerst\n"));
    }

    @Test
    void letters_within_letters_are_named_and_not_opened() {
        var within = "Content-Type: message/rfc822\n\nFrom: x@example.se\n".repeat(300);

        assertThat(read(HEAD + within + "\nInnerst\n").text()).startsWith("Bilaga: bifogat mejl (");
    }

    @Test
    void html_without_an_end_and_endless_quoting_are_read_in_time() {
        var deep = "<div>".repeat(20_000);
        var html = "<div><b><i>".repeat(200_000);
        var quotes = "> a\nb\n".repeat(30_000);

        assertThat(read(HEAD + "Content-Type: text/html\n\n" + html + "Innerst").text())
                .isEqualTo("Innerst");
        assertThat(read(HEAD + "Content-Type: text/html\n\n" + deep + "Innerst").text())
                .isEqualTo("Innerst");
        assertThat(read(HEAD + "In-Reply-To: <torg.k1@stad.example>\n\n" + quotes)
                        .text())
                .startsWith("> a\nb");
    }

    @Test
    void a_letter_without_words_says_so() {
        assertThat(read(HEAD + "\n\n").text()).isEqualTo("(Mejlet har ingen text)");
    }

    @Test
    void what_is_attached_is_had_from_the_letter_itself() {
        var picture = Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        var letter = HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSe bilden\n--x\n"
                + "Content-Type: image/png; name=hal.png\nContent-Transfer-Encoding: base64\n\n" + picture + "\n--x\n"
                + "Content-Type: application/pdf; name=ritning.pdf\n\n%PDF-1\n--x--\n";

        assertThat(read(letter).attachments())
                .containsExactly(
                        Attachment.within(0, "image/png", ""), Attachment.within(1, "application/pdf", "ritning.pdf"));
        var raw = MailServer.bytes(letter);
        assertThat(Reading.attached(raw, 0)).hasValue(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(Reading.attached(raw, 1))
                .hasValueSatisfying(pdf ->
                        assertThat(new String(pdf, StandardCharsets.UTF_8)).isEqualTo("%PDF-1"));
        assertThat(Reading.attached(raw, 2)).isEmpty();
    }

    @Test
    void an_attachments_name_cannot_look_like_something_else() {
        var said =
                read(HEAD + "Content-Type: application/x; name=\"=?UTF-8?Q?bild=E2=80=AEgpj=2Eexe=0D=0AHej?=\"\n\nx\n");

        assertThat(said.text()).startsWith("Bilaga: bild gpj.exe Hej (1 kB)");
    }
}
