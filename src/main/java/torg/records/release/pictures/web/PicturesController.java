package torg.records.release.pictures.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.records.release.Weighing;
import torg.records.release.pictures.Pictures;
import torg.records.release.web.Desk;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;

/** Weighing what was sent along with a record, one by one. */
@Controller
class PicturesController {
    private final Pictures pictures;
    private final Weighing weighing;
    private final Desk desk;

    PicturesController(Pictures pictures, Weighing weighing, Desk desk) {
        this.pictures = pictures;
        this.weighing = weighing;
        this.desk = desk;
    }

    /** Shows it, which is written in the ledger as a reading of what is masked. */
    @GetMapping("/release/{id}/items/{item}/pictures/{medium}")
    PicturePage weigh(@PathVariable long id, @PathVariable long item, @PathVariable long medium, SignedIn reader) {
        return page(id, item, medium, reader, Problems.NONE);
    }

    private PicturePage page(long id, long item, long medium, SignedIn reader, Problems problems) {
        var request = desk.open(id, reader);
        var one = pictures.look(id, item, medium, Actor.of(reader));
        return PicturePage.of(
                one,
                medium,
                weighing.provisions(),
                request.isOpen() && one.item().part().isEmpty(),
                problems);
    }

    @PostMapping("/release/{id}/items/{item}/pictures/{medium}/decision")
    Answer decide(
            @PathVariable long id,
            @PathVariable long item,
            @PathVariable long medium,
            PictureForm form,
            SignedIn reader) {
        if (form.problems().any()) {
            return page(id, item, medium, reader, form.problems());
        }
        desk.open(id, reader);
        pictures.decide(id, item, medium, form.fate(), form.provision(), Actor.of(reader));
        return new Go("/release/" + id + "/items/" + item, "release.enclosed.kept");
    }
}
