package torg.records.release.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.records.release.Handing;
import torg.records.release.Part;
import torg.records.release.Refusing;
import torg.records.release.parcel.Parcel;
import torg.shell.Discloses;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.SignedIn;

/** The parts of a delivery: made, shown to whoever prints them, handed over. */
@Controller
class PartsController {
    private final Handing handing;
    private final Refusing refusing;
    private final Desk desk;

    PartsController(Handing handing, Refusing refusing, Desk desk) {
        this.handing = handing;
        this.refusing = refusing;
        this.desk = desk;
    }

    @PostMapping("/release/{id}/parts")
    Go make(@PathVariable long id, @RequestParam(defaultValue = "false") boolean checked, SignedIn reader) {
        desk.open(id, reader);
        handing.make(id, checked, Actor.of(reader));
        return new Go("/release/" + id, "release.part-made");
    }

    @GetMapping("/release/{id}/parts/{number}/package")
    @Discloses(Discloses.Level.OPEN)
    void parcel(@PathVariable long id, @PathVariable int number, SignedIn reader, HttpServletResponse response)
            throws IOException {
        desk.open(id, reader);
        send(response, handing.parcel(id, number).orElseThrow(NotFound::new), id, number);
    }

    /** Its name is numbers, and nobody in between keeps a copy. */
    static void send(HttpServletResponse response, byte[] zip, long id, int number) throws IOException {
        send(response, zip, "application/zip", "attachment; filename=\"" + Parcel.name(id, number) + ".zip\"");
    }

    static void paper(HttpServletResponse response, byte[] pdf, long decision) throws IOException {
        send(response, pdf, "application/pdf", "inline; filename=\"beslut-" + decision + ".pdf\"");
    }

    private static void send(HttpServletResponse response, byte[] bytes, String type, String how) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Disposition", how);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @PostMapping("/release/{id}/parts/{number}/delivery")
    Go delivered(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String how,
            SignedIn reader) {
        desk.open(id, reader);
        var chosen = Arrays.stream(Part.How.values())
                .filter(one -> Objects.equals(one.name(), how) && one != Part.How.LINK)
                .findFirst()
                .orElse(Part.How.COLLECTED);
        handing.delivered(id, number, chosen, Actor.of(reader));
        return new Go("/release/" + id, "release.part-delivered");
    }

    @PostMapping("/release/{id}/parts/{number}/reopening")
    Go reopen(@PathVariable long id, @PathVariable int number, SignedIn reader) {
        desk.open(id, reader);
        handing.reopen(id, number, Actor.of(reader));
        return new Go("/release/" + id, "release.part-reopened");
    }

    @GetMapping("/release/{id}/decisions/{decision}")
    @Discloses(Discloses.Level.WEIGH)
    void decision(@PathVariable long id, @PathVariable long decision, SignedIn reader, HttpServletResponse response)
            throws IOException {
        desk.open(id, reader);
        paper(response, refusing.paper(id, decision), decision);
    }
}
