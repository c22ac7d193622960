package torg.records.diary.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import torg.records.diary.Diary;
import torg.records.diary.LeftOut;
import torg.records.diary.PublicDiary;
import torg.records.diary.PublicDiary.Entry;
import torg.records.diary.PublicDiary.Search;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.staff.Staff;

/** The public diary, open to everybody as a page, as data and as a feed. A page of it is never long, and found by an index. */
@Controller
class DiaryController {
    private static final int PAGE = 50;
    private static final int DATA = 500;
    private static final int NEWEST = 100;

    private final PublicDiary diary;
    private final Diary kept;
    private final Staff staff;
    private final ShellSettings settings;
    private final DiaryFreshness freshness;
    private final JsonMapper json = JsonMapper.builder().build();

    DiaryController(PublicDiary diary, Diary kept, Staff staff, ShellSettings settings, DiaryFreshness freshness) {
        this.diary = diary;
        this.kept = kept;
        this.staff = staff;
        this.settings = settings;
        this.freshness = freshness;
    }

    /** Null when the reader's copy is still good: Spring has then answered 304 already. */
    @GetMapping("/diary")
    DiaryPage diary(DiaryForm form, HttpServletRequest request, HttpServletResponse response) {
        if (freshness.ofPage(request, response)) {
            return null;
        }
        var found = diary.search(form.search(), PAGE + 1);
        return new DiaryPage(
                form,
                found.stream().limit(PAGE).toList(),
                diary.count(form.search()),
                next("/diary?", form, found, PAGE),
                staff.units().stream()
                        .filter(kept::isAuthority)
                        .map(unit -> new DiaryPage.Board(unit.id(), unit.name()))
                        .sorted(Words.alphabetically(DiaryPage.Board::name))
                        .toList(),
                form.problems());
    }

    private static Optional<String> next(String path, DiaryForm form, List<Entry> found, int most) {
        return found.size() > most
                ? Optional.of(
                        path + form.query() + "&after=" + found.get(most - 1).id())
                : Optional.empty();
    }

    @GetMapping("/diary.json")
    @Discloses(Level.OPEN)
    void json(DiaryForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (freshness.ofData(request, response)) {
            return;
        }
        var found = diary.search(form.search(), DATA + 1);
        response.setContentType("application/json");
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("publisher", settings.city());
            next(settings.address() + "/diary.json?", form, found, DATA)
                    .ifPresent(address -> out.writeStringProperty("next", address));
            out.writeArrayPropertyStart("documents");
            found.stream().limit(DATA).forEach(entry -> write(entry, out));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    /** What is left out is said to be so: a particular that is missing without a word is one that nobody gave. */
    private static void write(Entry entry, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("id", entry.id());
        out.writeStringProperty("board", entry.board());
        out.writeStringProperty("designation", entry.designation());
        entry.outside().ifPresent(number -> out.writeStringProperty("case_number", number));
        out.writeStringProperty("direction", entry.direction().name());
        out.writeStringProperty("date", entry.day().toString());
        particular(out, "party", entry.party(), entry.partyLeftOut());
        particular(out, "concerns", entry.concerns(), entry.concernsLeftOut());
        out.writeEndObject();
    }

    private static void particular(JsonGenerator out, String name, Optional<String> said, Optional<LeftOut> leftOut) {
        said.ifPresent(text -> out.writeStringProperty(name, text));
        leftOut.ifPresent(why -> out.writeStringProperty(name + "_left_out", why.name()));
    }

    @GetMapping("/diary.atom")
    @Discloses(Level.OPEN)
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException, XMLStreamException {
        if (freshness.ofData(request, response)) {
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        new DiaryFeed(settings.city(), settings.address(), diary.search(Search.ALL, NEWEST))
                .atom()
                .write(response.getOutputStream());
    }
}
