package torg.staff.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.staff.access.AccessEvent.PasskeyAdded;
import torg.staff.access.AccessEvent.PasskeyRemoved;

/**
 * The tables user_entities and user_credentials, which are Spring Security's own. It adds a passkey from a filter, before
 * any controller; that a new one gets its line in the ledger is therefore said here.
 */
@Component
class Passkeys implements UserCredentialRepository {
    private static final int LONGEST_LABEL = 80;

    private final UserCredentialRepository stored;
    private final JdbcClient db;
    private final Ledger ledger;

    Passkeys(JdbcOperations jdbc, JdbcClient db, Ledger ledger) {
        this.stored = new JdbcUserCredentialRepository(jdbc);
        this.db = db;
        this.ledger = ledger;
    }

    private record Holder(long person, String name) {}

    List<Passkey> of(long person) {
        return db
                .sql("select e.id from user_entities e join person p on p.sign_in_name = e.name where p.id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .map(entity -> stored.findByUserId(Bytes.fromBase64(entity)))
                .orElse(List.of())
                .stream()
                .map(c -> new Passkey(
                        c.getCredentialId().toBase64UrlString(), c.getLabel(), c.getCreated(), c.getLastUsed()))
                .toList();
    }

    /** Called for a new passkey and after each sign-in with one, which counts its signatures and is no happening. */
    @Override
    @Transactional
    public void save(CredentialRecord credential) {
        if (stored.findByCredentialId(credential.getCredentialId()) != null) {
            stored.save(credential);
            return;
        }
        var label = label(credential);
        stored.save(ImmutableCredentialRecord.fromCredentialRecord(credential)
                .label(label)
                .build());
        var holder = holder(credential);
        ledger.record(Actor.person(holder.person(), holder.name()), new PasskeyAdded(holder.person(), label));
    }

    @Override
    @Transactional
    public void delete(Bytes credentialId) {
        Optional.ofNullable(stored.findByCredentialId(credentialId)).ifPresent(credential -> {
            var holder = holder(credential);
            stored.delete(credentialId);
            ledger.record(
                    Actor.person(holder.person(), holder.name()),
                    new PasskeyRemoved(holder.person(), credential.getLabel()));
        });
    }

    @Override
    public CredentialRecord findByCredentialId(Bytes credentialId) {
        return stored.findByCredentialId(credentialId);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return stored.findByUserId(userId);
    }

    private Holder holder(CredentialRecord credential) {
        return db.sql(
                        "select p.id as person, p.name from user_entities e join person p on p.sign_in_name = e.name where e.id = :entity")
                .param("entity", credential.getUserEntityUserId().toBase64UrlString())
                .query(Holder.class)
                .single();
    }

    /** It comes from a script and not from a form: whatever stands in it, it must fit and be readable. */
    private static String label(CredentialRecord credential) {
        var clean = Objects.toString(credential.getLabel(), "")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return clean.substring(
                0, clean.offsetByCodePoints(0, Math.min(LONGEST_LABEL, clean.codePointCount(0, clean.length()))));
    }
}
