package torg.platforms.consent;

import java.util.Optional;

/** The city's applications. An adapter asks at every call, because one that is registered today is to work today. */
@FunctionalInterface
public interface Apps {

    /** Empty where the city has none registered. */
    Optional<App> of(Family family);
}
