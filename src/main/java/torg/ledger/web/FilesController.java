package torg.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;
import torg.ledger.days.Days;
import torg.ledger.files.ProofFiles;
import torg.shell.Discloses;
import torg.shell.NotFound;

/** What anybody may take home from the ledger and check without Torg. Nothing in it says what an entry holds. */
@Controller
class FilesController {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String STAMP = "application/timestamp-reply";

    private final Transparency transparency;
    private final Days days;
    private final ProofFiles files;

    FilesController(Transparency transparency, Days days, ProofFiles files) {
        this.transparency = transparency;
        this.days = days;
        this.files = files;
    }

    @GetMapping("/ledger/files/key.pem")
    @Discloses(Discloses.Level.OPEN)
    void key(HttpServletResponse response) throws IOException {
        send(ProofFiles.KEY, "application/x-pem-file", files.key(), response);
    }

    @GetMapping("/ledger/files/Verify.java")
    @Discloses(Discloses.Level.OPEN)
    void verifier(HttpServletResponse response) throws IOException {
        send(ProofFiles.VERIFIER, TEXT, files.document(ProofFiles.VERIFIER), response);
    }

    @GetMapping("/ledger/files/verify.md")
    @Discloses(Discloses.Level.OPEN)
    void instructions(HttpServletResponse response) throws IOException {
        send(ProofFiles.INSTRUCTIONS, TEXT, files.document(ProofFiles.INSTRUCTIONS), response);
    }

    @GetMapping("/ledger/files/{size}.head")
    @Discloses(Discloses.Level.OPEN)
    void head(@PathVariable long size, HttpServletResponse response) throws IOException {
        send(size + ".head", TEXT, files.head(headOf(size)), response);
    }

    /** @param size of the head the proof is to lead to, such as one that was kept outside; the newest without it */
    @GetMapping("/ledger/files/{entry}.proof")
    @Discloses(Discloses.Level.OPEN)
    void entry(@PathVariable long entry, @RequestParam Optional<Long> size, HttpServletResponse response)
            throws IOException {
        var head = size.map(this::headOf).or(transparency::newestHead).orElseThrow(NotFound::new);
        var proved = transparency.inclusions(List.of(entry), head).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        send(entry + ".proof", TEXT, files.entry(proved), response);
    }

    @GetMapping("/ledger/files/{first}-{second}.consistency")
    @Discloses(Discloses.Level.OPEN)
    void consistency(@PathVariable long first, @PathVariable long second, HttpServletResponse response)
            throws IOException {
        var earlier = headOf(first);
        var later = headOf(second);
        if (first > second) {
            throw new NotFound();
        }
        send(
                first + "-" + second + ".consistency",
                TEXT,
                files.consistency(earlier, later, transparency.consistency(earlier, later)),
                response);
    }

    @GetMapping("/ledger/files/{size}-{stamp}.tsr")
    @Discloses(Discloses.Level.OPEN)
    void stamp(@PathVariable long size, @PathVariable long stamp, HttpServletResponse response) throws IOException {
        send(size + "-" + stamp + ".tsr", STAMP, days.reply(stamp), response);
    }

    private TreeHead headOf(long size) {
        return transparency.headOf(size).orElseThrow(NotFound::new);
    }

    private static void send(String name, String type, byte[] content, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
