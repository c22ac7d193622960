package torg.register.checks.web;

import torg.shell.Page;
import torg.shell.Problems;

/** By what Torg knows that an account is the city's. */
public record CityPage(String names, String sites, String basics, boolean picture, Problems problems) implements Page {

    static CityPage of(CityForm form, boolean picture, Problems problems) {
        return new CityPage(form.names(), form.sites(), form.basics(), picture, problems);
    }

    @Override
    public String title() {
        return "register.checks.city.title";
    }
}
