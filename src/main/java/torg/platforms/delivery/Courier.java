package torg.platforms.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Ability;
import torg.platforms.Act;
import torg.platforms.Connections;
import torg.platforms.Outcome;
import torg.platforms.PlatformEvent.DeliverySettled;
import torg.platforms.PlatformEvent.DeliveryTried;
import torg.platforms.Platforms;
import torg.platforms.arrivals.Recipient;

/** Carries answers out, exactly once. */
@Component
public class Courier extends Carrier<Deliveries.Open> {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("deliver");
    private static final int MOST_TRIES = 12;
    /** About three days of half-hours: an answer that comes later would surprise more than help, so a colleague decides. */
    private static final int MOST_WAITS = 150;

    private final Deliveries deliveries;
    private final Platforms platforms;
    private final Recipient recipient;
    private final Scheduler scheduler;
    private final Ledger ledger;
    private final Clock clock;

    Courier(
            Deliveries deliveries,
            Connections connections,
            Platforms platforms,
            @Lazy Recipient recipient,
            @Lazy Scheduler scheduler,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        super(connections, transaction, new Patience(clock, MOST_TRIES, MOST_WAITS, "platforms.waited-too-long"));
        this.deliveries = deliveries;
        this.platforms = platforms;
        this.recipient = recipient;
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Bean
    static Task<Void> deliver(@Lazy Courier courier) {
        return Tasks.custom(DELIVER).execute((instance, context) -> courier.carry(instance.getId()));
    }

    /** In the transaction of the answer: there is never an answer without its delivery, nor the other way round. */
    public void order(long connection, Reply reply) {
        deliveries.add(connection, reply);
        scheduler.schedule(DELIVER.instance(reply.key()).scheduledTo(clock.instant()));
    }

    /** A person asks for another try of what was refused or is unclear. */
    public void again(String key) {
        deliveries.reopen(key);
        scheduler.schedule(DELIVER.instance(key).scheduledTo(clock.instant()));
    }

    @Override
    Optional<Deliveries.Open> begin(String key) {
        var open = deliveries.hold(key);
        open.ifPresent(delivery -> {
            deliveries.sending(key, clock.instant());
            ledger.record(Actor.TORG, new DeliveryTried(key, delivery.tries() + 1));
        });
        return open;
    }

    @Override
    Outcome attempt(Deliveries.Open delivery) {
        var platform = platforms.required(delivery.network());
        var connection = connections.open(delivery.connection());
        if (connection.isEmpty()) {
            return new Outcome.Refused("platforms.not-connected");
        }
        return unlessDone(
                delivery,
                () -> platform.readBack(connection.get(), delivery.reply()),
                platform.abilities().contains(Ability.REPEATABLE_REPLY),
                "platforms.not-found-when-read-back",
                () -> {
                    var outcome = platform.reply(connection.get(), delivery.reply());
                    connections.told(delivery.connection(), Act.REPLY, outcome);
                    return outcome;
                });
    }

    @Override
    void settle(Deliveries.Open delivery, Outcome outcome) {
        var key = delivery.reply().key();
        deliveries.settle(key, outcome, clock.instant());
        switch (outcome) {
            case Outcome.Delivered(var ref, var address) ->
                settled(key, "delivered", Optional.of(ref.value()), Optional.empty(), outcome);
            case Outcome.Refused(var word) -> settled(key, "refused", Optional.empty(), Optional.of(word), outcome);
            case Outcome.Unknown(var word)
            when last(delivery) -> settled(key, "unknown", Optional.empty(), Optional.of(word), outcome);
            case Outcome.Unknown(var word) -> log.info("Delivery {} is unclear: {}", key, word);
            case Outcome.NotNow(var at, var word) -> log.info("Delivery {} waits until {}: {}", key, at, word);
        }
    }

    private void settled(String key, String how, Optional<String> ref, Optional<String> word, Outcome outcome) {
        recipient.delivered(key, Optional.of(outcome));
        ledger.record(Actor.TORG, new DeliverySettled(key, how, ref, word));
    }
}
