package torg.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Ability;
import torg.platforms.Agreeing;
import torg.platforms.AnsweringContract;
import torg.platforms.Connection;
import torg.platforms.ConsentContract;
import torg.platforms.Fault;
import torg.platforms.FiguresContract;
import torg.platforms.Listener;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.NonsenseContract;
import torg.platforms.Outcome;
import torg.platforms.Pictures;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.ReadingContract;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.TokenContract;
import torg.platforms.WebhookContract;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Attachment;
import torg.platforms.arrivals.Cursor;
import torg.platforms.http.Downloads.Download;
import torg.platforms.http.Json;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.webhooks.Webhooks.Forged;

/** The contracts against LinkedIn as it is acted, and what is LinkedIn's own. */
@Proved(
        value = Network.LINKEDIN,
        real = false,
        against = "the simulator, written from learn.microsoft.com/linkedin/marketing, read 21 and 22 November 2026",
        unproved = "how long a comment may be, whether backslashes count, what is hidden behind 403"
                + " for posts by others, how long the same post is refused")
class LinkedInTests
        implements ConsentContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                PublishingContract,
                WebhookContract,
                FiguresContract,
                NonsenseContract {
    private final LinkedInWorld world = new LinkedInWorld();

    @Override
    public LinkedInWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome publish(Connection connection, String text, List<Picture> pictures) {
        var post = new Post(
                UUID.randomUUID().toString(), text, pictures, world.clock().instant());
        return world.platform().publishing().orElseThrow().publish(connection, post);
    }

    private RemoteRef published(String text) {
        return ((Outcome.Delivered) publish(world.connection(), text, List.of())).ref();
    }

    @Test
    void every_reserved_character_stands_as_it_was_written() {
        for (var text : List.of(
                "Öppet (även lördag) | [nytt] {kul} <här> *viktigt* _ja_ ~nej~ C:\\stad @alla",
                "#Simhallen öppnar. Nr #1 #2026 a#b ## #å",
                "https://stad.example/en_sida?a=1#del_2",
                "Vi @[skriver](så här) {hashtag|\\#|ibland}",
                "\\")) {
            assertThat(world.shown(published(text)).orElseThrow().text()).isEqualTo(text);
        }
    }

    /** Or the test above would prove nothing. */
    @Test
    void a_reserved_character_that_is_not_escaped_cuts_the_post_without_a_word() {
        var body = Json.object()
                .put("author", world.city())
                .put("commentary", "Öppet (även lördag)")
                .put("visibility", "PUBLIC")
                .put("lifecycleState", "PUBLISHED");
        body.putObject("distribution").put("feedDistribution", "MAIN_FEED");

        var said = world.raw("POST", "/rest/posts", LinkedInWorld.HEADERS, Json.bytes(body));

        assertThat(said.statusCode()).isEqualTo(201);
        var post = new RemoteRef(said.headers().firstValue("x-restli-id").orElseThrow());
        assertThat(world.shown(post).orElseThrow().text()).isEqualTo("Öppet ");
    }

    @Test
    void a_version_that_has_retired_is_said_in_a_clear_word_and_nothing_is_given_up() {
        var connection = world.connection();
        var post = world.citySays("Vi bygger om Storgatan.");
        var old = world.speaking("202508");

        var probing = catchThrowableOfType(Fault.class, () -> old.probe(connection));
        var listening = catchThrowableOfType(Fault.class, () -> old.poll(connection, Cursor.BEGINNING));

        assertThat(probing).hasMessage("platforms.version-retired");
        assertThat(listening.kind()).isEqualTo(Fault.Kind.TRY_AGAIN);
        assertThat(old.reply(connection, Replies.to(world, post, "Till jul.")))
                .isInstanceOfSatisfying(
                        Outcome.NotNow.class, later -> assertThat(later.word()).isEqualTo("platforms.version-retired"));
        assertThat(world.platform().poll(connection, Cursor.BEGINNING)).isNotNull();
    }

    @Test
    void the_acted_one_refuses_a_call_without_its_versions() {
        for (var missing : LinkedInWorld.HEADERS.keySet()) {
            var headers = new HashMap<>(LinkedInWorld.HEADERS);
            headers.remove(missing);

            var said = world.raw("GET", "/rest/posts?q=author&author=" + world.city(), headers, new byte[0]);

            assertThat(said.statusCode()).as(missing).isEqualTo(400);
        }
    }

    @Test
    void the_consent_ends_after_a_year_whatever_is_renewed() {
        var granted = Agreeing.choose(world);
        var connection = Listener.connection(granted.remoteId(), granted.handle(), granted.token());
        var ends = granted.ends().orElseThrow();

        assertThat(Duration.between(world.clock().instant(), ends))
                .isBetween(Duration.ofDays(364), Duration.ofDays(365));
        for (var days : List.of(61, 61, 61, 61, 61)) {
            world.clockGoes(Duration.ofDays(days));
            assertThat(Duration.between(
                                    world.platform().probe(connection).ends().orElseThrow(), ends)
                            .abs())
                    .isLessThan(Duration.ofSeconds(5));
        }

        world.clockGoes(Duration.ofDays(61));
        var fault = catchThrowableOfType(Fault.class, () -> world.platform().probe(connection));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
    }

    @Test
    void a_quota_that_is_used_up_is_back_at_midnight_in_greenwich() {
        var connection = world.connection();
        world.dialect().bears(1);
        world.platform().poll(connection, Cursor.BEGINNING);

        var fault = catchThrowableOfType(Fault.class, () -> world.platform().poll(connection, Cursor.BEGINNING));

        var midnight = fault.until().atZone(ZoneOffset.UTC);
        assertThat(fault).hasMessage("platforms.quota-used");
        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH);
        assertThat(midnight.toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
        assertThat(fault.until()).isAfter(world.clock().instant());
    }

    @Test
    void nobody_has_a_text_of_their_choice_signed_by_calling_it_a_challenge() {
        for (var text :
                List.of("hmacsha256={\"type\":\"x\"}", "hmacsha256=", "", "890e4665-4dfe-4ab1-b689-ed553bceeed0x")) {
            assertThatExceptionOfType(Forged.class)
                    .isThrownBy(() -> world.webhooks().handshake(LinkedInWorld.challenge(text)));
        }
        assertThat(world.webhooks()
                        .handshake(new torg.platforms.webhooks.Call(
                                "POST", java.util.Map.of(), java.util.Map.of(), new byte[0])))
                .isEmpty();
    }

    @Test
    void an_answer_to_an_answer_stands_in_the_thread_of_the_first() {
        var connection = world.connection();
        var post = world.citySays("Vi bygger om Storgatan.");
        var question = world.somebodyReplies(post, "Hur länge då?");
        var further = world.somebodyReplies(question, "Ja, hur länge?");
        var reply = Replies.to(world, further, "Till jul.");

        var outcome = world.platform().reply(connection, reply);

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.repliesSeen(question)).extracting(seen -> seen.text()).contains("Till jul.");
        assertThat(world.platform().readBack(connection, reply)).isEqualTo(Optional.of(outcome));
    }

    @Test
    void an_answer_to_a_comment_that_is_gone_is_refused_as_gone() {
        var connection = world.connection();
        var post = world.citySays("Vi bygger om Storgatan.");
        var question = world.somebodyReplies(post, "Hur länge då?");
        world.somebodyRemoves(question);

        assertThat(world.platform().reply(connection, Replies.to(world, question, "Till jul.")))
                .isEqualTo(new Outcome.Refused("platforms.gone"));
    }

    @Test
    void several_pictures_keep_what_each_shows() {
        var pictures = List.of("En blå trampolin", "En röd boj", "Öppettider på en skylt").stream()
                .map(shows -> new Picture(Pictures.png(), "image/png", shows, world.pictureAddress(new byte[0])))
                .toList();

        var outcome = publish(world.connection(), "Nu öppnar vi.", pictures);

        var shown = world.shown(((Outcome.Delivered) outcome).ref()).orElseThrow();
        assertThat(shown.alternatives()).containsExactly("En blå trampolin", "En röd boj", "Öppettider på en skylt");
    }

    @Test
    void what_is_no_picture_is_refused_before_anything_is_published() {
        var text = new Picture(
                "inte en bild".getBytes(StandardCharsets.UTF_8), "image/png", "?", world.pictureAddress(new byte[0]));

        var outcome = publish(world.connection(), "Nu öppnar vi.", List.of(text));

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.picture-refused"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void every_page_that_somebody_runs_can_be_chosen() {
        world.runsAnother("stadsbiblioteket", "Stadsbiblioteket i Åkerby");

        assertThat(Agreeing.choices(world))
                .extracting(choice -> choice.name())
                .containsExactly("Simhallen i Åkerby", "Stadsbiblioteket i Åkerby");
    }

    @Test
    void a_page_that_is_no_longer_ours_to_run_is_noticed() {
        var mine = world.connection();
        var other = Listener.connection("4711", "nagon-annans", mine.token());

        var fault = catchThrowableOfType(Fault.class, () -> world.platform().probe(other));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
        assertThat(fault).hasMessage("platforms.permission-missing");
    }

    @Test
    void a_removal_is_told_by_a_call_and_by_listening_as_the_same() {
        var connection = world.connection();
        var listener = new Listener(world, connection);
        world.webhooks().subscribe(connection, WebhookContract.OUR_ADDRESS);
        var post = world.citySays("Vi bygger om Storgatan.");
        var goes = world.somebodyReplies(post, "Slöseri.");
        listener.listenUntil(Listener.says("Slöseri."));
        world.calls();

        world.somebodyRemoves(goes);

        var heard = world.webhooks().hear(world.calls().getFirst()).getFirst();
        listener.listen();
        assertThat(world.platform().read(heard.landed().raw()))
                .extracting(Arrival::ref)
                .containsExactly(goes);
        assertThat(world.platform().poll(connection, Cursor.BEGINNING).landed())
                .extracting(landed -> landed.key())
                .doesNotContain(heard.landed().key());
        assertThat(listener.all()).filteredOn(Arrival.Removed.class::isInstance).hasSize(1);
    }

    @Test
    void an_address_that_fails_three_checks_in_a_row_is_told_nothing_until_it_is_subscribed_anew() {
        var connection = world.connection();
        world.webhooks().subscribe(connection, WebhookContract.OUR_ADDRESS);
        var post = world.citySays("Vi bygger om Storgatan.");
        world.calls();
        world.ourDoorIsShut(true);
        for (var told : List.of(true, true, false)) {
            world.clockGoes(Duration.ofHours(2));
            world.somebodyReplies(post, "Hur länge?");
            assertThat(world.calls().isEmpty()).isNotEqualTo(told);
        }

        world.ourDoorIsShut(false);
        world.clockGoes(Duration.ofHours(2));
        world.somebodyReplies(post, "Och nu?");
        assertThat(world.calls()).isEmpty();
        world.webhooks().subscribe(connection, WebhookContract.OUR_ADDRESS);
        world.somebodyReplies(post, "Äntligen");
        assertThat(world.calls()).isNotEmpty();
    }

    @Test
    void a_picture_in_a_comment_is_named_there_and_fetched_in_the_accounts_name() {
        var connection = world.connection();
        var post = world.citySays("Vi bygger om Storgatan.");
        world.somebodyShows(post, "Se bilden", "C4E22AQ");
        var attached = Listener.written(new Listener(world, connection).listenUntil(Listener.says("Se bilden")))
                .getFirst()
                .attachments()
                .getFirst();
        var name = Attachment.held(attached.address()).orElseThrow();

        var came = world.platform().fetch(connection, name, 1 << 20);

        assertThat(came)
                .isInstanceOfSatisfying(
                        Download.Came.class,
                        shown -> assertThat(torg.platforms.profile.Picture.of(shown.bytes()))
                                .contains(torg.platforms.profile.Picture.PNG));
        assertThat(world.platform().fetch(connection, name, 10)).isInstanceOf(Download.TooLarge.class);
        assertThat(world.platform().fetch(connection, "https://evil.example/a.png", 1 << 20))
                .isInstanceOf(Download.Gone.class);
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> world.platform().fetch(connection, "urn:li:image:nobodys", 1 << 20))
                .withMessage("platforms.gone");
    }

    @Test
    void nothing_is_hidden_here() {
        assertThat(world.platform().abilities()).doesNotContain(Ability.HIDE, Ability.BLOCK, Ability.REPEATABLE_REPLY);
    }
}
