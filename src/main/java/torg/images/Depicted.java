package torg.images;

import torg.vault.Secret;

/**
 * Who is in an image. Never in a list, a search or an answer; opened by somebody who says why.
 *
 * @param guardian who agreed for a child, one or both; empty for adults
 * @param contact how the city reaches them
 */
public record Depicted(String name, String guardian, String contact) {
    private static final String BETWEEN = "\n";

    Secret secret() {
        return new Secret(String.join(BETWEEN, line(name), line(guardian), line(contact)));
    }

    static Depicted of(Secret opened) {
        var lines = opened.value().split(BETWEEN, -1);
        return new Depicted(lines[0], lines[1], lines[2]);
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ").strip();
    }
}
