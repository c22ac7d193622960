package torg.images.web;

import torg.images.Consent.Ground;
import torg.images.Guardians;
import torg.images.Image;
import torg.platforms.Network;
import torg.shell.Page;
import torg.shell.Problems;

/** The form for somebody who is in an image. */
public record ConsentFormPage(Image image, ConsentForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "images.consent.new";
    }

    public Ground[] grounds() {
        return Ground.values();
    }

    public Network[] networks() {
        return Network.values();
    }

    public Guardians[] guardians() {
        return new Guardians[] {Guardians.BOTH, Guardians.SOLE, Guardians.ONE_OF_TWO};
    }
}
