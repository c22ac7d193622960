package torg.register.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Transparency;
import torg.shell.ShellSettings;

/** Puts the city's signature under an answer: JWS in compact form with Ed25519 (RFC 7515, RFC 8037; decision 0017). */
@Component
class Signing {
    static final Duration VALID = Duration.ofDays(1);
    private static final String DECIDED = "register.account-decided";

    private final LedgerKey key;
    private final Ledger ledger;
    private final Transparency transparency;
    private final Clock clock;
    private final String issuer;
    private final JsonMapper json = JsonMapper.builder().build();

    Signing(LedgerKey key, Ledger ledger, Transparency transparency, ShellSettings settings, Clock clock) {
        this.key = key;
        this.ledger = ledger;
        this.transparency = transparency;
        this.clock = clock;
        this.issuer = settings.address();
    }

    String sign(String subject, Verdict verdict) {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.getEpochSecond());
        claims.put("exp", now.plus(VALID).getEpochSecond());
        claims.put("status", verdict.status());
        verdict.about().ifPresent(account -> claims.put("account", account(account)));
        return key.statement("torg-answer+jwt", json.writeValueAsString(claims));
    }

    private Map<String, Object> account(Found account) {
        var said = new LinkedHashMap<String, Object>();
        said.put("platform", account.network().name());
        said.put("handle", account.handle());
        account.address().ifPresent(address -> said.put("address", address));
        said.put("name", account.name());
        said.put("unit", account.unit());
        if (account.listed()) {
            said.put("page", issuer + "/accounts/" + account.id().value());
        }
        said.put("official", account.official().stream().map(Signing::period).toList());
        return said;
    }

    private static Map<String, String> period(Found.Period period) {
        var said = new LinkedHashMap<String, String>();
        said.put("from", period.from().toString());
        period.until().map(LocalDate::toString).ifPresent(last -> said.put("until", last));
        return said;
    }

    Proof proof(String subject, Found account) {
        var decision = ledger.history(account.id().subject()).stream()
                .filter(line -> line.kind().equals(DECIDED))
                .reduce((earlier, later) -> later)
                .flatMap(line -> transparency.inclusion(line.entry()));
        return new Proof(
                sign(subject, Verdict.of(account)), key.base64(), key.fingerprint(), decision.map(Signing::inclusion));
    }

    private static Proof.Inclusion inclusion(Transparency.Inclusion found) {
        return new Proof.Inclusion(
                found.entry(),
                DECIDED,
                found.index(),
                plain(found.leaf()),
                found.path().stream().map(Signing::plain).toList(),
                found.head().body(),
                plain(found.head().signature()));
    }

    private static String plain(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
