package torg.records.release.pictures.web;

import java.util.Objects;
import java.util.Optional;
import torg.records.release.Fate;
import torg.shell.Problems;

/** What is decided of one picture: GIVEN, UNCLEAN, or the code of the provision by which it is held back. */
record PictureForm(String ground) {
    PictureForm {
        ground = Objects.toString(ground, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(!ground.isEmpty(), "ground", "release.enclosed.choose");
    }

    Fate fate() {
        return switch (ground) {
            case "GIVEN" -> Fate.GIVEN;
            case "UNCLEAN" -> Fate.UNCLEAN;
            default -> Fate.WITHHELD;
        };
    }

    Optional<String> provision() {
        return fate() == Fate.WITHHELD ? Optional.of(ground) : Optional.empty();
    }
}
