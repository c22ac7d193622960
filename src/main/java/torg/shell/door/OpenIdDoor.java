package torg.shell.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import torg.shell.Doorkeeper;
import torg.shell.Room;
import torg.shell.ShellSettings;

/**
 * The city's own sign-in over OpenID Connect. Being known to the provider is not enough: the person must already be on
 * Torg's staff list. BankID, SITHS and SAML end at the city's provider, which speaks OpenID Connect to Torg.
 */
@Component
class OpenIdDoor {
    static final String NAME = "city";
    private static final String NOT_ON_THE_LIST = "not_on_the_staff_list";

    private final ShellSettings settings;
    private final Doorkeeper doorkeeper;
    private volatile ClientRegistration registration;

    OpenIdDoor(ShellSettings settings, @Lazy Doorkeeper doorkeeper) {
        this.settings = settings;
        this.doorkeeper = doorkeeper;
    }

    void install(HttpSecurity http) throws Exception {
        if (!settings.oidc().configured()) {
            return;
        }
        ClientRegistrationRepository one = id -> NAME.equals(id) ? registration() : null;
        http.oauth2Login(login -> login.loginPage("/signin")
                .clientRegistrationRepository(one)
                .userInfoEndpoint(user -> user.oidcUserService(staffOnly()))
                .defaultSuccessUrl(Room.START)
                .failureHandler(OpenIdDoor::failed)
                .withObjectPostProcessor(new ProviderMayBeAway()));
    }

    /** Somebody who is not on the list is told so; anything else may be tried again. */
    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var unknown = why instanceof OAuth2AuthenticationException oauth
                && oauth.getError().getErrorCode().equals(NOT_ON_THE_LIST);
        response.sendRedirect(unknown ? "/signin?unknown" : "/signin?failed");
    }

    /** A provider that does not answer is no fault of ours, and there are other ways in on the page. */
    private static final class ProviderMayBeAway
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(OpenIdDoor::failed);
            return filter;
        }
    }

    /** Read from the provider at the first sign-in, so Torg starts while the provider is away. */
    private ClientRegistration registration() {
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(
                            settings.oidc().issuer())
                    .registrationId(NAME)
                    .clientId(settings.oidc().client())
                    .clientSecret(settings.oidc().secret())
                    .redirectUri(settings.address() + "/login/oauth2/code/" + NAME)
                    .scope("openid", "profile", "email")
                    .build();
        }
        return registration;
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> staffOnly() {
        var provider = new OidcUserService();
        return request -> {
            var user = provider.loadUser(request);
            var email = Boolean.TRUE.equals(user.getEmailVerified()) ? Objects.toString(user.getEmail(), "") : "";
            var name = doorkeeper
                    .knownAs(settings.oidc().issuer(), user.getSubject(), email)
                    .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NOT_ON_THE_LIST)));
            var claims = new HashMap<>(user.getClaims());
            claims.put("torg", name);
            return new DefaultOidcUser(
                    user.getAuthorities(),
                    new OidcIdToken(
                            user.getIdToken().getTokenValue(),
                            user.getIdToken().getIssuedAt(),
                            user.getIdToken().getExpiresAt(),
                            Map.copyOf(claims)),
                    "torg");
        };
    }
}
