package torg.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.square.SquareChannel;
import torg.privacy.Masking;
import torg.register.Opened;
import torg.register.Register;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;

/** Every naughty string, by every way in and in every view: kept to the byte, shown as text, and nothing breaks. */
@TorgTest
class BadInputTests {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int LONGEST_NAME = 100;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    GroupCommit landing;

    @Autowired
    SquareChannel channel;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private final List<String> naughty = Naughty.all();
    private final Masking masking = new Masking();
    private final JsonMapper json = JsonMapper.builder().build();
    private Person editor;
    private long account;
    private long connection;

    @BeforeEach
    void a_library() {
        var library = opened.library();
        editor = library.editor();
        account = library.account().value();
        connection = register.find(library.account()).connection().orElseThrow();
    }

    private record Kept(String words, String author, long capture) {}

    @Test
    void what_a_platform_delivers_is_kept_to_the_byte_and_stands_in_the_queue_as_text() {
        var refs = naughty.stream().map(text -> name()).toList();
        IntStream.range(0, naughty.size())
                .mapToObj(n -> land(refs.get(n), refs.get(n), "", naughty.get(n)))
                .toList()
                .forEach(CompletableFuture::join);
        awaitMessages(naughty.size());

        var kept = kept();
        for (var n = 0; n < naughty.size(); n++) {
            var text = naughty.get(n);
            var one = kept.get(refs.get(n).value());
            assertThat(one.words()).isEqualTo(Naughty.held(text));
            assertThat(one.author()).isEqualTo(shownName(text));
            var evidence = ledger.evidence(one.capture()).orElseThrow();
            assertThat(evidence.holds()).isTrue();
            var captured = json.readTree(evidence.content());
            assertThat(captured.path("text").stringValue()).isEqualTo(text);
            assertThat(captured.path("name").stringValue()).isEqualTo(text);
        }
        assertThat(db.sql("select count(*) from arrival_unreadable where connection_id = :connection")
                        .param("connection", connection)
                        .query(Long.class)
                        .single())
                .isZero();
        stands_in_the_queue();
    }

    private void stands_in_the_queue() {
        var reader = new Visitor(address);
        reader.signIn(editor.signInName(), Cast.PASSWORD);
        var key = key();
        var authors = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (var at = "/inbox?queue=waiting&account=" + account; !at.isEmpty(); ) {
            var program = reader.program("GET", "/api" + at, key, "");
            var html = reader.get(at).body();
            assertThat(program.statusCode()).isEqualTo(200);
            var page = json.readTree(program.body());
            for (var row : page.path("conversations")) {
                authors.add(row.path("author").stringValue());
                rows.add(withoutSpace(row.path("preview").stringValue()));
                assertThat(html)
                        .contains(Naughty.escaped(row.path("author").stringValue()))
                        .contains(Naughty.escaped(row.path("preview").stringValue()));
            }
            assertThat(html).doesNotContain("<script>", "<img", "onerror=alert(123)>", "</main><h1>");
            at = next(page);
        }
        assertThat(authors)
                .containsAll(naughty.stream()
                        .map(this::shownName)
                        .filter(name -> !name.isBlank())
                        .toList());
        assertThat(rows)
                .containsAll(naughty.stream()
                        .map(this::shown)
                        .map(BadInputTests::withoutSpace)
                        .filter(words -> words.length() < 200)
                        .toList());
    }

    private String next(JsonNode page) {
        var next = page.path("next");
        return next.isMissingNode()
                ? ""
                : "/inbox?queue=waiting&account=" + account + "&u="
                        + next.path("urgency").intValue() + "&at="
                        + next.path("at").stringValue() + "&id="
                        + next.path("id").longValue();
    }

    @Test
    void what_residents_type_comes_in_by_the_form_and_by_the_api_and_every_view_and_search_holds() {
        var resident = new Visitor(address);
        resident.get("/ask");
        var asked = resident.post(
                "/ask", Map.of("account", Long.toString(account), "name", "", "text", "Får jag skriva vad jag vill?"));
        var question = Visitor.location(asked).replace("?new", "");
        await().atMost(SOON).until(() -> resident.get(question).statusCode() == 200);
        var key = key();
        var said = new ArrayList<>(List.of("Får jag skriva vad jag vill?"));
        for (var text : naughty) {
            var name = text.length() > LONGEST_NAME ? "" : text;
            // Half a character comes in a program's JSON; no form can carry it.
            var inTheForm = UTF_8.newEncoder().canEncode(text);
            var status = inTheForm
                    ? resident.post(question + "/message", Map.of("name", name, "text", text))
                            .statusCode()
                    : resident.program(
                                    "POST",
                                    "/api" + question + "/message",
                                    key,
                                    "{\"name\":\"" + ascii(name) + "\",\"text\":\"" + ascii(text) + "\"}")
                            .statusCode();
            if (text.indexOf(0) >= 0) {
                assertThat(status)
                        .as("refused at the door, and not acknowledged")
                        .isEqualTo(400);
            } else if (text.isBlank()) {
                assertThat(status).as(text).isEqualTo(422);
            } else {
                assertThat(status).as(text).isEqualTo(inTheForm ? 303 : 200);
                said.add(Naughty.held(text));
            }
        }
        awaitMessages(said.size());

        var conversation = inbox.begunBy(SquareChannel.root(question.replace("/questions/", "")))
                .orElseThrow();
        assertThat(db.sql("select words from message where conversation_id = :id order by at, id")
                        .param("id", conversation.id().value())
                        .query(String.class)
                        .list())
                .isEqualTo(said);
        shows_it_as_text(question, conversation, said);
        can_be_searched_for();
    }

    private void shows_it_as_text(String question, Conversation conversation, List<String> said) {
        var reader = new Visitor(address);
        reader.signIn(editor.signInName(), Cast.PASSWORD);
        var here = "/inbox/" + conversation.id().value();
        var page = reader.get(here).body();
        var residents = new Visitor(address).get(question).body();
        var program =
                json.readTree(reader.program("GET", "/api" + here, key(), "").body());
        var words = new ArrayList<String>();
        program.path("messages")
                .forEach(message -> words.add(message.path("words").stringValue()));

        assertThat(words).isEqualTo(said.stream().map(this::shown).toList());
        for (var one : said) {
            assertThat(page).contains(Naughty.escaped(shown(one)));
            assertThat(residents).contains(Naughty.escaped(shown(one)));
        }
        assertThat(page + residents).doesNotContain("<script>alert", "<img src", "</main><h1>");
    }

    private void can_be_searched_for() {
        var reader = new Visitor(address);
        reader.signIn(editor.signInName(), Cast.PASSWORD);
        // What is longer than an address may be is turned away by the server before Torg sees it.
        for (var text : naughty.stream().filter(one -> one.length() <= 300).toList()) {
            var words = URLEncoder.encode(Naughty.held(text), UTF_8);
            assertThat(reader.get("/search?words=" + words).statusCode())
                    .as(text)
                    .isIn(200, 422);
        }
        assertThat(reader.get("/search?words=alert").body())
                .contains("&lt;", "<mark>")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_thread_five_hundred_deep_opens_fits_a_phone_and_nothing_in_it_runs() {
        var deep = new ArrayList<CompletableFuture<Void>>();
        var root = name();
        var parent = root;
        for (var n = 0; n < Inbox.MOST + 20; n++) {
            var ref = n == 0 ? root : name();
            deep.add(land(ref, root, n == 0 ? "" : parent.value(), naughty.get(n % naughty.size())));
            parent = ref;
        }
        deep.forEach(CompletableFuture::join);
        awaitMessages(deep.size());
        var conversation = inbox.begunBy(root).orElseThrow();

        try (var browser = Chromium.profile()) {
            var wrong = new ArrayList<String>();
            var page = browser.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    wrong.add(message.text());
                }
            });
            page.onPageError(wrong::add);
            page.onDialog(dialog -> {
                wrong.add(dialog.message());
                dialog.dismiss();
            });
            cast.signIn(page, editor);
            page.navigate(address + "/inbox/" + conversation.id().value());

            assertThat(messages(page)).isEqualTo(Inbox.MOST);
            assertThat(Axe.fitsAPhone(page)).isTrue();
            assertThat(page.evaluate("new Set([...document.querySelectorAll('.thread .message')]"
                            + ".map(m => Math.round(m.getBoundingClientRect().left))).size"))
                    .as("the deepest stands where the first stands")
                    .isEqualTo(1);
            page.getByText("Visa det som skrevs tidigare").click();
            page.waitForURL("**before**");
            assertThat(messages(page)).isEqualTo(20);
            assertThat(page.locator("#words").count()).isZero();
            page.navigate(address + "/inbox?queue=all&account=" + account);
            assertThat(Axe.fitsAPhone(page)).isTrue();
            assertThat(wrong).isEmpty();
        }
    }

    private static int messages(Page page) {
        return page.locator(".thread > .message").count();
    }

    private CompletableFuture<Void> land(RemoteRef ref, RemoteRef root, String parent, String text) {
        return landing.land(new Incoming(connection, channel.said(ref, root, parent, text, text)));
    }

    private static RemoteRef name() {
        return new RemoteRef("naughty:" + UUID.randomUUID());
    }

    private void awaitMessages(int many) {
        await().atMost(SOON)
                .until(() -> db.sql("select count(*) from message where connection_id = :connection")
                                .param("connection", connection)
                                .query(Integer.class)
                                .single()
                        == many);
    }

    private Map<String, Kept> kept() {
        var kept = new HashMap<String, Kept>();
        db.sql("select ref, words, author, capture from message where connection_id = :connection")
                .param("connection", connection)
                .query(row -> {
                    kept.put(row.getString(1), new Kept(row.getString(2), row.getString(3), row.getLong(4)));
                });
        return kept;
    }

    private String shown(String text) {
        return Naughty.held(masking.mask(text).text());
    }

    private String shownName(String text) {
        return text.isBlank() ? "" : shown(text);
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As a program writes it that cannot write all letters. */
    private static String ascii(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    private String key() {
        var key = UUID.randomUUID().toString();
        db.sql("""
                        insert into api_key (hash, person_id, label, valid_to)
                        values (sha256(convert_to(:key, 'UTF8')), :person, 'test', current_date + 1)
                        """).param("key", key).param("person", editor.id()).update();
        return key;
    }
}
