package torg.square.web;

import torg.shell.Page;

/** Where residents begin. */
public record FrontPage() implements Page {
    @Override
    public String title() {
        return "square.title";
    }

    @Override
    public String template() {
        return "square/web/front.jte";
    }
}
