package torg.images.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.images.ConsentId;
import torg.images.Consents;
import torg.images.Image;
import torg.images.ImageId;
import torg.images.Images;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The images' pages. Everybody who keeps images reads all of the city's; a unit's are changed by its own. */
@Controller
class ImagesController {
    private static final int PAGE = 60;

    private final Images images;
    private final Consents consents;
    private final Register register;
    private final Staff staff;
    private final Ledger ledger;

    ImagesController(Images images, Consents consents, Register register, Staff staff, Ledger ledger) {
        this.images = images;
        this.consents = consents;
        this.register = register;
        this.staff = staff;
        this.ledger = ledger;
    }

    @GetMapping("/images")
    ImagesPage list(SearchForm form, SignedIn reader) {
        reader.with(Right.IMAGES);
        return ImagesPage.of(form, images.page(form.search(), PAGE + 1), PAGE, staff.units(), true, images.today());
    }

    @GetMapping("/images/new")
    ImageFormPage blank(SignedIn reader) {
        return new ImageFormPage(Optional.empty(), ImageForm.blank(), mine(reader), Problems.NONE);
    }

    @PostMapping("/images")
    Answer add(ImageForm form, SignedIn reader) {
        var units = mine(reader);
        var problems = form.problemsWithFile();
        if (problems.any()) {
            return new ImageFormPage(Optional.empty(), form, units, problems);
        }
        var place = staff.unit(form.unit());
        reader.with(Right.IMAGES, place.path());
        var id = images.add(form.particulars(place), form.bytes(), Actor.of(reader));
        return new Go("/images/" + id.value(), "images.added");
    }

    @GetMapping("/images/{id}")
    ImagePage image(@PathVariable long id, SignedIn reader) {
        reader.with(Right.IMAGES);
        return page(images.find(new ImageId(id)), reader, PostForm.blank(), "", Problems.NONE);
    }

    @GetMapping("/images/{id}/particulars")
    ImageFormPage particulars(@PathVariable long id, SignedIn reader) {
        var image = kept(id, reader);
        return new ImageFormPage(Optional.of(id), ImageForm.of(image), choices(image, reader), Problems.NONE);
    }

    @PostMapping("/images/{id}/particulars")
    Answer correct(@PathVariable long id, ImageForm form, SignedIn reader) {
        var image = kept(id, reader);
        var problems = form.problems(Problems.NONE);
        if (problems.any()) {
            return new ImageFormPage(Optional.of(id), form, choices(image, reader), problems);
        }
        var place = staff.unit(form.unit());
        reader.with(Right.IMAGES, place.path());
        images.correct(image.id(), form.particulars(place), Actor.of(reader));
        return new Go("/images/" + id, "images.corrected");
    }

    /** Where it was published, as somebody knows. */
    @PostMapping("/images/{id}/posts")
    Answer note(@PathVariable long id, PostForm form, SignedIn reader) {
        reader.with(Right.IMAGES);
        var image = images.find(new ImageId(id));
        var problems = form.problems(register, images.today());
        if (problems.any()) {
            return page(image, reader, form, "", problems);
        }
        images.note(image.id(), form.post(register), Actor.of(reader));
        return new Go("/images/" + id, "images.post.noted");
    }

    /** A person in another image is in this one too. */
    record AttachmentForm(String consent) {
        AttachmentForm {
            consent = Objects.toString(consent, "").strip();
        }

        Optional<ConsentId> number() {
            return Optional.of(consent.replaceFirst("^[Ss]\\s*", ""))
                    .filter(digits -> digits.matches("\\d{1,15}"))
                    .map(digits -> new ConsentId(Long.parseLong(digits)));
        }
    }

    @PostMapping("/images/{id}/attachments")
    Answer attach(@PathVariable long id, AttachmentForm form, SignedIn reader) {
        var image = kept(id, reader);
        if (form.number().isEmpty()) {
            var problems = Problems.NONE.unless(false, "consent", "images.consent.give-number");
            return page(image, reader, PostForm.blank(), form.consent(), problems);
        }
        var consent = consents.find(form.number().get());
        reader.with(Right.IMAGES, consent.unit());
        consents.attach(consent.id(), image.id(), Actor.of(reader));
        return new Go("/images/" + id, "images.consent.attached");
    }

    @GetMapping("/images/{id}/small")
    @Discloses(Level.WEIGH)
    void small(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        reader.with(Right.IMAGES);
        var sheet = images.small(new ImageId(id));
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        write(sheet, response);
    }

    /** To be used: an act of its own, so that it is known who did, and refused when it may not be. */
    @PostMapping("/images/{id}/copy")
    @Discloses(Level.WEIGH)
    void fetch(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        reader.with(Right.IMAGES);
        var sheet = images.fetch(new ImageId(id), Actor.of(reader));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"bild-" + id + "." + sheet.type().replaceFirst("image/", "") + "\"");
        write(sheet, response);
    }

    private static void write(Images.Sheet sheet, HttpServletResponse response) throws IOException {
        response.setContentType(sheet.type());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(sheet.bytes());
    }

    private ImagePage page(Image image, SignedIn reader, PostForm post, String consent, Problems problems) {
        return new ImagePage(
                image,
                images.places(image),
                images.today(),
                reader.may(Right.IMAGES, image.particulars().unit().path()),
                post,
                consent,
                ledger.history("images/" + image.id().value()),
                problems);
    }

    private Image kept(long id, SignedIn reader) {
        var image = images.find(new ImageId(id));
        reader.with(Right.IMAGES, image.particulars().unit().path());
        return image;
    }

    private List<Unit> mine(SignedIn reader) {
        return staff.below(reader.with(Right.IMAGES).places(Right.IMAGES));
    }

    private List<Unit> choices(Image image, SignedIn reader) {
        var units = mine(reader);
        return units.stream()
                        .anyMatch(
                                unit -> unit.id() == image.particulars().unit().id())
                ? units
                : List.of(image.particulars().unit());
    }
}
