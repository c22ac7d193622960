package torg.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.platforms.arrivals.Past;
import torg.platforms.square.SquareChannel;
import torg.register.Account;
import torg.register.Register;
import torg.shell.Words;

/** The town's residents ask, and the city answers, day by day through the months that the demonstration looks back on. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Talk {
    private static final Logger log = LoggerFactory.getLogger(Talk.class);
    private static final int BATCH = 50;

    private final Register register;
    private final Inbox inbox;
    private final SquareChannel channel;
    private final Past past;
    private final TownClock clock;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Texts texts = Texts.read();

    Talk(
            Register register,
            Inbox inbox,
            SquareChannel channel,
            Past past,
            TownClock clock,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.register = register;
        this.inbox = inbox;
        this.channel = channel;
        this.past = past;
        this.clock = clock;
        this.db = db;
        this.transaction = transaction;
    }

    private record Story(
            Account account,
            Texts.Question question,
            String name,
            String secret,
            Map<String, String> scene,
            int fate,
            Instant askedAt) {}

    /** Batch by batch, each in one transaction with the mark of how far it came. */
    void goOn(int days) {
        var accounts = register.speakingOn(Network.SQUARE);
        for (var state = state(); state.told < state.conversations && !accounts.isEmpty(); state = state()) {
            var from = state;
            var until = Math.min(state.told + BATCH, state.conversations);
            transaction.executeWithoutResult(status -> {
                var stories = new ArrayList<Story>();
                for (var n = from.told; n < until; n++) {
                    stories.add(story(n, from, days, accounts));
                }
                tell(stories);
                db.sql("update town set told = :told").param("told", until).update();
            });
            if (until % 1000 == 0 || until == state.conversations) {
                log.info("The town has told {} of {} conversations", until, state.conversations);
            }
        }
    }

    private record State(long seed, int conversations, int told) {}

    private State state() {
        return db.sql("select seed, conversations, told from town")
                .query((row, n) -> new State(row.getLong(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** Each story has its own random numbers, so the twentieth is the same whether or not the first nineteen were told today. */
    private Story story(int number, State state, int days, List<Account> accounts) {
        var random = new SplittableRandom(state.seed() * 1_000_003 + number);
        var account = Texts.one(accounts, random);
        var desk = texts.boards().stream()
                .filter(b -> account.unit().shortName().startsWith(b.shortName()))
                .findFirst();
        var question = texts.question(desk.map(Texts.Board::topics).orElse(List.of("kontakt")), random);
        var name = texts.name(random);
        var scene = new HashMap<String, String>();
        scene.put("{gata}", Texts.one(texts.streets(), random));
        scene.put("{plats}", Texts.one(texts.places(), random));
        scene.put("{dag}", Texts.one(List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag"), random));
        scene.put("{namn}", name.substring(0, name.indexOf(' ')));
        scene.put("{enhet}", account.unit().name());
        scene.put(
                "{handläggare}",
                account.substitute()
                        .map(p -> p.name().substring(0, p.name().indexOf(' ')))
                        .orElse(""));
        return new Story(
                account,
                question,
                name,
                secret(random),
                scene,
                random.nextInt(100),
                askedAt(number, state, days, random));
    }

    private static String secret(RandomGenerator random) {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var secret = new StringBuilder(22);
        for (var n = 0; n < 22; n++) {
            secret.append(letters.charAt(random.nextInt(64)));
        }
        return secret.toString();
    }

    /** Evenly over the days, mostly in the evening when people write; the last ones today, before now. */
    private static Instant askedAt(int number, State state, int days, RandomGenerator random) {
        var back = days - 1 - (long) days * number / state.conversations();
        var at = LocalDate.now()
                .minusDays(Math.max(back, 0))
                .atTime(7 + random.nextInt(16), random.nextInt(60))
                .atZone(Words.ZONE)
                .toInstant();
        var latest = Instant.now().minus(5 + random.nextInt(600), ChronoUnit.MINUTES);
        return at.isBefore(latest) ? at : latest;
    }

    private void tell(List<Story> stories) {
        for (var story : stories) {
            clock.at(
                    story.askedAt(),
                    () -> past.land(
                            story.account().connection().orElseThrow(),
                            channel.said(
                                    SquareChannel.root(story.secret()),
                                    SquareChannel.root(story.secret()),
                                    "",
                                    story.name(),
                                    set(story.question().words(), story))));
        }
        past.read();
        for (var story : stories) {
            // The newest are left for the visitor, and of the older some: an inbox with nothing in it is no
            // demonstration.
            var age = ChronoUnit.HOURS.between(story.askedAt(), Instant.now());
            if (age > 40 ? story.fate() >= 2 : age > 12 && story.fate() >= 55) {
                react(story, inbox.begunBy(SquareChannel.root(story.secret())).orElseThrow());
            }
        }
    }

    private void react(Story story, Conversation conversation) {
        var editor = story.account().substitute().orElseThrow();
        var colleague = new Colleague(editor.id(), editor.name());
        var actor = Actor.person(editor.id(), editor.name());
        var seen = story.askedAt().plus(20 + story.fate() * 9L, ChronoUnit.MINUTES);
        clock.at(seen, () -> inbox.see(conversation.id(), actor));
        clock.at(seen.plusSeconds(60), () -> inbox.take(conversation.id(), colleague, false, actor));
        clock.at(seen.plusSeconds(600), () -> {
            if (story.fate() % 17 == 3) {
                inbox.close(conversation.id(), "Kritik som ska stå kvar", colleague, actor);
            } else {
                inbox.answer(conversation.id(), set(story.question().answer(), story), colleague, actor);
                past.deliver(conversation.connection());
            }
        });
    }

    private static String set(String text, Story story) {
        var said = text;
        for (var piece : story.scene().entrySet()) {
            said = said.replace(piece.getKey(), piece.getValue());
        }
        return said;
    }
}
