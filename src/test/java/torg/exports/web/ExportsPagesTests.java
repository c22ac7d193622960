package torg.exports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.exports.Desk;
import torg.exports.packing.Packed;
import torg.platforms.Network;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.staff.Cast;
import torg.staff.Person;
import torg.vault.VaultSettings;

/** From the platform's archive on somebody's desk to the account's page, over the real door. */
@TorgTest
class ExportsPagesTests {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");
    private static final String EDGE = "torg-test-edge";

    @Autowired
    Desk desk;

    @Autowired
    Cast cast;

    @Autowired
    VaultSettings vault;

    @Value("${torg.address}")
    String address;

    Desk.Bath bath;
    String here;

    @BeforeEach
    void a_bath() {
        bath = desk.open(Network.FACEBOOK);
        here = "/register/" + bath.account().id().value() + "/exports";
    }

    static byte[] archive() {
        return new Packed()
                .with(
                        "your_facebook_activity/posts/your_posts_1.json",
                        "[{\"timestamp\": 1622548800, \"attachments\": [{\"data\": [{\"media\": {\"uri\": \"your_facebook_activity/posts/media/a.jpg\"}}]}],"
                                + " \"data\": [{\"post\": \"Badet \\u00c3\\u00b6ppnar\"}]}, {\"timestamp\": 5, \"data\": [{\"post\": \"<script>alert(1)</script>\"}]},"
                                + " {\"label_values\": []}]")
                .with(
                        "your_facebook_activity/messages/inbox/annaakesson_77/message_1.json",
                        "{\"participants\": [{\"name\": \"Anna Ek\"}], \"messages\": [{\"sender_name\": \"Anna Ek\", \"timestamp_ms\":"
                                + " 1622550000000, \"content\": \"Ring 070-123 45 67\"}]}")
                .with("your_facebook_activity/posts/media/a.jpg", new byte[] {1, 2, 3})
                .with("ads_information/ads.json", "{}")
                .zip();
    }

    @Test
    void an_archive_goes_from_the_form_through_its_job_to_the_page_and_is_found() {
        var malin = new Sender(bath.manager());

        var sent = malin.send(here, archive());

        assertThat(sent.statusCode()).isEqualTo(303);
        var at = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        assertThat(at).startsWith(here + "/");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> malin.get(at).body().contains("filer är genomgångna"));
        assertThat(malin.get(at).body())
                .contains("Arkivets alla 4 filer är genomgångna", "inbox/…_77/message_1.json", "Okänd form")
                .doesNotContain("annaakesson");
        var page = malin.get(here).body();
        assertThat(page)
                .contains(
                        "Badet öppnar",
                        "Privatperson (namnet dolt)",
                        "[telefonnummer dolt]",
                        "&lt;script&gt;alert(1)",
                        "Tiden framgår inte")
                .doesNotContain("Anna Ek", "070-123", "<script>alert");
        assertThat(malin.get(here + "?q=%C3%B6ppnar&kind=POST&year=2021").body())
                .contains("Badet öppnar")
                .doesNotContain("[telefonnummer dolt]");
        assertThat(malin.get(here + "?q=n%C3%A5gotannat").body()).contains("Inget stämmer");
        assertThat(malin.get("/register/" + bath.account().id().value()).body())
                .contains("Tidigare inlägg (ur plattformens export)", "3 inlägg och meddelanden");
        assertThat(malin.get("/api" + here).body())
                .contains("\"words\":\"Badet öppnar\"")
                .doesNotContain("Anna Ek", "annaakesson", "070-123");
        assertThat(malin.get("/api" + at).body()).contains("\"fresh\":3").doesNotContain("annaakesson");
    }

    @Test
    void whoever_does_not_manage_the_account_sends_nothing_in() {
        var edit = new Sender(bath.editor());
        var stig = new Sender(bath.stranger());

        assertThat(edit.send(here, archive()).statusCode()).isEqualTo(403);
        assertThat(stig.send(here, archive()).statusCode()).isEqualTo(403);
        assertThat(stig.get(here).statusCode()).isEqualTo(403);
        assertThat(edit.get(here).body()).contains("Inget arkiv är inläst").doesNotContain("Skicka in");
    }

    @Test
    void without_the_forms_token_or_a_file_nothing_is_taken() {
        var malin = new Sender(bath.manager());
        malin.get(here);

        assertThat(malin.post(here, "wrong", "a.zip", archive()).statusCode()).isEqualTo(403);
        var without = malin.post(here, malin.token, "", new byte[0]);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"file-wrong\"", "Välj den fil");
        assertThat(malin.post(here, malin.token, "a.zip", new byte[0]).statusCode())
                .isEqualTo(422);
    }

    /** More than every other form takes. While the end is still here, the beginning lies on the disk there. */
    @Test
    void a_large_file_goes_to_the_disk_as_it_comes() {
        var malin = new Sender(bath.manager());
        malin.get(here);
        var lying = new AtomicLong();

        var answer = malin.post(here, malin.token, "stor.zip", 64L << 20, () -> lying.set(coming()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(lying.get()).isGreaterThan(16L << 20);
        var at = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> malin.get(at).body().contains("Arkivet har inte lästs in"));
        assertThat(malin.get(at).body()).contains("inget arkiv som Torg känner igen");
    }

    private long coming() {
        try (var files = Files.list(vault.data().resolve("exports"))) {
            return files.filter(path -> path.toString().endsWith(".coming"))
                    .mapToLong(path -> path.toFile().length())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_hidden_is_shown_to_whoever_may_and_says_why() {
        desk.read(bath, archive());
        var malin = new Sender(bath.manager());
        var item = Pattern.compile("/items/(\\d+)/unmasking")
                .matcher(malin.get(here).body());
        assertThat(item.find()).isTrue();
        var unmasking = here + "/items/" + item.group(1) + "/unmasking";

        assertThat(malin.submit(unmasking, Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(malin.submit(unmasking, Map.of("reason", "Hon har frågat oss"))
                        .body())
                .contains("Anna Ek", "070-123 45 67", "Läsningen är noterad");
        assertThat(malin.get(here).body()).doesNotContain("Anna Ek");
        assertThat(malin.get("/register/" + bath.account().id().value()).body())
                .contains("Dold text i ett tidigare inlägg visades");
        var edit = new Sender(bath.editor());
        edit.get(here);
        assertThat(edit.submit(unmasking, Map.of("reason", "Nyfiken")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_picture_is_fetched_as_a_file_with_a_reason() {
        desk.read(bath, archive());
        var malin = new Sender(bath.manager());
        var medium = Pattern.compile("/media/([0-9a-f]{64})/copy")
                .matcher(malin.get(here).body());
        assertThat(medium.find()).isTrue();
        var copy = here + "/media/" + medium.group(1) + "/copy";

        assertThat(malin.submit(copy, Map.of("reason", "")).statusCode()).isEqualTo(409);
        var file = malin.submit(copy, Map.of("reason", "Vem är med på den?"));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"");
        assertThat(file.body()).isEqualTo("\u0001\u0002\u0003");
        assertThat(malin.submit(here + "/media/" + "0".repeat(64) + "/copy", Map.of("reason", "Vem är det?"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_whole_file_is_fetched_with_a_reason_by_whoever_may_read_what_is_masked() {
        var export = desk.read(bath, archive());
        var malin = new Sender(bath.manager());
        var page = here + "/" + export.id().value();
        assertThat(malin.get(page).body()).contains("Hämta filen", export.sha256());

        assertThat(malin.submit(page + "/copy", Map.of("reason", "")).statusCode())
                .isEqualTo(409);
        var file = malin.submit(page + "/copy", Map.of("reason", "Revisionen frågar"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + export.id().value() + ".export\"");
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(export.bytes());
        assertThat(malin.get("/register/" + bath.account().id().value()).body())
                .contains("Plattformens arkivfil hämtades");
        var edit = new Sender(bath.editor());
        assertThat(edit.get(page).body()).contains("ligger kvar som den kom").doesNotContain("Hämta filen");
        assertThat(edit.submit(page + "/copy", Map.of("reason", "Nyfiken")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everybody_can_read_the_pages_in_both_languages_and_on_a_phone() throws IOException {
        var export = desk.read(bath, archive());
        var refused = desk.read(bath, "hej".getBytes(UTF_8));
        var paths = new String[] {
            here, here + "/" + export.id().value(), here + "/" + refused.id().value()
        };
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, bath.manager());
            for (var path : paths) {
                look(page, path);
            }
            profile.addCookies(List.of(new Cookie("torg-language", "en").setUrl(address)));
            for (var path : paths) {
                look(page, path);
            }
            assertThat(page.content()).contains("The archive has not been read in");
        }
    }

    private void look(Page page, String path) {
        page.navigate(address + path);
        assertThat(Axe.complaints(page)).as(path).isEmpty();
        assertThat(Axe.fitsAPhone(page)).as(path).isTrue();
    }

    /** A browser without JavaScript that sends a file. */
    private final class Sender {
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private String token = "";

        Sender(Person person) {
            get("/signin");
            submit("/signin/password", Map.of("username", person.signInName(), "password", Cast.PASSWORD));
        }

        HttpResponse<String> get(String path) {
            return seen(send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")));
        }

        HttpResponse<String> submit(String path, Map<String, String> fields) {
            var body = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
            fields.forEach(
                    (name, value) -> body.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
            return seen(send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(body.toString()))));
        }

        HttpResponse<String> send(String path, byte[] archive) {
            get("/me");
            return post(path, token, "C:\\arkiv\\badet.zip", archive);
        }

        HttpResponse<String> post(String path, String token, String name, byte[] archive) {
            return post(path, BodyPublishers.ofInputStream(() -> form(token, name, new ByteArrayInputStream(archive))));
        }

        HttpResponse<String> post(String path, String token, String name, long zeros, Runnable nearTheEnd) {
            return post(path, BodyPublishers.ofInputStream(() -> form(token, name, new Zeros(zeros, nearTheEnd))));
        }

        private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
            return seen(send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                    .header("Accept", "text/html")
                    .POST(body)));
        }

        private InputStream form(String token, String name, InputStream file) {
            var before =
                    "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--" + EDGE
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/zip\r\n\r\n";
            return new SequenceInputStream(
                    new ByteArrayInputStream(before.getBytes(UTF_8)),
                    new SequenceInputStream(
                            file, new ByteArrayInputStream(("\r\n--" + EDGE + "--\r\n").getBytes(UTF_8))));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.header("Accept-Language", "sv").build(), BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private HttpResponse<String> seen(HttpResponse<String> answer) {
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        }
    }

    /** As many noughts as one wants, none of which lies anywhere. */
    private static final class Zeros extends InputStream {
        private final long most;
        private Optional<Runnable> nearTheEnd;
        private long left;

        Zeros(long many, Runnable nearTheEnd) {
            this.most = many;
            this.left = many;
            this.nearTheEnd = Optional.of(nearTheEnd);
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            var some = (int) Math.min(length, left);
            left -= some;
            if (left < most / 8) {
                nearTheEnd.ifPresent(Runnable::run);
                nearTheEnd = Optional.empty();
            }
            return some;
        }
    }
}
