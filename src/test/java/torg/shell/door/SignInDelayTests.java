package torg.shell.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import torg.TorgTest;

@TorgTest
class SignInDelayTests {
    private static final Instant NINE = Instant.parse("2027-03-01T08:00:00Z");

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nobody_has_failed() {
        db.sql("delete from failed_sign_in").update();
    }

    @Test
    void five_failures_stop_a_name_and_a_quarter_of_an_hour_lets_it_go() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(tried(NINE, "amina", "10.0.0." + attempt)).isTrue();
            fails(NINE, "amina", "10.0.0." + attempt);
        }

        assertThat(tried(NINE, "amina", "10.0.0.9")).isFalse();
        assertThat(tried(NINE, " AMINA ", "10.0.0.9")).isFalse();
        assertThat(tried(NINE, "bo", "10.0.0.9")).isTrue();
        assertThat(tried(NINE.plus(Duration.ofMinutes(14)), "amina", "10.0.0.9"))
                .isFalse();
        assertThat(tried(NINE.plus(Duration.ofMinutes(15)), "amina", "10.0.0.9"))
                .isTrue();
    }

    @Test
    void thirty_failures_stop_an_address_whatever_the_names() throws Exception {
        for (var attempt = 0; attempt < 30; attempt++) {
            fails(NINE, "name" + attempt, "10.0.0.1");
        }

        assertThat(tried(NINE, "somebody", "10.0.0.1")).isFalse();
        assertThat(tried(NINE, "somebody", "10.0.0.2")).isTrue();
        assertThat(tried(NINE.plus(Duration.ofMinutes(15)), "somebody", "10.0.0.1"))
                .isTrue();
    }

    @Test
    void what_was_typed_is_not_stored_and_is_forgotten_after_the_delay() throws Exception {
        fails(NINE, "mitt lösenord i fel ruta", "10.0.0.1");

        assertThat(db.sql("select encode(whose, 'escape') from failed_sign_in")
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains("mitt"));
        delay(NINE.plus(Duration.ofMinutes(16))).forget();
        assertThat(db.sql("select count(*) from failed_sign_in")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean tried(Instant at, String name, String address) throws Exception {
        var reached = new boolean[1];
        FilterChain chain = (request, response) -> reached[0] = true;
        var response = new MockHttpServletResponse();
        delay(at).doFilter(request(name, address), response, chain);
        assertThat(reached[0] || "/signin?slow".equals(response.getRedirectedUrl()))
                .isTrue();
        return reached[0];
    }

    private void fails(Instant at, String name, String address) throws Exception {
        delay(at)
                .failureHandler()
                .onAuthenticationFailure(
                        request(name, address), new MockHttpServletResponse(), new BadCredentialsException("wrong"));
    }

    private SignInDelay delay(Instant now) {
        return new SignInDelay(db, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static MockHttpServletRequest request(String name, String address) {
        var request = new MockHttpServletRequest("POST", "/signin/password");
        request.setParameter("username", name);
        request.setRemoteAddr(address);
        return request;
    }
}
