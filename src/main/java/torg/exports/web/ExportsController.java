package torg.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.exports.Export;
import torg.exports.ExportId;
import torg.exports.Exports;
import torg.exports.Exports.Unmasked;
import torg.exports.Originals;
import torg.exports.Sender;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.Refused;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The pages of what came out of the platforms' archives: what was said, the archives, and how far each has come. */
@Controller
class ExportsController {
    private static final int PAGE = 30;
    private static final int LONGEST_NAME = 120;

    private final Exports exports;
    private final Originals originals;
    private final Register register;

    ExportsController(Exports exports, Originals originals, Register register) {
        this.exports = exports;
        this.originals = originals;
        this.register = register;
    }

    @GetMapping("/register/{id}/exports")
    ExportsPage page(@PathVariable long id, SearchForm form, SignedIn reader) {
        return page(readable(id, reader), form, reader, Optional.empty(), Problems.NONE);
    }

    @PostMapping("/register/{id}/exports")
    Answer receive(@PathVariable long id, UploadForm form, SignedIn reader, HttpServletRequest request) {
        var account = managed(id, reader);
        var sent = Upload.file(request);
        if (sent.isEmpty() || sent.get().name().isBlank()) {
            return wrong(account, reader, "exports.choose-file");
        }
        try {
            var sender = new Sender(reader.person(), Actor.of(reader).name());
            var export = exports.receive(account, name(sent.get()), sent.get().content(), form.renamed(), sender);
            return new Go("/register/" + id + "/exports/" + export.value(), "exports.received");
        } catch (Refused no) {
            return wrong(account, reader, no.getMessage());
        } catch (IOException brokeOff) {
            return wrong(account, reader, "exports.broke-off");
        }
    }

    private ExportsPage wrong(Account account, SignedIn reader, String word) {
        var problems = Problems.NONE.unless(false, "file", word, exports.largest());
        return page(account, SearchForm.ALL, reader, Optional.empty(), problems);
    }

    /** What the sender calls it, without the folders some browsers tell and without what cannot be shown. */
    private static String name(Upload.Sent sent) {
        var name = sent.name()
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                .strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(name.offsetByCodePoints(name.length(), -LONGEST_NAME / 2));
    }

    @GetMapping("/register/{id}/exports/{export}")
    ExportPage progress(@PathVariable long id, @PathVariable long export, SignedIn reader) {
        var account = readable(id, reader);
        var found = exports.find(account.id(), new ExportId(export));
        return ExportPage.of(
                found,
                account.name(),
                account.network().brand(),
                manages(account, reader),
                reader.may(Right.UNMASK, account.unit().path()),
                exports.progress(found),
                exports.pieces(found, ExportPage.MOST),
                exports.lost(found));
    }

    @PostMapping("/register/{id}/exports/{export}/stop")
    Go stop(@PathVariable long id, @PathVariable long export, SignedIn reader) {
        exports.stop(found(id, export, reader), Actor.of(reader));
        return new Go("/register/" + id + "/exports/" + export, "exports.stopped");
    }

    @PostMapping("/register/{id}/exports/{export}/continuation")
    Go resume(@PathVariable long id, @PathVariable long export, SignedIn reader) {
        exports.resume(found(id, export, reader), Actor.of(reader));
        return new Go("/register/" + id + "/exports/" + export, "exports.resumed");
    }

    private Export found(long id, long export, SignedIn reader) {
        return exports.find(managed(id, reader).id(), new ExportId(export));
    }

    @PostMapping("/register/{id}/exports/items/{item}/unmasking")
    Answer unmask(@PathVariable long id, @PathVariable long item, UnmaskingForm form, SignedIn reader) {
        var account = readable(id, reader);
        reader.with(Right.UNMASK, account.unit().path());
        if (form.problems().any()) {
            return page(account, SearchForm.ALL, reader, Optional.empty(), form.problems());
        }
        var unmasked = exports.unmask(account.id(), item, form.reason(), Actor.of(reader));
        return page(account, SearchForm.ALL, reader, Optional.of(unmasked), Problems.NONE);
    }

    /** As a file, never shown by the browser: what it is, only its name says. */
    @PostMapping("/register/{id}/exports/media/{sha256}/copy")
    @Discloses(Level.SECRET)
    void copy(
            @PathVariable long id,
            @PathVariable String sha256,
            UnmaskingForm form,
            SignedIn reader,
            HttpServletResponse response)
            throws IOException {
        var account = openedBy(id, form, reader);
        var medium = exports.medium(account.id(), sha256);
        var content = exports.media(account.id(), medium, form.reason(), Actor.of(reader));
        response.setContentType(medium.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + medium.fileName() + "\"");
        response.getOutputStream().write(content);
    }

    /** Named by its number: what the sender called it may name somebody. */
    @PostMapping("/register/{id}/exports/{export}/copy")
    @Discloses(Level.SECRET)
    void copy(
            @PathVariable long id,
            @PathVariable long export,
            UnmaskingForm form,
            SignedIn reader,
            HttpServletResponse response)
            throws IOException {
        var account = openedBy(id, form, reader);
        var found = exports.find(account.id(), new ExportId(export));
        try (var file = originals.open(found, form.reason(), Actor.of(reader))) {
            response.setContentType("application/octet-stream");
            response.setContentLengthLong(found.bytes());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + export + ".export\"");
            file.transferTo(response.getOutputStream());
        }
    }

    private ExportsPage page(
            Account account, SearchForm form, SignedIn reader, Optional<Unmasked> unmasked, Problems problems) {
        var items = exports.page(account.id(), form.search(), PAGE + 1);
        var shown = items.subList(0, Math.min(PAGE, items.size()));
        return new ExportsPage(
                account.id().value(),
                account.name(),
                account.network().brand(),
                manages(account, reader),
                reader.may(Right.UNMASK, account.unit().path()),
                exports.of(account.id()).stream().map(ExportsPage.Sent::of).toList(),
                exports.count(account.id()),
                form,
                exports.years(account.id()),
                shown,
                exports.media(
                        account.id(),
                        shown.stream()
                                .flatMap(item -> item.media().stream())
                                .distinct()
                                .toList()),
                items.size() > PAGE,
                exports.largest(),
                unmasked,
                problems);
    }

    /** For whoever may read what is masked and says why; a file has no page to say on what is lacking. */
    private Account openedBy(long id, UnmaskingForm form, SignedIn reader) {
        var account = readable(id, reader);
        reader.with(Right.UNMASK, account.unit().path());
        if (form.problems().any()) {
            throw new Refused("exports.give-reason");
        }
        return account;
    }

    private Account readable(long id, SignedIn reader) {
        var account = known(id);
        if (!manages(account, reader)) {
            reader.with(Right.READ_INBOX, account.unit().path());
        }
        return account;
    }

    private Account managed(long id, SignedIn reader) {
        var account = known(id);
        if (!manages(account, reader)) {
            reader.with(Right.REGISTER, account.unit().path());
        }
        return account;
    }

    private Account known(long id) {
        var account = register.find(new AccountId(id));
        if (!exports.knows(account)) {
            throw new NotFound();
        }
        return account;
    }

    /** Who answers for the account, or keeps the register where it is. */
    private static boolean manages(Account account, SignedIn reader) {
        return reader.may(Right.REGISTER, account.unit().path())
                || Stream.of(account.responsible(), account.substitute())
                        .flatMap(Optional::stream)
                        .anyMatch(person -> person.id() == reader.person());
    }
}
