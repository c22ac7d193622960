package torg.posts.web;

import torg.shell.Page;

/** How long a text is by a platform's own counting: a line beside the field, renewed while somebody writes. */
public record LengthPage(int used, int most) implements Page {
    @Override
    public String title() {
        return "posts.title";
    }

    public boolean isOver() {
        return used > most;
    }
}
