package torg.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import torg.vault.Secret;

/**
 * The city's server for outgoing e-mail ({@code TORG_MAIL_…}); nothing is mailed while no host and sender are given.
 *
 * @param security {@code starttls}, which is demanded; {@code tls} from the first byte; or {@code none}, for a server
 *     on the same machine
 * @param from the sender's address, which nobody reads
 */
@ConfigurationProperties("torg.mail")
public record PostSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") String security) {

    public boolean configured() {
        return !host.isBlank() && from.contains("@");
    }

    Secret secret() {
        return new Secret(password);
    }

    @Override
    public String toString() {
        return "PostSettings[" + host + ":" + port + "]";
    }
}
