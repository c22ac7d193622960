package torg.register.directory.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.directory.Search;

/**
 * What the list is narrowed to, as the address says it.
 *
 * @param all show it on one page, for printing
 */
public record AccountsForm(String text, String network, Long unit, String topic, Long after, Boolean all) {
    private static final int LONGEST = 200;

    public AccountsForm {
        text = Objects.toString(text, "").strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        network = Objects.toString(network, "");
        topic = Objects.toString(topic, "").strip();
    }

    Search search() {
        return new Search(
                text,
                Arrays.stream(Network.withAccounts())
                        .filter(n -> n.name().equalsIgnoreCase(network))
                        .findFirst(),
                Optional.ofNullable(unit),
                Optional.of(topic).filter(t -> !t.isEmpty()));
    }

    long afterId() {
        return after == null ? 0 : after;
    }

    boolean onOnePage() {
        return Boolean.TRUE.equals(all);
    }

    /** The same search as part of an address. */
    String query() {
        return "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&network=" + URLEncoder.encode(network, StandardCharsets.UTF_8)
                + (unit == null ? "" : "&unit=" + unit)
                + "&topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }
}
