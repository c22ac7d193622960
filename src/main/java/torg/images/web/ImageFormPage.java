package torg.images.web;

import java.util.List;
import java.util.Optional;
import torg.images.Licence;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** The form for a new image, or for what is known of one. The file itself is never told back. */
public record ImageFormPage(Optional<Long> image, ImageForm form, List<Unit> units, Problems problems) implements Page {

    public ImageFormPage {
        form = new ImageForm(
                null,
                form.title(),
                form.unit(),
                form.creator(),
                form.licence(),
                form.reference(),
                form.until(),
                form.source(),
                form.alternative(),
                form.decorative(),
                form.because(),
                form.people(),
                form.children());
    }

    @Override
    public String title() {
        return image.isPresent() ? "images.change" : "images.new";
    }

    public String action() {
        return image.map(id -> "/images/" + id + "/particulars").orElse("/images");
    }

    public Licence[] licences() {
        return Licence.values();
    }
}
