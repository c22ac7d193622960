package torg.platforms.webhooks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import torg.platforms.consent.Family;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Hooks;
import torg.platforms.webhooks.Hooks.Said;
import torg.platforms.webhooks.Webhooks.Proof;

/** Platforms are answered by status: thanked, not believed, asked to say it again. */
class HooksControllerTests {
    private final Hooks hooks = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hooks/meta");

    @Test
    void every_answer_has_its_status() throws Exception {
        assertThat(answered(new Said.Thanks(Optional.empty())).getStatus()).isEqualTo(200);
        assertThat(answered(new Said.Nobody()).getStatus()).isEqualTo(404);
        assertThat(answered(new Said.NotBelieved()).getStatus()).isEqualTo(403);
        assertThat(answered(new Said.Again()).getStatus()).isEqualTo(503);
        assertThat(answered(new Said.Again()).getHeader("Retry-After")).isEqualTo("30");

        var proof = answered(new Said.Thanks(Optional.of(new Proof("application/json", "{\"x\":1}"))));
        assertThat(proof.getStatus()).isEqualTo(200);
        assertThat(proof.getContentType()).isEqualTo("application/json");
        assertThat(proof.getContentAsString()).isEqualTo("{\"x\":1}");
    }

    @Test
    void the_call_is_handed_on_as_it_came_byte_for_byte() throws Exception {
        var body = "{\"text\":\"Hej å\\u00e4 \0\"}".getBytes(StandardCharsets.UTF_8);
        request.setContent(body);
        request.addHeader("X-Hub-Signature-256", "sha256=ab");
        request.setQueryString("hub.mode=subscribe&hub.challenge=a%20b+c&hub.mode=second&odd=%zz");

        answered(new Said.Thanks(Optional.empty()));

        var call = ArgumentCaptor.forClass(Call.class);
        verify(hooks).hear(eq(Family.META), call.capture());
        assertThat(call.getValue().body()).isEqualTo(body);
        assertThat(call.getValue().header("x-hub-signature-256")).contains("sha256=ab");
        assertThat(call.getValue().parameter("hub.mode")).contains("subscribe");
        assertThat(call.getValue().parameter("hub.challenge")).contains("a b c");
        assertThat(call.getValue().parameter("odd")).contains("%zz");
    }

    @Test
    void more_than_five_megabytes_are_not_read_whatever_the_caller_says_of_the_length() throws Exception {
        var silent = new MockHttpServletRequest("POST", "/hooks/meta") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        for (var large : List.of(request, silent)) {
            large.setContent(new byte[Hooks.LARGEST + 1]);
            var response = new MockHttpServletResponse();

            new HooksController(hooks).call("meta", large, response);

            assertThat(response.getStatus()).isEqualTo(413);
        }
        verify(hooks, never()).hear(any(), any());
        verify(hooks, times(2)).tooLarge(Family.META);
    }

    @Test
    void nobody_is_listened_to_under_another_name() throws Exception {
        var response = new MockHttpServletResponse();

        new HooksController(hooks).call("nonsense", request, response);

        assertThat(response.getStatus()).isEqualTo(404);
        verify(hooks, never()).hear(any(), any());
    }

    private MockHttpServletResponse answered(Said said) throws Exception {
        when(hooks.hear(any(), any())).thenReturn(said);
        var response = new MockHttpServletResponse();
        new HooksController(hooks).call("meta", request, response);
        return response;
    }
}
