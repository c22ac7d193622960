package torg.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import torg.Promise;
import torg.TorgTest;
import torg.answers.Publicity;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.expert.Experts;
import torg.ledger.Ledger;
import torg.moderation.Moderation;
import torg.moderation.Street;
import torg.moderation.drill.Drill;
import torg.records.diary.Diary;
import torg.records.diary.PublicDiary;
import torg.records.diary.Series;
import torg.records.secrecy.Marking;
import torg.records.secrecy.Secrecy;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;

/** What is marked as secret is shown to nobody who has not the right, on no public page and in no file. */
@TorgTest
class SecrecyTests {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}|\\*+");

    @Autowired
    Registry registry;

    @Autowired
    Secrecy secrecy;

    @Autowired
    Diary diary;

    @Autowired
    PublicDiary open;

    @Autowired
    Inbox inbox;

    @Autowired
    Publicity publicity;

    @Autowired
    Experts experts;

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Drill drill;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("D49")
    void a_marking_keeps_provision_day_and_authority_and_what_is_marked_stands_behind_no_open_door() {
        var counter = registry.counter();
        var word = Registry.unheard();
        var asked = registry.toRegister(counter, "Hur mår " + word + " på Solgården?");
        answered(counter, asked, "Det vet vi om " + word + ".");
        publicity.publish(
                asked.id(), "Hur mår " + word + "?", "Bra mår " + word + ".", "vård", soon(), counter.actor());
        var line = registry.registered(counter, asked, "Avsändare " + word, "Om " + word);
        diary.numbered(line.id(), "KS 2026/" + line.id(), counter.actor());
        var link = experts.askOutsider(
                asked.id(),
                "Läkaren",
                "Vet du?",
                soon(),
                counter.library().editor().id(),
                counter.actor());
        var ids = List.of(
                Long.toString(asked.id().value()),
                Long.toString(line.id()),
                Long.toString(counter.board().id()),
                Long.toString(counter.library().account().value()),
                Long.toString(inbox.messages(asked.id()).getFirst().id()),
                questionOf(word),
                link);
        assertThat(telling(word, ids))
                .as("before it is marked, these doors show it: the crawl sees")
                .contains("/diary", "/diary.json", "/diary.atom", "/questions-and-answers", "/asked/link/{secret}");

        secrecy.mark(asked.id(), "OSL-26-1", Optional.empty(), registry.by(counter), counter.actor());

        assertThat(telling(word, ids)).isEmpty();
        var marking = secrecy.standing(asked.id()).orElseThrow();
        assertThat(marking.paragraph()).contains("26 kap. 1 §");
        assertThat(marking.markedOn()).isEqualTo(LocalDate.now(Words.ZONE));
        assertThat(marking.authority()).isEqualTo("Kulturnämnden");
        assertThat(marking.markedBy()).isEqualTo("Rut Registrator");
        assertThat(open.search(
                        new PublicDiary.Search(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(counter.board().id()),
                                "",
                                0),
                        10))
                .as("that it exists is no secret")
                .singleElement()
                .returns(line.designation(), PublicDiary.Entry::designation)
                .returns(Optional.empty(), PublicDiary.Entry::party)
                .returns(Optional.empty(), PublicDiary.Entry::concerns);
        var key = registry.key(counter.reg());
        for (var file : List.of("/api/records/export.csv", "/api/records/export.xml")) {
            assertThat(new Visitor(address).program("GET", file, key, "").body())
                    .as(file)
                    .contains(line.designation())
                    .doesNotContain(word);
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> publicity.publish(asked.id(), "?", "!", "", soon(), counter.actor()))
                .withMessage("answers.questions.is-secret");
    }

    /** The patterns of those doors that somebody without a sign-in may open, and that show this word. */
    private TreeSet<String> telling(String word, List<String> ids) {
        var telling = new TreeSet<String>();
        var stranger = new Visitor(address);
        for (var route : routes.getHandlerMethods().keySet()) {
            var methods = route.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !methods.contains(RequestMethod.GET)) {
                continue;
            }
            for (var pattern : route.getPatternValues()) {
                var paths = paths(pattern, ids);
                if (isShut(stranger.get(paths.getFirst()))) {
                    continue;
                }
                for (var path : paths) {
                    if (stranger.get(path).body().contains(word)) {
                        telling.add(pattern);
                    }
                    if (stranger.get("/api" + path).body().contains(word)) {
                        telling.add("/api" + pattern);
                    }
                }
            }
        }
        return telling;
    }

    /** Somebody without a sign-in is sent to it, whatever stands behind. */
    private static boolean isShut(HttpResponse<String> answer) {
        return answer.statusCode() == 401 || Visitor.location(answer).startsWith("/signin");
    }

    /** With every number we know in every place of the path. */
    private static List<String> paths(String pattern, List<String> ids) {
        if (!PLACE.matcher(pattern).find()) {
            return List.of(pattern);
        }
        return ids.stream()
                .map(id -> PLACE.matcher(pattern).replaceAll(id))
                .distinct()
                .toList();
    }

    private String questionOf(String word) {
        var page =
                new Visitor(address).get("/questions-and-answers?text=" + word).body();
        var link = Pattern.compile("/questions-and-answers/(\\d+)").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void colleagues_see_that_it_is_marked_and_only_whoever_may_reads_it_with_a_reason_in_the_ledger() {
        var counter = registry.counter();
        var word = Registry.unheard();
        var asked = registry.written(counter, "Hur mår " + word + " på Solgården?");
        answered(counter, asked, "Solgården hör av sig.");
        secrecy.mark(asked.id(), "OSL-25-1", Optional.empty(), registry.by(counter), counter.actor());
        var line = registry.registered(counter, asked, "Någon på Solgårdens väg", "Läget på Solgården");
        var here = "/api/inbox/" + id(asked);
        var editor = registry.key(counter.library().editor());
        var registrar = registry.key(counter.reg());
        var visitor = new Visitor(address);

        for (var path :
                List.of("/api/inbox", here, "/api/records/" + id(asked), "/api/records", "/api/search?words=" + word)) {
            assertThat(visitor.program("GET", path, editor, "").body()).as(path).doesNotContain("Solgården");
            assertThat(visitor.program("GET", path, registrar, "").body())
                    .as(path)
                    .doesNotContain("Hur mår");
        }
        assertThat(visitor.program("GET", here, editor, "").body()).contains("sekretessmarkerad text");
        assertThat(visitor.program("GET", "/api/records/" + id(asked), editor, "")
                        .body())
                .doesNotContain("25 kap. 1 §");
        assertThat(visitor.program("GET", "/api/records/" + id(asked), registrar, "")
                        .body())
                .contains("25 kap. 1 §");
        assertThat(visitor.program("GET", "/api/records/marked", editor, "").statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("GET", here, editor, "").body()).doesNotContain("25 kap. 1 §");
        assertThat(visitor.program("GET", "/api/records/" + id(asked) + "/registration/" + line.id(), editor, "")
                        .statusCode())
                .isEqualTo(403);
        var message = inbox.messages(asked.id()).getFirst().id();
        var unmasking = here + "/messages/" + message + "/unmasking";
        assertThat(visitor.program("POST", unmasking, editor, "{\"reason\":\"Jag vill läsa\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("POST", unmasking, registrar, "{\"reason\":\"Prövar ett utlämnande\"}")
                        .body())
                .contains("Solgården");
        assertThat(ledger.history("inbox/" + asked.id().value()))
                .extracting(one -> one.kind())
                .contains("records.secrecy-marked", "inbox.question-concealed", "inbox.words-unmasked");
    }

    @Test
    void removing_a_marking_is_a_decision_with_a_reason() {
        var counter = registry.counter();
        var asked = registry.written(counter, "Hur mår alla på Solgården?");
        var rut = new Visitor(address);
        rut.signIn(counter.reg().signInName(), Cast.PASSWORD);
        var here = "/records/" + id(asked);
        assertThat(rut.get(here).body()).contains("Markeringen är en varning och inget beslut", "5 kap. 5 § OSL");
        rut.post(here + "/marking", Map.of("provision", "OSL-26-1", "authority", "Äldrenämnden"));
        assertThat(secrecy.standing(asked.id())).map(Marking::authority).hasValue("Äldrenämnden");
        rut.get(here);

        assertThat(rut.post(here + "/marking/removal", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(inbox.find(asked.id()).secret()).isTrue();
        rut.post(here + "/marking/removal", Map.of("reason", "Uppgiften rör ingen enskild."));

        assertThat(inbox.find(asked.id()).secret()).isFalse();
        assertThat(inbox.messages(asked.id()).getFirst().words()).contains("Solgården");
        assertThat(secrecy.of(asked.id()).getFirst().removed())
                .hasValueSatisfying(removed -> assertThat(removed.reason()).isEqualTo("Uppgiften rör ingen enskild."));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> secrecy.remove(asked.id(), "En gång till", registry.by(counter), counter.actor()))
                .withMessage("records.not-marked");
    }

    @Test
    void what_stood_in_public_and_was_hidden_is_in_the_same_secret_series_and_marked() {
        var written = street.somebodyWrites("Min mamma på Solgården är sjuk.");

        drill.run(written.message(), "OSL-26-1", written.by(written.mona(), moderation), Street.actor(written.mona()));

        var matter = drill.matters(List.of(written.library().unit().id())).getFirst();
        var line = diary.of(written.conversation().id()).getFirst();
        assertThat(line.designation()).isEqualTo(matter.designation());
        assertThat(line.series()).isEqualTo(Series.SECRET);
        assertThat(secrecy.standing(written.conversation().id()))
                .hasValueSatisfying(marking -> assertThat(marking.paragraph()).isEqualTo(matter.provision()));
        assertThat(inbox.messages(written.conversation().id()).getFirst().words())
                .doesNotContain("Solgården");
        var counter = registry.counter();
        var next = registry.written(counter, "Min diagnos står här.");
        secrecy.mark(next.id(), "OSL-25-1", Optional.empty(), registry.by(counter), counter.actor());
        assertThat(registry.registered(counter, next, "", "Hemligt").designation())
                .as("one series, one row of numbers")
                .isEqualTo("S " + matter.year() + ":" + (matter.number() + 1));
    }

    private void answered(Registry.Counter counter, Conversation asked, String words) {
        var edit = counter.library().editor();
        var colleague = new Conversation.Colleague(edit.id(), edit.name());
        inbox.take(asked.id(), colleague, false, counter.actor());
        inbox.answer(asked.id(), words, colleague, counter.actor());
    }

    private static LocalDate soon() {
        return LocalDate.now(Words.ZONE).plusDays(30);
    }

    private static String id(Conversation conversation) {
        return Long.toString(conversation.id().value());
    }
}
