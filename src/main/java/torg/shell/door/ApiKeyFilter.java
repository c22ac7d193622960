package torg.shell.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import torg.shell.ApiDoor;
import torg.shell.Doorkeeper;

/** {@code Authorization: Bearer …} under {@code /api}: a person's own key, with the person's own rights. No session is made. */
@Component
class ApiKeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Doorkeeper doorkeeper;

    ApiKeyFilter(@Lazy Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    /** A browser never sends such a header by itself, so a request with it needs no CSRF token. */
    static boolean carriesKey(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return ApiDoor.entered(request) && header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (carriesKey(request)) {
            var holder = doorkeeper.holderOf(request.getHeader("Authorization").substring(BEARER.length()));
            if (holder.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(holder.get(), null, List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** Belongs to the security chain only; Boot would otherwise also put it before it. */
    @Bean
    static FilterRegistrationBean<ApiKeyFilter> notTwice(ApiKeyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
