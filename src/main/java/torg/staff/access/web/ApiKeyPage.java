package torg.staff.access.web;

import torg.shell.Page;

/** Shows a new key, this once. It answers a POST on purpose: what may not be kept cannot be shown after a redirect. */
public record ApiKeyPage(String label, String key) implements Page {
    @Override
    public String title() {
        return "staff.key.made";
    }

    @Override
    public String toString() {
        return "ApiKeyPage";
    }
}
