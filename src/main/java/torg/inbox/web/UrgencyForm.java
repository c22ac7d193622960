package torg.inbox.web;

import java.util.Arrays;
import java.util.Optional;
import torg.inbox.Urgency;

/** Where in the queue somebody puts it. */
public record UrgencyForm(String urgency) {
    Optional<Urgency> chosen() {
        return Arrays.stream(Urgency.values())
                .filter(u -> u.name().equalsIgnoreCase(urgency))
                .findFirst();
    }
}
