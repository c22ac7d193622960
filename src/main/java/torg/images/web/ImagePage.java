package torg.images.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import torg.images.Image;
import torg.images.Place;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.shell.Page;
import torg.shell.Problems;

/** An image with everything the city knows of it. Who is in it is not here. */
public record ImagePage(
        Image image,
        List<Place> places,
        LocalDate today,
        boolean mayKeep,
        PostForm post,
        String consent,
        List<Line> history,
        Problems problems)
        implements Page {
    private static final int MOST = 100;
    private static final int THOUSAND = 1000;

    @Override
    public String title() {
        return "images.title";
    }

    public Image.Standing standing() {
        return image.standing(today);
    }

    public List<String> obstacles() {
        return image.obstacles(today);
    }

    public List<Place> shown() {
        return places.stream().limit(MOST).toList();
    }

    public int left() {
        return Math.max(0, places.size() - MOST);
    }

    public Network[] networks() {
        return Network.values();
    }

    public boolean isUsable() {
        return obstacles().isEmpty();
    }

    public String size() {
        var file = image.file();
        var kind = file.type().name().toUpperCase(Locale.ROOT);
        var kilobytes = Math.max(1, file.bytes() / THOUSAND) + "\u00a0kB";
        return file.width()
                .map(width ->
                        kind + ", " + width + "\u00a0×\u00a0" + file.height().orElse(0) + ", " + kilobytes)
                .orElse(kind + ", " + kilobytes);
    }
}
