package torg.shell.web;

import torg.shell.Page;

/** How accessible this service is and how to say that it is not. */
public record AccessibilityPage() implements Page {
    @Override
    public String title() {
        return "shell.accessibility.title";
    }
}
