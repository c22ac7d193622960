package torg.register.web;

import java.util.Objects;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.register.Account;
import torg.shell.Problems;
import torg.vault.Secret;

/** What a person gives to connect an account. The secret is never shown again, not even to the one who typed it. */
public record ConnectionForm(String server, String secret) {
    public ConnectionForm {
        server = Objects.toString(server, "").strip();
        secret = Objects.toString(secret, "").strip();
    }

    Problems problems(Network network) {
        return Problems.NONE
                .unless(network == Network.SQUARE || !secret.isEmpty(), "secret", "register.form.give-secret")
                .unless(server.isEmpty() || AccountForm.web(server), "server", "register.form.odd-address");
    }

    Credentials credentials(Account account) {
        return new Credentials(
                server,
                account.network() == Network.SQUARE ? "account/" + account.id().value() : account.handle(),
                new Secret(secret));
    }

    @Override
    public String toString() {
        return "ConnectionForm";
    }
}
