package torg.inbox.expert.web;

import torg.shell.Page;

/**
 * Says why a link opens nothing, and what to do now.
 *
 * @param title the key of the heading; what to do stands under the same with {@code .what}
 */
public record OverPage(String title, int httpStatus) implements Page {}
