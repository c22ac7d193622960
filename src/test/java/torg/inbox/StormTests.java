package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.square.SquareChannel;
import torg.register.Opened;
import torg.register.Register;

/** A crowd under one post: nothing lost, nothing doubled, and everybody else's queue as it was. bin/bench storm takes a larger one. */
@TorgTest
class StormTests {
    private static final int CROWD = 5_000;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    GroupCommit landing;

    @Autowired
    SquareChannel channel;

    @Autowired
    Arrived arrived;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient db;

    private record Counted(long rows, long refs, long captures) {}

    @Test
    void a_crowd_under_one_post_delivered_twice_is_heard_once_each_and_moves_nobody_elses_queue() {
        var stormy = connection(opened.library());
        var calm = opened.library();
        var waiting = List.of(
                arrived.now(calm.account(), "När öppnar ni?"), arrived.now(calm.account(), "Finns det strömming?"));
        var before = queue(calm);
        var post = new RemoteRef("storm:" + UUID.randomUUID());

        IntStream.range(0, CROWD)
                .mapToObj(n -> {
                    var said = channel.said(
                            new RemoteRef(post.value() + "/" + n), post, post.value(), "Nr " + n, "Skandal! " + n);
                    var once = landing.land(new Incoming(stormy, said));
                    return CompletableFuture.allOf(once, landing.land(new Incoming(stormy, said)));
                })
                .toList()
                .forEach(CompletableFuture::join);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> counted(stormy).rows() >= CROWD
                        && db.sql("select count(*) from arrival where connection_id = :connection")
                                        .param("connection", stormy)
                                        .query(Long.class)
                                        .single()
                                == 0);

        assertThat(counted(stormy)).isEqualTo(new Counted(CROWD, CROWD, CROWD));
        var conversation = inbox.begunBy(post).orElseThrow();
        assertThat(inbox.messages(conversation.id()))
                .as("a page of them, the newest last")
                .hasSize(Inbox.MOST)
                .last()
                .satisfies(message -> assertThat(message.words()).isEqualTo("Skandal! " + (CROWD - 1)));
        var earlier = inbox.messages(conversation.id()).getFirst().id();
        assertThat(inbox.messages(conversation.id(), Optional.of(earlier)))
                .hasSize(Inbox.MOST + 1)
                .last()
                .satisfies(message -> assertThat(message.words()).isEqualTo("Skandal! " + (CROWD - Inbox.MOST - 1)));
        assertThat(queue(calm)).isEqualTo(before);
        assertThat(before.stream().map(Conversation::id))
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Conversation::id).toList());
    }

    private long connection(Opened.Library library) {
        return register.find(library.account()).connection().orElseThrow();
    }

    private List<Conversation> queue(Opened.Library library) {
        return inbox.page(Look.at(Queue.WAITING), List.of(library.unit().id()), 0, Optional.empty(), 51);
    }

    private Counted counted(long connection) {
        return db.sql(
                        "select count(*), count(distinct ref), count(distinct capture) from message where connection_id = :connection")
                .param("connection", connection)
                .query((row, n) -> new Counted(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
