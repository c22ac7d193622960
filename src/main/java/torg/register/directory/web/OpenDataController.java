package torg.register.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.register.directory.Directory;
import torg.register.directory.OpenData;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.ShellSettings;

/** The list as open data (lagen 2022:818 om den offentliga sektorns tillgängliggörande av data), for anybody's program. */
@Controller
class OpenDataController {
    private static final int CHANGES = 100;

    private final OpenData data;
    private final Directory directory;
    private final ShellSettings settings;
    private final Freshness freshness;

    OpenDataController(OpenData data, Directory directory, ShellSettings settings, Freshness freshness) {
        this.data = data;
        this.directory = directory;
        this.settings = settings;
        this.freshness = freshness;
    }

    @GetMapping("/accounts/data")
    DataPage about() {
        return new DataPage();
    }

    @GetMapping("/accounts.csv")
    @Discloses(Level.OPEN)
    void csv(
            @RequestParam(defaultValue = "false") boolean excel,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (freshness.ofData(request, response)) {
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"accounts.csv\"");
        data.csv(response.getOutputStream(), excel);
    }

    @GetMapping("/accounts.json")
    @Discloses(Level.OPEN)
    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (freshness.ofData(request, response)) {
            return;
        }
        response.setContentType("application/json");
        data.json(response.getOutputStream());
    }

    @GetMapping("/accounts.atom")
    @Discloses(Level.OPEN)
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException, XMLStreamException {
        if (freshness.ofData(request, response)) {
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        new Feed(settings.city(), settings.address(), directory.changes(CHANGES))
                .atom()
                .write(response.getOutputStream());
    }

    /** Turtle unless JSON-LD is asked for, by the address or as programs do. */
    @GetMapping("/dcat")
    @Discloses(Level.OPEN)
    void dcat(@RequestParam(defaultValue = "") String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Vary", "Accept");
        if (freshness.ofData(request, response)) {
            return;
        }
        var jsonLd = format.equals("json-ld")
                || format.isEmpty()
                        && Objects.toString(request.getHeader("Accept"), "").contains("application/ld+json");
        response.setContentType((jsonLd ? "application/ld+json" : "text/turtle") + ";charset=UTF-8");
        response.getOutputStream().write((jsonLd ? data.jsonLd() : data.turtle()).getBytes(StandardCharsets.UTF_8));
    }
}
