package torg.shell.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import torg.shell.Room;

/**
 * Slows down guessing of passwords: after five failures for a name, or thirty from an address, no more are tried for a
 * quarter of an hour. Counted in PostgreSQL, so it holds over all nodes and restarts. What is counted is a hash of the
 * name: people type passwords into the wrong field.
 */
@Component
class SignInDelay extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NAME = 5;
    private static final int PER_ADDRESS = 30;

    private final JdbcClient db;
    private final Clock clock;

    SignInDelay(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/signin/password");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (tooMany("name:" + name(request), PER_NAME) || tooMany("address:" + request.getRemoteAddr(), PER_ADDRESS)) {
            response.sendRedirect("/signin?slow");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean tooMany(String whose, int limit) {
        return db.sql(
                                "select count(*) from failed_sign_in where whose = sha256(convert_to(:whose, 'UTF8')) and at > :since")
                        .param("whose", whose)
                        .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                        .query(Long.class)
                        .single()
                >= limit;
    }

    AuthenticationFailureHandler failureHandler() {
        return (request, response, why) -> {
            failed("name:" + name(request));
            failed("address:" + request.getRemoteAddr());
            response.sendRedirect("/signin?wrong");
        };
    }

    AuthenticationSuccessHandler successHandler() {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl(Room.START);
        return (request, response, who) -> {
            db.sql("delete from failed_sign_in where whose = sha256(convert_to(:whose, 'UTF8'))")
                    .param("whose", "name:" + name(request))
                    .update();
            onward.onAuthenticationSuccess(request, response, who);
        };
    }

    private void failed(String whose) {
        db.sql("insert into failed_sign_in (whose, at) values (sha256(convert_to(:whose, 'UTF8')), :at)")
                .param("whose", whose)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        db.sql("delete from failed_sign_in where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }

    private static String name(HttpServletRequest request) {
        return Objects.toString(request.getParameter("username"), "").strip().toLowerCase(Locale.ROOT);
    }

    @Bean
    static FilterRegistrationBean<SignInDelay> onlyInTheSecurityChain(SignInDelay filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
