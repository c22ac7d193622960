package torg.platforms.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Ability;
import torg.platforms.Act;
import torg.platforms.Connection;
import torg.platforms.Connections;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.PlatformEvent.PublicationSettled;
import torg.platforms.PlatformEvent.PublicationTried;
import torg.platforms.Platforms;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/**
 * Puts the city's own posts on platforms, exactly once. To say something otherwise, or to take it away, can be tried again
 * as it is: the second time ends as the first.
 */
@Component
public class Publisher extends Carrier<Publications.Open> {
    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final TaskDescriptor<Void> PUBLISH = TaskDescriptor.of("publish");
    private static final int MOST_TRIES = 12;
    /** About half a day of half-hours: news that comes later is no news, so a colleague decides. */
    private static final int MOST_WAITS = 30;

    private final Publications publications;
    private final PictureAddresses addresses;
    private final Platforms platforms;
    private final ObjectProvider<Editorial> editorials;
    private final Scheduler scheduler;
    private final Ledger ledger;
    private final Clock clock;

    Publisher(
            Publications publications,
            PictureAddresses addresses,
            Connections connections,
            Platforms platforms,
            ObjectProvider<Editorial> editorials,
            @Lazy Scheduler scheduler,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        super(
                connections,
                transaction,
                new Patience(clock, MOST_TRIES, MOST_WAITS, "platforms.waited-too-long-to-publish"));
        this.publications = publications;
        this.addresses = addresses;
        this.platforms = platforms;
        this.editorials = editorials;
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Bean
    static Task<Void> publish(@Lazy Publisher publisher) {
        return Tasks.custom(PUBLISH).execute((instance, context) -> publisher.carry(instance.getId()));
    }

    /** In the transaction of a person's decision. */
    public void order(long connection, Publication publication) {
        publications.add(connection, publication);
        schedule(publication.key());
    }

    /** A person asks for another look at what is unclear. @return whether there was such a thing */
    public boolean again(String key) {
        var found = publications.reopen(key);
        if (found) {
            schedule(key);
        }
        return found;
    }

    /** In the transaction of a person's decision, who has looked on the platform and not found what is unclear here. */
    public void notThere(String key) {
        publications.hold(key).ifPresent(open -> {
            var no = new Outcome.Refused("platforms.not-there");
            publications.settle(key, no, clock.instant());
            settled(open, "refused", no);
        });
    }

    private void schedule(String key) {
        scheduler.schedule(PUBLISH.instance(key).scheduledTo(clock.instant()));
    }

    @Override
    Optional<Publications.Open> begin(String key) {
        var open = publications.hold(key);
        open.ifPresent(one -> {
            publications.sending(key, clock.instant());
            ledger.record(Actor.TORG, new PublicationTried(key, what(one), one.tries() + 1));
        });
        return open;
    }

    @Override
    Outcome attempt(Publications.Open open) {
        var platform = platforms.on(open.network());
        var publishing = platform.flatMap(Platform::publishing);
        var connection = connections.open(open.connection());
        if (publishing.isEmpty() || connection.isEmpty()) {
            return new Outcome.Refused("platforms.not-connected");
        }
        return switch (open.publication()) {
            case Publication.Said said -> say(open, said, publishing.get(), platform.get(), connection.get());
            case Publication.Reworded(var key, var ref, var text, var at) ->
                told(connection.get(), publishing.get().edit(connection.get(), ref, text));
            case Publication.TakenAway(var key, var ref, var at) ->
                told(connection.get(), publishing.get().remove(connection.get(), ref));
        };
    }

    private Outcome say(
            Publications.Open open,
            Publication.Said said,
            Publishing publishing,
            Platform platform,
            Connection connection) {
        var post = post(said);
        return unlessDone(
                open,
                () -> publishing.readBack(connection, post),
                platform.abilities().contains(Ability.REPEATABLE_POST),
                "platforms.not-found-when-read-back",
                () -> obstacle(said.key())
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> told(connection, publishing.publish(connection, post))));
    }

    /** What may not be published is the connection's matter too: it must not say that it works. */
    private Outcome told(Connection connection, Outcome outcome) {
        connections.told(connection.id(), Act.POST, outcome);
        return outcome;
    }

    private Post post(Publication.Said said) {
        var pictures = IntStream.range(0, said.pictures().size())
                .mapToObj(n -> {
                    var enclosed = said.pictures().get(n);
                    return new Picture(
                            enclosed.content(),
                            enclosed.type(),
                            enclosed.alternative(),
                            addresses.address(said.key(), n));
                })
                .toList();
        return new Post(said.key(), said.text(), pictures, said.at());
    }

    private Optional<String> obstacle(String key) {
        return editorials.stream()
                .flatMap(editorial -> editorial.obstacle(key).stream())
                .findFirst();
    }

    @Override
    void settle(Publications.Open open, Outcome outcome) {
        var key = open.publication().key();
        publications.settle(key, outcome, clock.instant());
        switch (outcome) {
            case Outcome.Delivered done -> settled(open, "delivered", outcome);
            case Outcome.Refused refused -> settled(open, "refused", outcome);
            case Outcome.Unknown unclear when last(open) -> settled(open, "unknown", outcome);
            case Outcome.Unknown(var word) -> log.info("Publication {} is unclear: {}", key, word);
            case Outcome.NotNow(var at, var word) -> log.info("Publication {} waits until {}: {}", key, at, word);
        }
    }

    private void settled(Publications.Open open, String how, Outcome outcome) {
        var key = open.publication().key();
        editorials.forEach(editorial -> editorial.settled(key, outcome));
        ledger.record(
                Actor.TORG,
                switch (outcome) {
                    case Outcome.Delivered(var ref, var address) ->
                        new PublicationSettled(key, what(open), how, Optional.of(ref.value()), Optional.empty());
                    case Outcome.Refused(var word) ->
                        new PublicationSettled(key, what(open), how, Optional.empty(), Optional.of(word));
                    case Outcome.Unknown(var word) ->
                        new PublicationSettled(key, what(open), how, Optional.empty(), Optional.of(word));
                    case Outcome.NotNow(var at, var word) ->
                        new PublicationSettled(key, what(open), how, Optional.empty(), Optional.of(word));
                });
    }

    private static String what(Publications.Open open) {
        return Publications.what(open.publication());
    }
}
