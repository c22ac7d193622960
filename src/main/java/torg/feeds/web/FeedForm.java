package torg.feeds.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;

/** A feed to follow. */
public record FeedForm(String address, Long unit) {
    private static final int LONGEST = 1_000;

    static final FeedForm EMPTY = new FeedForm("", null);

    public FeedForm {
        address = Objects.toString(address, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!address.isEmpty(), "address", "feeds.form.give-address")
                .unless(address.length() <= LONGEST, "address", "feeds.form.long-address")
                .unless(uri().isPresent(), "address", "feeds.form.bad-address")
                .unless(unit != null, "unit", "feeds.form.give-unit");
    }

    /** Only what is sent sealed, and nothing that names a person or a password. */
    Optional<URI> uri() {
        try {
            return Optional.of(URI.create(address))
                    .filter(uri -> "https".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getFragment() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
