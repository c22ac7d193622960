package torg.posts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import torg.TorgTest;
import torg.images.Archive;
import torg.images.Consents;
import torg.images.ImageId;
import torg.images.Images;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platforms;
import torg.posts.Post.State;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.checks.Library;
import torg.register.stages.Ruling;
import torg.shell.ApiDoor;
import torg.shell.Chromium;
import torg.shell.Sight;
import torg.shell.Token;
import torg.staff.Cast;
import torg.vault.Secret;

/** From an empty field to what stands on a platform, and away again; the platform is a notice-board in memory. */
@TorgTest
class PostPagesTests {
    private static final String TEXT = "Sagostund på lördag klockan tio.";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Library library;

    @Autowired
    Archive archive;

    @Autowired
    Posts posts;

    @Autowired
    Images images;

    @Autowired
    Consents consents;

    @Autowired
    Register register;

    @Autowired
    Platforms platforms;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Value("${torg.address}")
    String address;

    MockMvc mvc;
    Library.Desk desk;
    Noticeboard board;
    AccountId account;

    @BeforeEach
    void a_library_with_a_notice_board() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(ApiDoor.class))
                .apply(springSecurity())
                .build();
        board = new Noticeboard(platforms);
        desk = library.open();
        account = connected(Noticeboard.NETWORK, "bibliotek-" + UUID.randomUUID());
    }

    @AfterEach
    void the_board_is_taken_down() {
        register.silence(account, "Provet är slut", Actor.TORG);
        board.close();
    }

    private AccountId connected(Network network, String handle) {
        var id = register.register(
                new Particulars(
                        network,
                        "Stadsbiblioteket",
                        handle,
                        Optional.empty(),
                        desk.unit(),
                        "Berätta om böcker",
                        "Alla",
                        "Fler läser",
                        Optional.of(desk.manager()),
                        Optional.of(desk.editor())),
                Optional.empty(),
                Actor.TORG);
        var head = Actor.person(desk.head().id(), desk.head().name());
        register.decide(
                id,
                new Ruling("KUN 2026/18", cast.today().minusDays(1)),
                desk.head().id(),
                head);
        register.connect(id, new Granted("remote-" + handle, handle, new Secret("token")), head);
        return id;
    }

    @Test
    void a_post_is_written_previewed_published_changed_and_taken_away() throws Exception {
        var id = written(TEXT);
        assertThat(board.hangs).isEmpty();
        assertThat(page("/posts/" + id)).contains("Så kommer det att se ut", TEXT, "34 av 60 tecken", "Publicera nu");

        assertThat(send(post("/posts/" + id + "/publication")).getStatus()).isEqualTo(303);
        var there = standing(id);
        assertThat(board.hangs.values())
                .extracting(torg.platforms.publishing.Post::text)
                .containsExactly(TEXT);
        assertThat(page("/posts/" + id)).contains("Så står det", there.address(), "Ändra på plattformen");
        assertThat(send(post("/posts/" + id + "/publication")).getStatus()).isEqualTo(409);

        send(form("/posts/" + id + "/change", Map.of("text", "Sagostund på söndag.", "reason", "Fel dag")));
        await().atMost(60, SECONDS).until(() -> kept(id).text().equals("Sagostund på söndag."));
        assertThat(board.hangs.get(there.ref().value()).text()).isEqualTo("Sagostund på söndag.");

        send(form("/posts/" + id + "/removal", Map.of("reason", "Inställt")));
        await().atMost(60, SECONDS).until(() -> kept(id).state() instanceof State.Gone);
        assertThat(board.hangs).isEmpty();
        assertThat(ledger.history("posts/" + id))
                .extracting(Line::kind)
                .containsExactlyInAnyOrder(
                        "posts.post-written",
                        "posts.post-sent",
                        "posts.post-published",
                        "posts.post-change-ordered",
                        "posts.post-changed",
                        "posts.post-removal-ordered",
                        "posts.post-removed");
    }

    @Test
    void the_platforms_own_counting_is_told_while_one_writes_and_what_is_too_long_is_kept_in_the_field()
            throws Exception {
        var live = send(form("/posts/lengths", Map.of("account", number(), "text", "Åäö abc")));
        assertThat(live.getContentAsString()).contains("10 av 60 tecken");

        var answer = send(form("/posts", Map.of("account", number(), "text", "ö".repeat(31))));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("62 av högst 60 tecken", "ö".repeat(31));
    }

    @Test
    void an_account_on_bluesky_is_offered_and_counted_as_bluesky_counts() throws Exception {
        var there = connected(Network.BLUESKY, "bibliotek-" + UUID.randomUUID() + ".example");
        var number = Long.toString(there.value());
        try {
            assertThat(page("/posts/new")).contains("value=\"" + number + "\"");
            var live = send(form("/posts/lengths", Map.of("account", number, "text", "👨‍👩‍👧‍👦")));
            assertThat(live.getContentAsString()).contains("3 av 300 tecken"); // 25 bytes are room for three

            var answer = send(form("/posts", Map.of("account", number, "text", "Sagostund på lördag.")));
            assertThat(page(answer.getHeader("Location"))).contains("Välj bild", "20 av 300 tecken");
        } finally {
            register.silence(there, "Provet är slut", Actor.TORG);
        }
    }

    @Test
    void nobodys_identity_number_is_even_kept_as_a_draft() throws Exception {
        var answer = send(form("/posts", Map.of("account", number(), "text", "Hälsa till 19900602-2397!")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("personnummer");
    }

    @Test
    void a_picture_brings_its_alternative_text_and_is_known_to_stand_there() throws Exception {
        var image = archive.image(desk, false);
        var id = written(TEXT);
        assertThat(page("/posts/" + id + "/picture?search=Sagostund")).contains("Tre barn lyssnar på en saga.");

        send(form("/posts/" + id + "/picture", Map.of("image", Long.toString(image.value()))));
        send(post("/posts/" + id + "/publication"));
        var there = standing(id);

        var picture = board.hangs.get(there.ref().value()).pictures().getFirst();
        assertThat(picture.alternative()).isEqualTo("Tre barn lyssnar på en saga.");
        assertThat(picture.address().toString()).startsWith(address + "/connections/pictures/");
        assertThat(images.places(images.find(image)))
                .anyMatch(place -> place.address().equals(there.address()));

        send(form("/posts/" + id + "/removal", Map.of("reason", "Inställt")));
        await().atMost(60, SECONDS).until(() -> kept(id).state() instanceof State.Gone);
        assertThat(images.places(images.find(image))).isEmpty();
    }

    @Test
    void an_image_whose_consent_is_withdrawn_cannot_be_chosen_and_not_go_out_either() throws Exception {
        var image = archive.image(desk, true);
        var consent = archive.child(image, images.today().plusYears(1));
        var id = written(TEXT);
        choose(id, image);
        consents.withdraw(consent, "Ringde", Actor.TORG);

        assertThat(page("/posts/" + id)).contains("Innan det kan publiceras").doesNotContain("Publicera nu");
        assertThat(send(post("/posts/" + id + "/publication")).getStatus()).isEqualTo(409);
        assertThat(page("/posts/" + id + "/picture")).doesNotContain("value=\"" + image.value() + "\"");
        var other = written(TEXT);
        assertThat(choose(other, image).getStatus()).isEqualTo(409);
        assertThat(board.hangs).isEmpty();
    }

    @Test
    void a_consent_taken_back_while_the_post_waits_stops_it() throws Exception {
        var image = archive.image(desk, true);
        var consent = archive.child(image, images.today().plusYears(1));
        var id = written(TEXT);
        choose(id, image);
        board.trouble = () -> {
            board.trouble = Optional::empty;
            consents.withdraw(consent, "Ringde", Actor.TORG);
            return Optional.of(new Outcome.NotNow(java.time.Instant.EPOCH, "platforms.try-again"));
        };

        send(post("/posts/" + id + "/publication"));

        await().atMost(60, SECONDS).until(() -> kept(id).state() instanceof State.NotTaken);
        assertThat(kept(id).state()).isEqualTo(new State.NotTaken("images.obstacle.withdrawn"));
        assertThat(board.hangs).isEmpty();
    }

    @Test
    void another_units_editor_neither_reads_nor_publishes_it() throws Exception {
        var id = written(TEXT);
        var stranger = library.open().editor();

        for (var request : List.of(
                get("/posts/" + id), post("/posts/" + id + "/publication"), get("/posts/" + id + "/picture/small"))) {
            assertThat(sendAs(request, stranger.signInName()).getStatus()).isEqualTo(403);
        }
        assertThat(sendAs(get("/posts"), stranger.signInName()).getContentAsString())
                .doesNotContain("/posts/" + id + "\"");
    }

    @Test
    void the_api_gives_the_same_as_the_pages() throws Exception {
        var id = written(TEXT);

        assertThat(page("/api/posts/" + id))
                .contains("\"used\":34", "\"most\":60", TEXT)
                .contains("\"standing\":\"DRAFT\"");
        assertThat(page("/api/posts")).contains("\"beginning\":\"" + TEXT + "\"", "\"standing\":\"DRAFT\"");
    }

    @Test
    void a_made_up_picture_address_leads_nowhere() throws Exception {
        assertThat(mvc.perform(get("/connections/pictures/abcdefghijklmnopqrstuvwxyz0123456789"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_pages_are_clean_in_both_languages_and_fit_a_phone() throws Exception {
        archive.image(desk, false);
        var draft = written(TEXT);
        var published = written("Öppet hus med en mycket lång rad.");
        send(post("/posts/" + published + "/publication"));
        standing(published);
        try (var browser = Chromium.profile()) {
            var page = browser.newPage();
            cast.signIn(page, desk.editor());
            var sight = new Sight(page, address);
            for (var path : List.of(
                    "/posts", "/posts/new", "/posts/" + draft, "/posts/" + draft + "/picture", "/posts/" + published)) {
                sight.look(path);
            }
            page.navigate(address + "/posts/new?account=" + number());
            page.locator("#text").pressSequentially("Åäö abc");
            page.waitForSelector("#text-count .count");
            assertThat(page.locator("#text-count").textContent()).contains("10 ");
            assertThat(sight.faults()).isEmpty();
        }
    }

    private MockHttpServletResponse choose(long id, ImageId image) throws Exception {
        return send(form("/posts/" + id + "/picture", Map.of("image", Long.toString(image.value()))));
    }

    private long written(String text) throws Exception {
        var answer = send(form("/posts", Map.of("account", number(), "text", text)));
        assertThat(answer.getStatus()).isEqualTo(303);
        return Long.parseLong(answer.getHeader("Location").replaceAll("\\D", ""));
    }

    private State.Stands standing(long id) {
        await().atMost(60, SECONDS).until(() -> kept(id).state() instanceof State.Stands);
        return (State.Stands) kept(id).state();
    }

    private Post kept(long id) {
        return posts.find(new PostId(id));
    }

    private String number() {
        return Long.toString(account.value());
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        var request = post(path);
        fields.forEach(request::param);
        return request;
    }

    private String page(String path) throws Exception {
        return send(get(path)).getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return sendAs(request, desk.editor().signInName());
    }

    private MockHttpServletResponse sendAs(MockHttpServletRequestBuilder request, String name) throws Exception {
        var answer = mvc.perform(request.with(user(name)).with(Token.sent()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
