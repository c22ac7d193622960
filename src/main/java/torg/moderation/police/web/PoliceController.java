package torg.moderation.police.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.moderation.ActId;
import torg.moderation.Moderation;
import torg.moderation.police.PolicePackage;
import torg.moderation.web.WhyForm;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Refused;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Where the package for the police is fetched. */
@Controller
class PoliceController {
    private final Moderation moderation;
    private final PolicePackage packages;

    PoliceController(Moderation moderation, PolicePackage packages) {
        this.moderation = moderation;
        this.packages = packages;
    }

    @PostMapping("/moderation/{id}/package")
    @Discloses(Level.SECRET)
    void fetch(@PathVariable long id, WhyForm form, SignedIn reader, HttpServletResponse response) throws IOException {
        var act = moderation.find(new ActId(id));
        reader.with(Right.MODERATE, act.place()).with(Right.UNMASK, act.place());
        if (form.reason().length() < 5) {
            throw new Refused("moderation.police.say-why");
        }
        var content = packages.fetch(act.id(), form.reason(), Actor.of(reader));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"polisanmalan-" + id + ".zip\"");
        response.getOutputStream().write(content);
    }
}
