package torg.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may pass the outer door. What a person may do inside is decided where the rule lives, by {@link SignedIn#with}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Open to everybody: the residents' pages, the ledger's proofs, and the way in. */
    private static final String[] OPEN = {
        "/", "/ask/**", "/questions/**", "/ledger/**", "/signin/**", "/assets/**", "/language", "/health/**",
        "/openapi.json", "/api/openapi.json", "/accessibility", "/login/**", "/oauth2/**", "/webauthn/authenticate/**", "/favicon.ico"
    };

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http, ShellSettings settings, ApiKeyFilter apiKeys, SignInDelay delay, OpenIdDoor openId)
            throws Exception {
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(settings.https()).sameSite("Lax").path("/"));
        http.authorizeHttpRequests(doors -> doors.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/metrics")
                        .access((who, what) -> new AuthorizationDecision(fromThisMachine(what.getRequest())))
                        .anyRequest()
                        .authenticated())
                .csrf(c -> c.csrfTokenRepository(csrf).ignoringRequestMatchers(ApiKeyFilter::carriesKey))
                .formLogin(form -> form.loginPage("/signin")
                        .loginProcessingUrl("/signin/password")
                        .successHandler(delay.successHandler())
                        .failureHandler(delay.failureHandler()))
                .logout(out -> out.logoutUrl("/signout").logoutSuccessUrl("/"))
                .webAuthn(keys -> keys.rpName(settings.city())
                        .rpId(settings.host())
                        .allowedOrigins(settings.address())
                        .disableDefaultRegistrationPage(true))
                .addFilterBefore(delay, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(apiKeys, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(no -> no.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), ApiDoor::entered)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/signin"), request -> true))
                .requestCache(cache -> cache.requestCache(new GetOnlyRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=(), browsing-topics=()")));
        openId.install(http);
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && (request.getRemoteAddr().equals("127.0.0.1") || request.getRemoteAddr().equals("0:0:0:0:0:0:0:1"));
    }
}
