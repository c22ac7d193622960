package torg.square;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.platforms.Network;
import torg.platforms.square.Hidden;
import torg.platforms.square.SquareChannel;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.NotFound;
import torg.shell.Words;
import torg.staff.UnitKind;

/** The door to the residents' side: ask, follow, add. */
@Component
public class Asking {
    private final Register register;
    private final Inbox inbox;
    private final SquareChannel channel;
    private final Hidden hidden;

    Asking(Register register, Inbox inbox, SquareChannel channel, Hidden hidden) {
        this.hidden = hidden;
        this.register = register;
        this.inbox = inbox;
        this.channel = channel;
    }

    /** Whom one can ask: the units with an account on the square, the city itself first. */
    public List<Account> addressees() {
        var all = register.speakingOn(Network.SQUARE);
        var first = all.stream().filter(a -> a.unit().kind() == UnitKind.CITY).toList();
        return Stream.concat(first.stream(), all.stream().filter(a -> !first.contains(a)))
                .toList();
    }

    /**
     * The secret of the link to follow the answer by.
     *
     * @throws TransientDataAccessResourceException when the question could not be stored, so that nobody believes it was
     */
    public String ask(Optional<Long> account, String name, String text) {
        var to = account.map(id -> register.find(new AccountId(id)))
                .or(() -> addressees().stream().findFirst())
                .filter(a -> a.network() == Network.SQUARE)
                .flatMap(Account::connection)
                .orElseThrow(NotFound::new);
        var secret = channel.newSecret();
        durable(channel.ask(to, secret, name, text));
        return secret;
    }

    public void add(String secret, String name, String text) {
        var conversation = followed(secret).orElseThrow(NotFound::new);
        durable(channel.add(conversation.connection(), conversation.root(), name, text));
    }

    public Optional<Conversation> followed(String secret) {
        return inbox.begunBy(SquareChannel.root(secret));
    }

    /** Masked, as in every view: a link can end up with somebody else. */
    public List<Message> messages(Conversation conversation) {
        var refs = inbox.refs(conversation.id());
        var shut = hidden.among(refs.values());
        return inbox.saidIn(conversation.id()).stream()
                .map(message -> shut.contains(refs.getOrDefault(message.id(), "")) ? withoutWords(message) : message)
                .toList();
    }

    /** It is seen that something was hidden, never what. */
    private static Message withoutWords(Message message) {
        return new Message(
                message.id(),
                false,
                message.author(),
                Words.t("square.hidden"),
                false,
                message.at(),
                message.editedAt(),
                message.removedAt(),
                message.address(),
                message.delivery(),
                message.way());
    }

    private static void durable(CompletableFuture<Void> stored) {
        try {
            stored.orTimeout(15, TimeUnit.SECONDS).join();
        } catch (CompletionException | CancellationException e) {
            throw new TransientDataAccessResourceException("The question was not stored", e.getCause());
        }
    }
}
