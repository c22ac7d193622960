package torg.register.profile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.profile.Kept;
import torg.register.profile.Looks;
import torg.register.profile.Progress;
import torg.register.profile.Scan;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The pages about how accounts look from outside. */
@Controller
class ProfileController {
    private static final int LOOKS = 30;
    private static final int BLIND = 100;
    private static final int NEXT = 10;

    private final Register register;
    private final Looks looks;
    private final Scan scan;
    private final Progress progress;
    private final Ledger ledger;

    ProfileController(Register register, Looks looks, Scan scan, Progress progress, Ledger ledger) {
        this.register = register;
        this.looks = looks;
        this.scan = scan;
        this.progress = progress;
        this.ledger = ledger;
    }

    @GetMapping("/register/scan")
    ScanPage scan(SignedIn reader) {
        return new ScanPage(progress.figures(), progress.ways(), progress.blind(BLIND), progress.next(NEXT));
    }

    @GetMapping("/register/{id}/profile")
    ProfilePage profile(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return new ProfilePage(
                id,
                account.name(),
                account.network().brand(),
                account.address(),
                looks.newestKept(account.id()).map(Kept::look).map(ProfilePage.Outcome::of),
                looks.newestSeen(account.id()).flatMap(ProfilePage.Seen::of),
                looks.lastPost(account.id()),
                looks.strangePosts(account.id()),
                looks.history(account.id(), LOOKS).stream()
                        .map(Kept::look)
                        .map(ProfilePage.Outcome::of)
                        .toList(),
                ledger.history("profile/" + id),
                mayLook(account, reader));
    }

    /** Whoever writes there wants to know at once whether what they mended is mended. */
    private static boolean mayLook(Account account, SignedIn reader) {
        var place = account.unit().path();
        return reader.may(Right.REGISTER, place) || reader.may(Right.ANSWER, place);
    }

    @PostMapping("/register/{id}/look")
    Go look(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        if (!mayLook(account, reader)) {
            reader.with(Right.REGISTER, account.unit().path());
        }
        scan.lookNow(account.id(), Actor.of(reader));
        return new Go("/register/" + id + "/profile", "register.profile.looked");
    }

    /** From our own store, so that nobody's browser tells the platform who works here. */
    @GetMapping("/register/profile/pictures/{hash}")
    @Discloses(Level.OPEN)
    void picture(@PathVariable String hash, SignedIn reader, HttpServletResponse response) throws IOException {
        var picture = looks.picture(hash).orElseThrow(NotFound::new);
        response.setContentType(picture.type());
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(picture.content());
    }

    /** The platform's own bytes as they came; never shown as a page, because they may hold programs. */
    @GetMapping("/register/{id}/profile/evidence")
    @Discloses(Level.WEIGH)
    void evidence(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var evidence =
                looks.newestSeen(new AccountId(id)).flatMap(Kept::evidence).orElseThrow(NotFound::new);
        var raw = looks.raw(evidence).orElseThrow(NotFound::new);
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"torg-" + id + "-" + evidence.number() + ".bin\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(raw);
    }
}
