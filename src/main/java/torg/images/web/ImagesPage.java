package torg.images.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.images.Image;
import torg.images.Search.Which;
import torg.shell.Page;
import torg.staff.Unit;

/** The register of images. */
public record ImagesPage(SearchForm form, List<Row> images, boolean more, List<Unit> units, boolean mayKeep)
        implements Page {

    public record Row(
            long id,
            String title,
            String creator,
            String unit,
            Image.Standing standing,
            Optional<LocalDate> ends,
            boolean children) {}

    static ImagesPage of(
            SearchForm form, List<Image> found, int most, List<Unit> units, boolean mayKeep, LocalDate today) {
        return new ImagesPage(
                form,
                found.stream().limit(most).map(image -> row(image, today)).toList(),
                found.size() > most,
                units,
                mayKeep);
    }

    private static Row row(Image image, LocalDate today) {
        var said = image.particulars();
        return new Row(
                image.id().value(),
                said.title(),
                said.creator(),
                said.unit().name(),
                image.standing(today),
                image.ends(),
                image.hasChildren());
    }

    @Override
    public String title() {
        return "images.title";
    }

    public Which[] choices() {
        return Which.values();
    }

    public Which which() {
        return form.chosen();
    }

    public boolean narrowed() {
        return !form.text().isEmpty() || form.unit() != null || which() != Which.ALL;
    }
}
