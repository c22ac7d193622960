package torg.register.web;

import java.util.Objects;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.register.Account;
import torg.shell.Problems;
import torg.vault.Secret;

/** What a person gives to connect an account. The secret is never shown again, not even to the one who typed it. */
public record ConnectionForm(String server, String outgoing, String login, String secret) {
    static final ConnectionForm BLANK = new ConnectionForm("", "", "", "");
    private static final String HOST = "((imap|smtp|submission)s?://)?[\\p{L}\\p{N}.:\\[\\]-]{1,255}/?";

    public ConnectionForm {
        server = Objects.toString(server, "").strip();
        outgoing = Objects.toString(outgoing, "").strip();
        login = Objects.toString(login, "").strip();
        secret = Objects.toString(secret, "").strip();
    }

    Problems problems(Network network) {
        var common = Problems.NONE.unless(
                network == Network.SQUARE || !secret.isEmpty(), "secret", "register.form.give-secret");
        return network == Network.MAIL
                ? common.unless(!server.isEmpty(), "server", "register.form.give-server")
                        .unless(server.isEmpty() || server.matches(HOST), "server", "register.form.odd-server")
                        .unless(outgoing.isEmpty() || outgoing.matches(HOST), "outgoing", "register.form.odd-server")
                : common.unless(server.isEmpty() || AccountForm.web(server), "server", "register.form.odd-address");
    }

    Credentials credentials(Account account) {
        return new Credentials(
                server,
                account.network() == Network.SQUARE ? "account/" + account.id().value() : account.handle(),
                new Secret(secret),
                outgoing,
                login);
    }

    /** What may be shown once more when something was wrong. */
    ConnectionForm withoutSecret() {
        return new ConnectionForm(server, outgoing, login, "");
    }

    @Override
    public String toString() {
        return "ConnectionForm";
    }
}
