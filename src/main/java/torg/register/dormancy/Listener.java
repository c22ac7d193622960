package torg.register.dormancy;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.Account;
import torg.register.Life;
import torg.register.profile.Kept;
import torg.register.profile.Witness;
import torg.register.stages.State;
import torg.shell.Words;

/** Hears it when an account that rests has spoken: then it does not rest any more, whatever anybody decided. */
@Component
@Order(10)
class Listener implements Witness {
    private final Life life;

    Listener(Life life) {
        this.life = life;
    }

    @Override
    public void saw(Account account, Kept look) {
        if (account.state() instanceof State.Dormant resting
                && look.look() instanceof Look.Seen seen
                && spoke(seen.profile(), resting.since())) {
            life.wake(account.id(), Actor.TORG);
        }
    }

    private static boolean spoke(Profile profile, LocalDate since) {
        return profile.lastPostAt()
                .map(at -> LocalDate.ofInstant(at, Words.ZONE))
                .filter(day -> day.isAfter(since))
                .isPresent();
    }

    /** It was among what {@link #saw} has seen. */
    @Override
    public void sawStrangePost(Account account, Profile.Post post, Kept look) {}
}
