package torg.shell.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import torg.shell.ApiDoor;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;

/** Who may pass the outer door. What a person may do inside is decided where the rule lives, by {@link SignedIn#with}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Open to everybody: the residents' pages, the ledger's proofs, and the way in. */
    private static final String[] OPEN = {
        "/",
        "/ask/**",
        "/questions/**",
        "/reasons/**",
        "/safe/**",
        "/measures",
        "/public-records/**",
        "/diary/**",
        "/diary.json",
        "/diary.atom",
        "/asked/link/**",
        "/questions-and-answers/**",
        "/accounts/**",
        "/ledger/**",
        "/rules",
        "/accounts/**",
        "/accounts.csv",
        "/accounts.json",
        "/accounts.atom",
        "/dcat/**",
        "/verify/**",
        "/signin/**",
        "/assets/**",
        "/language",
        "/health/**",
        "/openapi.json",
        "/api/openapi.json",
        "/accessibility",
        "/town/networks/**",
        "/simulator/*/**",
        "/hooks/**",
        "/connections/pictures/**",
        "/login/**",
        "/oauth2/**",
        "/webauthn/authenticate/**",
        "/favicon.ico"
    };

    private static final List<PathPattern> OPEN_DOORS =
            Arrays.stream(OPEN).map(PathPatternParser.defaultInstance::parse).toList();

    /** Called by other programs, which sign what they say or carry a token, and never by a browser that has signed in here. */
    private static final String[] CALLED_BY_PLATFORMS = {"/hooks/**", "/simulator/*/**"};

    /** A program's key opens the rooms, but it cannot make itself another key, a passkey or a password that outlives it. */
    private static final String[] KEYS = {"/me/**", "/webauthn/register/**"};

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ShellSettings settings,
            ApiKeyFilter apiKeys,
            SignInDelay delay,
            OpenIdDoor openId,
            CsrfTokenRepository csrf,
            SessionAuthenticationStrategy freshSession,
            NobodyHome nobodyHome)
            throws Exception {
        http.authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SecurityConfiguration::isOpen)
                        .permitAll()
                        .requestMatchers(KEYS)
                        .access((who, what) -> byHand(who.get(), what.getRequest()))
                        .requestMatchers("/metrics")
                        .access((who, what) -> new AuthorizationDecision(fromThisMachine(what.getRequest())))
                        .anyRequest()
                        .authenticated())
                .csrf(c -> c.csrfTokenRepository(csrf)
                        .ignoringRequestMatchers(ApiKeyFilter::carriesKey)
                        .ignoringRequestMatchers(CALLED_BY_PLATFORMS))
                .formLogin(form -> form.loginPage("/signin")
                        .loginProcessingUrl("/signin/password")
                        .successHandler(delay.successHandler())
                        .failureHandler(delay.failureHandler()))
                .logout(out -> out.logoutUrl("/signout").logoutSuccessUrl("/signin?out"))
                .webAuthn(keys -> keys.rpName(settings.city())
                        .rpId(settings.host())
                        .allowedOrigins(settings.address())
                        .disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(new FreshSession(freshSession)))
                .addFilterBefore(delay, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(apiKeys, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(no -> no.accessDeniedHandler(SecurityConfiguration::denied)
                        .defaultAuthenticationEntryPointFor(
                                nobodyHome.before(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)), ApiDoor::entered)
                        .defaultAuthenticationEntryPointFor(
                                nobodyHome.before(new LoginUrlAuthenticationEntryPoint("/signin")), request -> true))
                .requestCache(cache -> cache.requestCache(new GetOnlyRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                p -> p.policy("camera=(), microphone=(), geolocation=(), browsing-topics=()")));
        openId.install(http);
        return http.build();
    }

    /** Each given to Spring by itself would take the address apart anew, forty times for a page that is not among them. */
    private static boolean isOpen(HttpServletRequest request) {
        var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        return OPEN_DOORS.stream().anyMatch(door -> door.matches(path));
    }

    /** Otherwise each of some twenty filters is measured by itself, at a sixth of what a page costs, and nobody reads it. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CsrfTokenRepository csrf(ShellSettings settings) {
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(settings.https()).sameSite("Lax").path("/"));
        return csrf;
    }

    /** Whoever comes in gets another session number and another token than the ones a stranger may have planted. */
    @Bean
    SessionAuthenticationStrategy freshSession(CsrfTokenRepository csrf) {
        return new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(csrf),
                SecurityConfiguration::sendTokenNow));
    }

    /** Spring Security 7.1 leaves this out for passkeys alone: its configurer sets no session strategy on their filter. */
    private record FreshSession(SessionAuthenticationStrategy strategy)
            implements ObjectPostProcessor<WebAuthnAuthenticationFilter> {
        @Override
        public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy(strategy);
            return filter;
        }
    }

    /** PostgreSQL's text knows no NUL; stopped here, for all forms at once, it is the sender's fault and not ours. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Says why to {@code FaultController}, which says it to the reader. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** With the answer to the sign-in: left to the next pages, two that load at once would each make their own token. */
    private static void sendTokenNow(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    private static AuthorizationDecision byHand(Authentication who, HttpServletRequest request) {
        var somebody = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        var reads = HttpMethod.GET.matches(request.getMethod());
        return new AuthorizationDecision(somebody && (reads || !ApiKeyFilter.carriesKey(request)));
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && (request.getRemoteAddr().equals("127.0.0.1")
                        || request.getRemoteAddr().equals("0:0:0:0:0:0:0:1"));
    }
}
