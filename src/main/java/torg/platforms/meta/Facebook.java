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

/** Facebook pages (Graph API v24.0, developers.facebook.com/docs/pages-api, read 2026-11-22). */
@Component
final class Facebook extends Meta {

    Facebook(Apps apps, Clock clock) {
        super(apps, clock, Network.FACEBOOK, Length.COMMENT_ON_FACEBOOK);
    }

    /**
     * Not REPEATABLE_REPLY and not REPEATABLE_POST: Graph takes no key. Not REPORT: there is no such call. Not REPLY_ALONE:
     * a private reply is given once for a comment and only for a week, which no letter can rely on.
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
                Ability.BLOCK,
                Ability.PUBLISH,
                Ability.ALTERNATIVE_TEXT,
                Ability.EDIT_OWN,
                Ability.REMOVE_OWN,
                Ability.FIGURES);
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(new PagePosts(graph, this::account));
    }
}
