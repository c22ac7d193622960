package torg.platforms.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Credentials;
import torg.vault.Secret;

/** What opens a mailbox: its address, its two servers and a password. Its text form is what the vault seals. */
record Access(String address, Server in, Server out, String login, Secret password) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 320;

    /** Empty when what was written names no server. */
    static Optional<Access> of(Credentials given, String address) {
        var in = Server.incoming(given.server());
        var out = Server.outgoing(
                given.outgoing().isBlank() ? in.map(Server::host).orElse("") : given.outgoing());
        var login = given.login().isBlank() ? address : given.login().strip();
        return in.isPresent() && out.isPresent()
                ? Optional.of(new Access(address, in.get(), out.get(), login, given.secret()))
                : Optional.empty();
    }

    /** Empty when it is not a token of this adapter's. */
    static Optional<Access> of(Secret token) {
        try {
            var json = JSON.readTree(token.value());
            var in = Server.incoming(text(json, "in"));
            var out = Server.outgoing(text(json, "out"));
            var address = address(text(json, "address"));
            return in.isPresent() && out.isPresent() && address.isPresent()
                    ? Optional.of(new Access(
                            address.get(),
                            in.get(),
                            out.get(),
                            text(json, "login"),
                            new Secret(text(json, "password"))))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    Secret token() {
        return new Secret(JSON.writeValueAsString(JSON.createObjectNode()
                .put("in", in.written("imap"))
                .put("out", out.written("smtp"))
                .put("address", address)
                .put("login", login)
                .put("password", password.value())));
    }

    /** One bare address, in small letters and with its domain as it goes on the wire; empty when it is none (RFC 5321). */
    static Optional<String> address(String written) {
        var plain = written.replaceAll("[\\p{Cf}\\p{Cc}\\s\\p{Z}]", "");
        if (plain.length() > LONGEST || !plain.matches("[^@<>()\\[\\],;:\\\\\"]+@[^@<>()\\[\\],;:\\\\\"]+")) {
            return Optional.empty();
        }
        try {
            var at = plain.indexOf('@');
            var bare = plain.substring(0, at) + "@" + IDN.toASCII(plain.substring(at + 1));
            new InternetAddress(bare, true);
            return Optional.of(bare.toLowerCase(Locale.ROOT));
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
