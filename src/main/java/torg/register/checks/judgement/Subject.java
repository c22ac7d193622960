package torg.register.checks.judgement;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.policy.Place;
import torg.register.above.Supervision;

/**
 * Whose profile it is, by what the register knows.
 *
 * @param names the unit's name and those above it up to the city, which is left out
 * @param purpose why the city has the account, as it was decided
 * @param wholeCity the account is the city's own and no unit's
 * @param landing the account's own page on the square, which says all that the platform has no room for
 * @param byHand what a colleague has said of the profile picture
 * @param supervision how soon what comes in is seen; empty when Torg does not hear the account
 * @param lastPost the newest own post that was ever seen, for platforms that show posts on some days only
 * @param resting somebody has decided that it says nothing for now
 * @param strange posts on the account that Torg has not made; empty when Torg does not speak for it
 */
public record Subject(
        Network network,
        Place place,
        List<String> names,
        String purpose,
        boolean wholeCity,
        URI landing,
        Optional<ByHand> byHand,
        Optional<Supervision> supervision,
        Optional<Instant> lastPost,
        boolean resting,
        Optional<Set<RemoteRef>> strange) {}
