package torg.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Trace;
import torg.privacy.requests.Traces;
import torg.records.diary.Diary;
import torg.records.secrecy.Secrecy;
import torg.shell.Visitor;
import torg.shell.Words;

/** The diary as everybody may read it. */
@TorgTest
class DiaryTests {
    @Autowired
    Registry registry;

    @Autowired
    Diary diary;

    @Autowired
    Secrecy secrecy;

    @Autowired
    List<Traces> traces;

    @Value("${torg.address}")
    String address;

    @Test
    void anybody_finds_a_document_by_day_board_and_either_number() {
        var counter = registry.counter();
        var line = registry.registered(counter, registry.toRegister(counter, "Jag klagar."), "Hjulet", "Cykelvägar");
        diary.numbered(line.id(), "Dnr " + line.id() + "/77", counter.actor());
        var visitor = new Visitor(address);
        var board = "board=" + counter.board().id();
        var tomorrow = LocalDate.now(Words.ZONE).plusDays(1);

        assertThat(visitor.get("/diary?" + board).body()).contains(line.designation(), "Cykelvägar", "Hjulet");
        assertThat(visitor.get("/diary?" + board + "&from=" + tomorrow).body()).doesNotContain("Cykelvägar");
        assertThat(visitor.get("/diary?" + board + "&until=" + tomorrow).body()).contains("Cykelvägar");
        assertThat(visitor.get("/diary?number=" + encoded(line.designation())).body())
                .contains("Cykelvägar");
        assertThat(visitor.get("/diary?number=" + encoded("dnr " + line.id())).body())
                .contains("Cykelvägar");
        assertThat(visitor.get("/diary?" + board + "&number=%25").body())
                .as("a sign is a sign")
                .doesNotContain("Cykelvägar");
        assertThat(visitor.get("/diary?from=snart").body()).contains("Skriv dagen som 2026-03-01.");
        assertThat(visitor.get("/api/diary?" + board).body()).contains("Cykelvägar");
        assertThat(visitor.get("/diary.atom").body()).contains(line.designation());
    }

    @Test
    void a_reader_whose_copy_is_good_is_sent_nothing_until_the_diary_shows_something_else() throws Exception {
        var counter = registry.counter();
        var conversation = registry.toRegister(counter, "Jag klagar.");
        registry.registered(counter, conversation, "Hjulet", "Cykelvägar");
        for (var path : new String[] {"/diary", "/diary.json", "/diary.atom"}) {
            var first = get(path, Optional.empty());
            var tag = first.headers().firstValue("ETag");
            assertThat(first.headers().firstValue("X-Robots-Tag")).as(path).hasValue("noindex");

            assertThat(get(path, tag).statusCode()).as(path).isEqualTo(304);
        }
        var tag = get("/diary.json", Optional.empty()).headers().firstValue("ETag");

        secrecy.mark(conversation.id(), "OSL-26-1", Optional.empty(), registry.by(counter), counter.actor());

        assertThat(get("/diary.json", tag).statusCode())
                .as("a marking changes what is shown")
                .isEqualTo(200);
    }

    @Test
    void whoever_asks_about_themselves_is_told_of_the_lines_that_name_them() {
        var counter = registry.counter();
        var name = "Greta " + Registry.unheard();
        var line = registry.registered(counter, registry.toRegister(counter, "Jag klagar."), name, "Cykelvägar");
        var secret = registry.toRegister(counter, "Jag klagar också.");
        registry.registered(counter, secret, name, "Något hemligt");
        secrecy.mark(secret.id(), "OSL-26-1", Optional.empty(), registry.by(counter), counter.actor());

        var found = traces.stream()
                .flatMap(room -> room.of(new Subject(List.of(name), List.of(), List.of()), 10).stream())
                .toList();

        assertThat(found)
                .hasSize(2)
                .allSatisfy(trace -> assertThat(trace.where()).contains("Diarium"));
        assertThat(found).extracting(Trace::masked).anyMatch(said -> said.contains(line.designation()));
        assertThat(found).noneMatch(trace -> (trace.masked() + trace.readable()).contains("Något hemligt"));
    }

    private HttpResponse<String> get(String path, Optional<String> tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        tag.ifPresent(value -> request.header("If-None-Match", value));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
