package torg.shell;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shell's settings ({@code TORG_CITY}, {@code TORG_MODE}, …; docs/operate.md).
 *
 * @param mode {@code demonstration}, where one signs in by choosing a person, or {@code production}
 */
@ConfigurationProperties("torg")
public record ShellSettings(
        @DefaultValue("Torg") String city,
        @DefaultValue("demonstration") String mode,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue Oidc oidc) {

    /** An OpenID Connect provider, when the city has one. */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String client,
            @DefaultValue("") String secret) {
        public boolean configured() {
            return !issuer.isBlank();
        }
    }

    public boolean demonstration() {
        return !"production".equals(mode);
    }

    /** The host alone, which passkeys are bound to (WebAuthn: relying party id). */
    public String host() {
        return URI.create(address).getHost();
    }

    public boolean https() {
        return address.startsWith("https:");
    }
}
