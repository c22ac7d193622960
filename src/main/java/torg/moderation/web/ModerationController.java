package torg.moderation.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.moderation.Act;
import torg.moderation.Grounds;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.Proof;
import torg.moderation.Witness;
import torg.moderation.letters.Letters;
import torg.moderation.lists.Lookout;
import torg.platforms.Ability;
import torg.platforms.Platforms;
import torg.privacy.Masking;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Where measures are found and decided. */
@Controller
class ModerationController {
    private static final int PAGE = 50;

    private final Moderation moderation;
    private final Letters letters;
    private final Witness witness;
    private final Grounds grounds;
    private final Platforms platforms;
    private final Staff staff;
    private final Lookout lists;
    private final Masking masking = new Masking();

    ModerationController(
            Moderation moderation,
            Letters letters,
            Witness witness,
            Grounds grounds,
            Platforms platforms,
            Staff staff,
            Lookout lists) {
        this.lists = lists;
        this.moderation = moderation;
        this.letters = letters;
        this.witness = witness;
        this.grounds = grounds;
        this.platforms = platforms;
        this.staff = staff;
    }

    @GetMapping("/moderation")
    ModerationPage list(@RequestParam Optional<Long> before, SignedIn reader) {
        var units = staff.idsBelow(reader.with(Right.MODERATE).places(Right.MODERATE));
        var acts = moderation.page(units, before, PAGE + 1);
        return new ModerationPage(
                before.isPresent() ? List.of() : moderation.waiting(units, PAGE),
                before.isPresent() ? List.of() : letters.waiting(units),
                acts.stream().limit(PAGE).toList(),
                acts.size() > PAGE ? Optional.of(acts.get(PAGE - 1).id().value()) : Optional.empty(),
                moderation.today());
    }

    @GetMapping("/moderation/new")
    MeasurePage form(@RequestParam long message, SignedIn reader) {
        return page(proof(message, reader), MeasureForm.blank(message), Problems.NONE);
    }

    @PostMapping("/moderation")
    Answer decide(MeasureForm form, SignedIn reader) {
        var proof = proof(form.message(), reader);
        if (form.problems().any()) {
            return page(proof, form, form.problems());
        }
        var act = moderation.decide(form.wanted(), by(reader), Actor.of(reader));
        return new Go("/moderation/" + act.value(), "moderation.decided");
    }

    private Proof proof(long message, SignedIn reader) {
        var said = witness.said(message);
        reader.with(Right.MODERATE, said.conversation().place());
        return witness.proof(said);
    }

    private MeasurePage page(Proof proof, MeasureForm form, Problems problems) {
        var conversation = proof.said().conversation();
        return new MeasurePage(
                conversation.id().value(),
                masked(proof.handle().isBlank() ? conversation.author() : proof.handle()),
                masked(proof.text()),
                conversation.accountName(),
                conversation.network().brand(),
                proof.judgedAt(),
                proof.capture(),
                proof.hashInHex(),
                lists.in(masked(proof.text())),
                grounds.at(proof.judgedAt()),
                abilities(proof),
                moderation.blockDays(proof),
                letters.canReachAlone(conversation.network()),
                form,
                problems);
    }

    private String masked(String text) {
        return masking.mask(text).text();
    }

    private List<Measure.Kind> abilities(Proof proof) {
        return platforms.on(proof.said().conversation().network()).stream()
                .flatMap(platform -> platform.abilities().stream())
                .flatMap(ability -> kind(ability).stream())
                .toList();
    }

    private static Optional<Measure.Kind> kind(Ability ability) {
        return switch (ability) {
            case HIDE -> Optional.of(Measure.Kind.HIDE);
            case BLOCK -> Optional.of(Measure.Kind.BLOCK);
            case REPORT -> Optional.of(Measure.Kind.REPORT_PLATFORM);
            default -> Optional.empty();
        };
    }

    private Act.By by(SignedIn reader) {
        return new Act.By(reader.person(), reader.name(), moderation.now());
    }
}
