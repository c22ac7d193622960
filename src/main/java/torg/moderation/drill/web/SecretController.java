package torg.moderation.drill.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.moderation.Act;
import torg.moderation.Ground;
import torg.moderation.Grounds;
import torg.moderation.Link;
import torg.moderation.Moderation;
import torg.moderation.Proof;
import torg.moderation.Witness;
import torg.moderation.drill.Drill;
import torg.platforms.Ability;
import torg.platforms.Platforms;
import torg.privacy.Masking;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** The drill for a secret in public, its register, and the safe place that residents are offered. */
@Controller
class SecretController {
    private final Drill drill;
    private final Moderation moderation;
    private final Witness witness;
    private final Grounds grounds;
    private final Platforms platforms;
    private final Staff staff;
    private final Masking masking = new Masking();

    SecretController(
            Drill drill, Moderation moderation, Witness witness, Grounds grounds, Platforms platforms, Staff staff) {
        this.drill = drill;
        this.moderation = moderation;
        this.witness = witness;
        this.grounds = grounds;
        this.platforms = platforms;
        this.staff = staff;
    }

    /** Which message, and by which provision it is secret. */
    record DrillForm(Long message, String provision) {
        DrillForm {
            message = Objects.requireNonNullElse(message, 0L);
            provision = Objects.toString(provision, "").strip();
        }
    }

    @GetMapping("/moderation/secret")
    SecretPage form(@RequestParam long message, SignedIn reader) {
        return page(proof(message, reader), "", Problems.NONE);
    }

    @PostMapping("/moderation/secret")
    Answer run(DrillForm form, SignedIn reader) {
        var proof = proof(form.message(), reader);
        var known = provisions(proof).stream().anyMatch(ground -> ground.code().equals(form.provision()));
        if (!known) {
            return page(
                    proof,
                    form.provision(),
                    Problems.NONE.unless(false, "provision", "moderation.drill.choose-provision"));
        }
        var act = drill.run(
                form.message(),
                form.provision(),
                new Act.By(reader.person(), reader.name(), moderation.now()),
                Actor.of(reader));
        return new Go("/moderation/" + act.id().value(), "moderation.drill.done");
    }

    @GetMapping("/moderation/secret/register")
    SecretRegisterPage register(SignedIn reader) {
        return new SecretRegisterPage(
                drill.matters(staff.idsBelow(reader.with(Right.MODERATE).places(Right.MODERATE))));
    }

    @GetMapping("/safe/{secret}")
    SafePage safe(@PathVariable String secret, HttpServletResponse response) {
        unkept(response);
        return new SafePage(secret, drill.open(new Link(secret)), new SafeForm("", ""), Problems.NONE);
    }

    @PostMapping("/safe/{secret}")
    Answer write(@PathVariable String secret, SafeForm form, HttpServletResponse response) {
        unkept(response);
        var link = new Link(secret);
        if (form.problems().any() || !drill.open(link)) {
            return new SafePage(secret, drill.open(link), form, form.problems());
        }
        return new Go("/questions/" + drill.write(link, form.name(), form.text()) + "?new", "moderation.safe.received");
    }

    private Proof proof(long message, SignedIn reader) {
        var said = witness.said(message);
        reader.with(Right.MODERATE, said.conversation().place());
        return witness.proof(said);
    }

    private SecretPage page(Proof proof, String provision, Problems problems) {
        return new SecretPage(
                proof.said().message(),
                proof.said().conversation().id().value(),
                masking.mask(proof.text()).text(),
                provisions(proof),
                provision,
                platforms
                        .on(proof.said().conversation().network())
                        .filter(platform -> platform.abilities().contains(Ability.HIDE))
                        .isPresent(),
                problems);
    }

    private List<Ground> provisions(Proof proof) {
        return grounds.at(proof.judgedAt()).stream()
                .filter(ground -> ground.kind() == Ground.Kind.SECRECY)
                .toList();
    }

    private static void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
