package torg.images.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import torg.images.Image;
import torg.images.Licence;
import torg.images.Particulars;
import torg.images.darkroom.Negative;
import torg.privacy.Outgoing;
import torg.shell.Days;
import torg.shell.Problems;
import torg.staff.Unit;

/** What somebody tells of an image; the file only when it is new. */
public record ImageForm(
        MultipartFile file,
        String title,
        Long unit,
        String creator,
        String licence,
        String reference,
        String until,
        String source,
        String alternative,
        Boolean decorative,
        String because,
        String people,
        Boolean children) {
    private static final int LINE = 200;
    /** Longer ones belong beside the image (domain.md 6.5). */
    static final int ALTERNATIVE = 500;

    public ImageForm {
        title = Objects.toString(title, "").strip();
        creator = Objects.toString(creator, "").strip();
        licence = Objects.toString(licence, "").strip();
        reference = Objects.toString(reference, "").strip();
        until = Objects.toString(until, "").strip();
        source = Objects.toString(source, "").strip();
        alternative = Objects.toString(alternative, "").replaceAll("\\s+", " ").strip();
        decorative = Boolean.TRUE.equals(decorative);
        because = Objects.toString(because, "").strip();
        people = Objects.toString(people, "").strip();
        children = Boolean.TRUE.equals(children);
    }

    static ImageForm blank() {
        return new ImageForm(null, "", null, "", "", "", "", "", "", false, "", "", false);
    }

    static ImageForm of(Image image) {
        var said = image.particulars();
        return new ImageForm(
                null,
                said.title(),
                said.unit().id(),
                said.creator(),
                said.licence().name(),
                said.reference(),
                said.until().map(Object::toString).orElse(""),
                said.source(),
                said.alternative(),
                said.decorative(),
                said.decorativeBecause(),
                said.people() ? "yes" : "no",
                said.children());
    }

    Problems problemsWithFile() {
        return problems(Problems.NONE
                .unless(file != null && !file.isEmpty(), "file", "images.form.choose-file")
                .unless(file == null || file.getSize() <= Negative.LARGEST, "file", "images.too-large"));
    }

    Problems problems(Problems before) {
        var problems = before.unless(!title.isEmpty(), "title", "images.form.give-title")
                .unless(unit != null, "unit", "images.form.choose-unit")
                .unless(!creator.isEmpty(), "creator", "images.form.give-creator")
                .unless(kind() != null, "licence", "images.form.choose-licence")
                .unless(
                        kind() == null || !kind().isReferenced() || !reference.isEmpty(),
                        "reference",
                        "images.form.give-reference")
                .unless(Days.dayOrNothing(until), "until", "images.form.give-day")
                .unless(decorative || !alternative.isEmpty(), "alternative", "images.form.give-alternative")
                .unless(!decorative || alternative.isEmpty(), "alternative", "images.form.either-or")
                .unless(alternative.length() <= ALTERNATIVE, "alternative", "images.form.long-alternative")
                .unless(!saysImage(), "alternative", "images.form.image-of")
                .unless(!decorative || because.length() >= 5, "because", "images.form.give-because")
                .unless(people.equals("yes") || people.equals("no"), "people", "images.form.say-people");
        for (var line : Map.of(
                        "title",
                        title,
                        "creator",
                        creator,
                        "reference",
                        reference,
                        "source",
                        source,
                        "because",
                        because)
                .entrySet()) {
            problems = problems.unless(line.getValue().length() <= LINE, line.getKey(), "images.form.too-long");
            problems = Outgoing.problems(problems, line.getKey(), line.getValue());
        }
        return Outgoing.problems(problems, "alternative", alternative);
    }

    /** A screen reader has said that it is one (domain.md 6.5). */
    private boolean saysImage() {
        return alternative.toLowerCase(Locale.ROOT).matches("(bild|foto|fotografi|image|picture|photo) (på|av|of) .*");
    }

    private Licence kind() {
        return Arrays.stream(Licence.values())
                .filter(one -> one.name().equals(licence))
                .findFirst()
                .orElse(null);
    }

    Particulars particulars(Unit place) {
        return new Particulars(
                title,
                place,
                creator,
                kind(),
                reference,
                Days.day(until),
                source,
                decorative ? "" : alternative,
                decorative ? because : "",
                people.equals("yes"),
                children);
    }

    byte[] bytes() {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
