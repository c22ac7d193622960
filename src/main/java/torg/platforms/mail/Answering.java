package torg.platforms.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Reply;

/** Answers a letter under a name chosen before the first try, and finds the answer again by it. */
final class Answering {
    private final Letterbox box;
    private final Access access;
    private final Posting posting;

    Answering(Letterbox box, Access access, Posting posting) {
        this.box = box;
        this.access = access;
        this.posting = posting;
    }

    Outcome reply(Reply reply) throws MessagingException {
        var name = name(reply);
        if (box.hasLeft(name)) {
            return delivered(name);
        }
        var above = box.find(reply.parent(), Collecting.LARGEST).map(Headers::of);
        if (above.isEmpty()) {
            return new Outcome.Refused("platforms.gone");
        }
        var to = Sender.toAnswer(above.get());
        if (to.isEmpty() || readsNothing(to.get(), above.get())) {
            return new Outcome.Refused("platforms.mail.nobody-reads");
        }
        return send(reply, name, to.get(), above.get());
    }

    /** Two programs that answer each other never stop; and whoever sends from such an address has said that nobody reads. */
    private boolean readsNothing(Sender to, Headers above) {
        return to.isNobody()
                || to.address().equals(access.address())
                || Automatic.of(above).filter(kind -> kind != Automatic.LIST).isPresent();
    }

    private Outcome send(Reply reply, RemoteRef name, Sender to, Headers above) throws MessagingException {
        var letter = Composing.letter(reply, name, access.address(), to, above);
        var no = posting.send(letter, to);
        if (no.isPresent()) {
            return no.get();
        }
        keep(Composing.bytes(letter), name);
        return delivered(name);
    }

    /** The letter has left, whatever becomes of our copy; the one in the inbox is there in any case. */
    private void keep(byte[] letter, RemoteRef name) {
        try {
            box.keepSent(letter, name);
        } catch (MessagingException full) {
            return;
        }
    }

    Optional<Outcome.Delivered> readBack(Reply reply) throws MessagingException, Fault {
        var name = name(reply);
        return box.hasLeft(name) ? Optional.of(delivered(name)) : Optional.empty();
    }

    private RemoteRef name(Reply reply) {
        return Refs.ours(reply.key(), access.domain());
    }

    /** Only the resident has the letter, so there is no address to show to anybody else. */
    private static Outcome.Delivered delivered(RemoteRef name) {
        return new Outcome.Delivered(name, "");
    }
}
