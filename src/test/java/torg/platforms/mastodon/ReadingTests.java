package torg.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import torg.platforms.Platform.Unreadable;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;

class ReadingTests {
    private static final String CAPTURE = """
            {"domain":"social.stad.example","readBy":"https://social.stad.example/@simhallen","root":"7","status":{
             "id":"8","url":"https://annan.example/@bo/8","created_at":"2026-11-20T08:00:00.123Z","edited_at":null,
             "in_reply_to_id":"7","visibility":"%s","language":"sv","spoiler_text":"Om badet",
             "content":"<p>Vilken dag?</p>","poll":{"options":[{"title":"Lördag"},{"title":"Söndag"}]},
             "media_attachments":[{"url":"https://annan.example/1.png","description":"En tom bassäng"},
              {"url":"https://annan.example/2.png","description":null}],
             "account":{"id":"3","acct":"bo@annan.example","display_name":""}}}
            """;

    private static Arrival.Written read(String capture) {
        return (Arrival.Written)
                Reading.read(capture.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    @Test
    void the_warning_the_words_the_choices_and_what_is_attached_are_all_read() {
        assertThat(read(CAPTURE.formatted("public")).text()).isEqualTo("""
                Om badet

                Vilken dag?

                – Lördag
                – Söndag

                [En tom bassäng] https://annan.example/1.png
                https://annan.example/2.png""");
    }

    @Test
    void things_and_people_are_named_with_the_server_that_numbers_them() {
        var written = read(CAPTURE.formatted("unlisted"));

        assertThat(written.ref().value()).isEqualTo("8@social.stad.example");
        assertThat(written.root().value()).isEqualTo("7@social.stad.example");
        assertThat(written.author().id()).isEqualTo("3@social.stad.example");
        assertThat(written.author().handle()).isEqualTo("bo@annan.example");
        assertThat(written.author().displayName()).isEqualTo("bo@annan.example");
        assertThat(written.way()).hasValue(Way.COMMENT);
        assertThat(written.language()).hasValue("sv");
    }

    @Test
    void what_not_everybody_may_read_is_a_message() {
        for (var visibility : new String[] {"direct", "private", "limited", "mutuals_only", ""}) {
            assertThat(read(CAPTURE.formatted(visibility)).way()).as(visibility).hasValue(Way.MESSAGE);
        }
    }

    @Test
    void an_id_that_would_lead_elsewhere_is_no_id() {
        for (var id : new String[] {"../8", "8?x=1", "8/context", "", "8 "}) {
            assertThatExceptionOfType(Unreadable.class)
                    .as(id)
                    .isThrownBy(
                            () -> read(CAPTURE.formatted("public").replace("\"id\":\"8\"", "\"id\":\"" + id + "\"")));
        }
    }
}
