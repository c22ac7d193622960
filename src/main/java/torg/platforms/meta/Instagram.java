package torg.platforms.meta;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Network;
import torg.platforms.consent.Apps;
import torg.platforms.publishing.Publishing;

/**
 * Instagram accounts that are linked to a Facebook page (Graph API v24.0, developers.facebook.com/docs/instagram-platform, read
 * 2026-11-22).
 */
@Component
final class Instagram extends Meta {

    Instagram(Apps apps, Clock clock) {
        super(apps, clock, Network.INSTAGRAM, Length.COMMENT_ON_INSTAGRAM);
    }

    /**
     * Not EDIT_OWN and REMOVE_OWN: captions are neither changed nor media removed by a call. Not BLOCK and REPORT: there is
     * no such call. Not REPEATABLE_POST: a container is shown once, but its name is lost with the answer.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONSENT,
                Ability.WEBHOOKS,
                Ability.ARRIVALS,
                Ability.MESSAGES,
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.EDITS_SEEN,
                Ability.REMOVALS_SEEN,
                Ability.PROFILE,
                Ability.HIDE,
                Ability.PUBLISH,
                Ability.ALTERNATIVE_TEXT,
                Ability.FIGURES);
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(new MediaPosts(graph, this::account));
    }
}
