package torg.register.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import torg.register.AccountId;
import torg.register.above.Spoken;
import torg.register.above.Spoken.Saying;
import torg.register.directory.Directory;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.NotFound;
import torg.shell.ShellSettings;

/** Every account's own feed, open to everybody for as long as the account itself is in the public list. */
@Controller
class AccountFeedController {
    private static final int MOST = 50;

    private final Directory directory;
    private final List<Spoken> rooms;
    private final ShellSettings settings;

    AccountFeedController(Directory directory, List<Spoken> rooms, ShellSettings settings) {
        this.directory = directory;
        this.rooms = rooms;
        this.settings = settings;
    }

    @GetMapping("/accounts/{id}/feed.atom")
    @Discloses(Level.OPEN)
    void feed(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, XMLStreamException {
        var account = directory.find(id).orElseThrow(NotFound::new);
        var said = rooms.stream()
                .flatMap(room -> room.newest(new AccountId(id), MOST).stream())
                .sorted(Comparator.comparing(Saying::changed).reversed())
                .limit(MOST)
                .toList();
        var written = new ByteArrayOutputStream();
        new AccountFeed(settings.city(), settings.address(), account, said)
                .atom()
                .write(written);
        var feed = written.toByteArray();
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Access-Control-Allow-Origin", "*");
        // Weak, so that the answer may be compressed (RFC 9110 section 8.8.1).
        var tag = "W/\"" + DigestUtils.md5DigestAsHex(feed) + "\"";
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setContentType("application/atom+xml;charset=UTF-8");
            response.getOutputStream().write(feed);
        }
    }
}
