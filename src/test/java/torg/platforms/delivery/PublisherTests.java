package torg.platforms.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Decided;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Profile;
import torg.platforms.profile.Profiles;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;
import torg.shell.ShellSettings;
import torg.vault.Secret;
import torg.vault.Signet;

/** Against the real tables; the platform is one that answers badly. */
@TorgTest
class PublisherTests {
    private static final String PICTURES = "/connections/pictures/";

    @Autowired
    Publications publications;

    @Autowired
    PictureAddresses addresses;

    @Autowired
    Connections connections;

    @Autowired
    Profiles profiles;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    Signet signet;

    @Autowired
    ShellSettings settings;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final Platform platform = mock();
    private final Publishing publishing = mock();
    private final Editorial editorial = mock();
    private final String key = UUID.randomUUID().toString();
    private final RemoteRef ref = new RemoteRef("fake:" + key);
    private final Outcome.Delivered done = new Outcome.Delivered(ref, "https://fake.example/" + key);
    private Publisher publisher;
    private long connection;

    @BeforeEach
    void a_platform_that_answers_badly() {
        when(platform.network()).thenReturn(Network.SQUARE);
        when(platform.publishing()).thenReturn(Optional.of(publishing));
        when(platform.abilities()).thenReturn(Set.of(Ability.PUBLISH));
        ObjectProvider<Editorial> editorials = new ObjectProvider<>() {
            @Override
            public Editorial getObject() {
                return editorial;
            }

            @Override
            public Stream<Editorial> stream() {
                return Stream.of(editorial);
            }
        };
        publisher = new Publisher(
                publications,
                addresses,
                connections,
                new Platforms(List.of(platform)),
                editorials,
                mock(Scheduler.class),
                transaction,
                ledger,
                clock);
        var decided = Decided.in(db);
        connection = connections.make(
                Network.SQUARE,
                new Granted("remote-" + UUID.randomUUID(), decided.name(), new Secret("token")),
                decided.decision(),
                Actor.TORG);
    }

    @Test
    void a_post_that_may_not_be_published_breaks_the_connection_although_everything_can_be_read() {
        order(said());
        when(publishing.publish(any(), any())).thenReturn(new Outcome.Refused("platforms.permission-missing"));

        publisher.carry(key);
        connections.works(connection);

        assertThat(connections.health(connection).orElseThrow().works()).isFalse();
        assertThat(connections.health(connection).orElseThrow().word()).contains("platforms.permission-missing");
    }

    @Test
    @Promise("P29")
    void a_post_whose_receipt_is_lost_is_unclear_and_read_back_before_anything_is_sent_again() {
        order(said());
        when(publishing.publish(any(), any())).thenReturn(new Outcome.Unknown("platforms.answer-lost"));
        publisher.carry(key);
        assertThat(state()).isEqualTo("UNKNOWN");
        when(publishing.readBack(any(), any())).thenReturn(Optional.of(done));

        publisher.carry(key);
        publisher.carry(key);

        verify(publishing, times(1)).publish(any(), any());
        verify(editorial, times(1)).settled(key, done);
        assertThat(state()).isEqualTo("DELIVERED");
        assertThat(ledger.history("publication/" + key).stream().map(Line::kind))
                .contains("platforms.publication-tried", "platforms.publication-settled");
    }

    @Test
    void the_try_is_written_down_and_committed_before_the_call() {
        order(said());
        when(publishing.publish(any(), any())).thenAnswer(call -> {
            assertThat(state()).isEqualTo("SENDING");
            return done;
        });

        publisher.carry(key);

        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void a_torg_that_is_killed_during_the_call_sends_again_only_what_is_not_there_and_cannot_double() {
        order(said());
        killed();
        when(publishing.readBack(any(), any())).thenReturn(Optional.empty());

        publisher.carry(key);

        verify(publishing, never()).publish(any(), any());
        assertThat(state()).isEqualTo("UNKNOWN");

        when(platform.abilities()).thenReturn(Set.of(Ability.PUBLISH, Ability.REPEATABLE_POST));
        when(publishing.publish(any(), any())).thenReturn(done);
        publisher.carry(key);
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void every_try_carries_the_same_key_text_and_time() {
        order(said());
        when(platform.abilities()).thenReturn(Set.of(Ability.PUBLISH, Ability.REPEATABLE_POST));
        when(publishing.publish(any(), any()))
                .thenReturn(new Outcome.NotNow(clock.instant(), "platforms.try-again"))
                .thenReturn(done);

        publisher.carry(key);
        assertThat(state()).isEqualTo("ORDERED");
        publisher.carry(key);

        var posts = ArgumentCaptor.forClass(Post.class);
        verify(publishing, times(2)).publish(any(), posts.capture());
        assertThat(posts.getAllValues()).extracting(Post::key).containsOnly(key);
        assertThat(posts.getAllValues()).extracting(Post::text).containsOnly("Simhallen öppnar på måndag.");
        assertThat(posts.getAllValues().getFirst().at())
                .isEqualTo(posts.getAllValues().getLast().at());
    }

    @Test
    void what_may_no_longer_go_out_is_refused_even_while_it_waits() {
        order(said());
        when(editorial.obstacle(key)).thenReturn(Optional.of("images.obstacle.withdrawn"));

        publisher.carry(key);

        verify(publishing, never()).publish(any(), any());
        verify(editorial).settled(key, new Outcome.Refused("images.obstacle.withdrawn"));
        assertThat(state()).isEqualTo("REFUSED");
    }

    @Test
    void after_half_a_day_of_waiting_a_person_decides() {
        order(said());
        db.sql("update publication set tries = 29 where key = :key")
                .param("key", key)
                .update();
        when(publishing.publish(any(), any()))
                .thenAnswer(call -> new Outcome.NotNow(clock.instant().plusSeconds(30), "platforms.wait"));

        publisher.carry(key);

        verify(editorial).settled(key, new Outcome.Refused("platforms.waited-too-long-to-publish"));
    }

    @Test
    void what_a_person_has_not_found_there_is_settled_and_never_sent_by_itself() {
        order(said());
        killed();
        db.sql("update publication set state = 'UNKNOWN', tries = 12 where key = :key")
                .param("key", key)
                .update();

        transaction.executeWithoutResult(status -> publisher.notThere(key));
        publisher.carry(key);

        verify(editorial).settled(key, new Outcome.Refused("platforms.not-there"));
        verify(publishing, never()).publish(any(), any());
    }

    @Test
    void a_change_and_a_removal_are_tried_again_until_they_are_done() {
        var change = new Publication.Reworded(key, ref, "Öppnar klockan elva", now());
        order(change);
        when(publishing.edit(any(), any(), any()))
                .thenReturn(new Outcome.Unknown("platforms.answer-lost"))
                .thenReturn(done);
        publisher.carry(key);
        publisher.carry(key);
        verify(publishing, times(2)).edit(any(), any(), any());
        assertThat(state()).isEqualTo("DELIVERED");

        var removal = new Publication.TakenAway(UUID.randomUUID().toString(), ref, now());
        order(removal);
        when(publishing.remove(any(), any())).thenReturn(done);
        publisher.carry(removal.key());
        verify(editorial).settled(removal.key(), done);
    }

    @Test
    void every_kind_is_kept_and_read_as_it_was_ordered() {
        for (var one : List.<Publication>of(
                new Publication.Reworded(UUID.randomUUID().toString(), ref, "Ny text", now()),
                new Publication.TakenAway(UUID.randomUUID().toString(), ref, now()),
                said())) {
            order(one);

            assertThat(transaction
                            .execute(status -> publications.hold(one.key()))
                            .orElseThrow()
                            .publication())
                    .usingRecursiveComparison()
                    .isEqualTo(one);
        }
    }

    @Test
    void a_picture_is_fetched_by_the_citys_own_address_only_and_only_while_its_post_is_on_its_way() {
        order(said());
        var address = addresses.address(key, 0);
        var last = last(address);

        assertThat(addresses.read(last).orElseThrow().content()).containsExactly(1, 2, 3);
        assertThat(addresses.read(last.substring(0, last.length() - 2) + "AA")).isEmpty();
        assertThat(addresses.read("nonsense")).isEmpty();
        assertThat(addresses.read(last(addresses.address(key, 1)))).isEmpty();
        var later = new PictureAddresses(publications, signet, settings, Clock.offset(clock, Duration.ofHours(3)));
        assertThat(later.read(last)).isEmpty();

        when(publishing.publish(any(), any())).thenReturn(done);
        publisher.carry(key);
        assertThat(addresses.read(last)).isEmpty();
    }

    @Test
    void a_post_that_torg_made_is_none_made_elsewhere_and_while_one_is_unclear_nobody_is_accused() {
        order(said());
        when(publishing.publish(any(), any())).thenReturn(done);
        var since = clock.instant().plusSeconds(60);
        var ours = new Profile.Post(ref, since, Optional.empty());
        var other = new Profile.Post(new RemoteRef("fake:other-" + key), since, Optional.empty());
        var profile = new Profile("h", "n", "", List.of(), List.of(), Optional.empty(), List.of(ours, other));
        assertThat(profiles.madeElsewhere(connection, profile)).containsExactly(ours, other);

        killed();
        assertThat(profiles.madeElsewhere(connection, profile)).isEmpty();

        when(publishing.readBack(any(), any())).thenReturn(Optional.of(done));
        publisher.carry(key);
        assertThat(profiles.madeElsewhere(connection, profile)).containsExactly(other);
    }

    private Publication.Said said() {
        return new Publication.Said(
                key,
                "Simhallen öppnar på måndag.",
                List.of(new Publication.Enclosed(new byte[] {1, 2, 3}, "image/png", "Barn i bassängen")),
                now());
    }

    private void order(Publication publication) {
        transaction.executeWithoutResult(status -> publisher.order(connection, publication));
    }

    /** As kill -9 leaves it. */
    private void killed() {
        db.sql("update publication set state = 'SENDING', tries = 1, sending_since = :now where key = :key")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("key", key)
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String last(URI address) {
        return address.getPath().substring(address.getPath().indexOf(PICTURES) + PICTURES.length());
    }

    private String state() {
        return db.sql("select state from publication where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
