package torg.staff.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.access.AccessEvent.ApiKeyMade;
import torg.staff.access.AccessEvent.ApiKeyWithdrawn;
import torg.staff.access.AccessEvent.CityAccountBound;
import torg.staff.access.AccessEvent.InvitationAccepted;
import torg.staff.access.AccessEvent.PasswordSet;
import torg.staff.access.AccessEvent.PersonInvited;

/** The door to everybody's ways in. */
@Component
public class Access {
    public static final Duration INVITATION = Duration.ofDays(7);
    private static final int SECRET = 32;

    private final Passwords passwords;
    private final Passkeys passkeys;
    private final ApiKeys keys;
    private final Invitations invitations;
    private final CityAccounts cityAccounts;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Access(
            Passwords passwords,
            Passkeys passkeys,
            ApiKeys keys,
            Invitations invitations,
            CityAccounts cityAccounts,
            Ledger ledger,
            Clock clock) {
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.keys = keys;
        this.invitations = invitations;
        this.cityAccounts = cityAccounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    public boolean hasPassword(long person) {
        return passwords.of(person).isPresent();
    }

    public boolean knowsPassword(long person, String typed) {
        return passwords.matches(person, typed);
    }

    @Transactional
    public void setPassword(long person, Password password, Actor actor) {
        passwords.set(person, password);
        ledger.record(actor, new PasswordSet(person));
    }

    public List<Passkey> passkeys(long person) {
        return passkeys.of(person);
    }

    /** Somebody's own only; another's is not found. The ledger line is written where the passkey goes, in Passkeys. */
    public void removePasskey(long person, String id) {
        if (passkeys.of(person).stream().noneMatch(p -> p.id().equals(id))) {
            throw new NotFound();
        }
        passkeys.delete(Bytes.fromBase64(id));
    }

    public List<ApiKey> keys(long person) {
        return keys.of(person);
    }

    /** The key, which is known nowhere else from now on. */
    @Transactional
    public String makeKey(long person, String label, LocalDate until, Actor actor) {
        if (!ApiKey.mayLast(LocalDate.now(clock.withZone(Words.ZONE)), until)) {
            throw new Refused("staff.key.until-wrong");
        }
        var key = "torg_" + secret();
        keys.add(person, hash(key), label, clock.instant(), until);
        ledger.record(actor, new ApiKeyMade(person, label, until));
        return key;
    }

    @Transactional
    public void withdrawKey(long person, long id, Actor actor) {
        var label = keys.withdraw(person, id).orElseThrow(NotFound::new);
        ledger.record(actor, new ApiKeyWithdrawn(person, label));
    }

    /**
     * A link that lets somebody in once to choose a password or add a passkey. Torg sends no mail: the colleague hands it
     * over. Rejected: a first password that two people know.
     */
    @Transactional
    public String invite(long person, Actor actor) {
        var token = secret();
        var until = clock.instant().plus(INVITATION);
        invitations.replace(person, hash(token), until);
        ledger.record(actor, new PersonInvited(person, until));
        return token;
    }

    public boolean invites(String token) {
        return invitations.open(hash(token), clock.instant());
    }

    /** From here on the old password is void: whoever needed the invitation had lost it, or had none. */
    @Transactional
    public Invited accept(String token) {
        var invited =
                invitations.take(hash(token), clock.instant()).orElseThrow(() -> new Refused("staff.invitation.over"));
        passwords.forget(invited.person());
        ledger.record(Actor.person(invited.person(), invited.name()), new InvitationAccepted(invited.person()));
        return invited;
    }

    /** The number of the person whom the city's provider means by this subject. */
    public Optional<Long> holder(String issuer, String subject) {
        return cityAccounts.holder(issuer, subject);
    }

    /** At the first sign-in only: from then on the subject counts, whatever becomes of the e-mail address. */
    @Transactional
    public void bind(String issuer, String subject, long person, String name) {
        if (cityAccounts.bind(issuer, subject, person)) {
            ledger.record(Actor.person(person, name), new CityAccountBound(person, issuer));
        }
    }

    /** Called in the transaction that lets somebody leave; its line in the ledger tells of this too. */
    public void endAll(long person, LocalDate lastDay) {
        keys.endAll(person, lastDay);
        invitations.withdraw(person);
    }

    private String secret() {
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without salt, on purpose: the secret is 256 random bits, and it must be found by its hash. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
