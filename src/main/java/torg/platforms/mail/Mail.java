package torg.platforms.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Slice;
import torg.platforms.delivery.Reply;
import torg.platforms.http.GuardedSockets;
import torg.platforms.profile.Look;

/** A function mailbox: letters in by IMAP, answers out by SMTP. Only the inbox is read, never what was sorted out as junk. */
@Component
final class Mail implements Platform {
    private final Clock clock;
    private final Lines lines;
    private final Refusal refusal;

    /** @param privateServers {@code allowed} where mail servers on this machine and in the city's own network may be connected */
    Mail(Clock clock, @Value("${TORG_MAIL_PRIVATE:}") String privateServers) {
        this.clock = clock;
        this.lines = new Lines(new GuardedSockets("allowed".equals(privateServers)));
        this.refusal = new Refusal(clock);
    }

    @Override
    public Network network() {
        return Network.MAIL;
    }

    /**
     * Not REPEATABLE_REPLY: between the server's taking a letter and the copy's coming to the inbox there is a time in which
     * a second one would leave. Not EDITS_SEEN and REMOVALS_SEEN: a letter is neither changed nor taken back.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.CONNECT, Ability.ARRIVALS, Ability.REPLY, Ability.REPLY_ALONE, Ability.READ_BACK);
    }

    @Override
    public Limit replyLimit() {
        return new LetterLimit();
    }

    @Override
    public Granted connect(Credentials credentials) {
        var address = Access.address(credentials.name())
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.mail.no-address", clock.instant()));
        var access = Access.of(credentials, address)
                .orElseThrow(() -> new Fault(Fault.Kind.TRY_AGAIN, "platforms.no-such-server", clock.instant()));
        return opened(access, "platforms.wrong-name-or-secret");
    }

    @Override
    public Granted probe(Connection connection) {
        return opened(access(connection), "platforms.not-allowed");
    }

    /** Both servers are asked: a mailbox that can be read and not answered from is not connected. */
    private Granted opened(Access access, String word) {
        try (var box = Letterbox.open(access, lines);
                var inbox = box.inbox()) {
            inbox.getUIDValidity();
            new Posting(access, lines, refusal).knock();
            return new Granted(access.address(), access.address(), access.token());
        } catch (MessagingException no) {
            throw refusal.of(no, word);
        }
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        var access = access(connection);
        try (var box = Letterbox.open(access, lines)) {
            return new Collecting(box, access.address(), clock.instant()).since(from);
        } catch (MessagingException no) {
            throw refusal.of(no, "platforms.not-allowed");
        }
    }

    @Override
    public Optional<byte[]> enclosed(byte[] raw, int place) {
        return Reading.attached(raw, place);
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return Reading.read(raw);
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        if (!replyLimit().allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        try {
            var access = access(connection);
            try (var box = Letterbox.open(access, lines)) {
                return new Answering(box, access, new Posting(access, lines, refusal)).reply(reply);
            } catch (MessagingException no) {
                throw refusal.of(no, "platforms.not-allowed");
            }
        } catch (Fault fault) {
            return Posting.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        var access = access(connection);
        try (var box = Letterbox.open(access, lines)) {
            return new Answering(box, access, new Posting(access, lines, refusal)).readBack(reply);
        } catch (MessagingException no) {
            throw refusal.of(no, "platforms.not-allowed");
        }
    }

    /** A mailbox looks like nothing to the public. Never a silent green. */
    @Override
    public Look profile(Connection connection) {
        return new Look.Unknown("platforms.mail.no-profile", clock.instant());
    }

    private Access access(Connection connection) {
        return Access.of(connection.token())
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant()));
    }

    /** The network has none; this one is ours, so that nobody pastes a book. */
    private record LetterLimit() implements Limit {
        private static final int MOST = 100_000;

        @Override
        public int most() {
            return MOST;
        }

        @Override
        public int used(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
