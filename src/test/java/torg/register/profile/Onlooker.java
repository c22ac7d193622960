package torg.register.profile;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import torg.platforms.profile.Profile;
import torg.register.Account;
import torg.register.AccountId;

/** Remembers what it was told, and stumbles over the accounts it is asked to stumble over. */
@Component
class Onlooker implements Witness {
    final List<Kept> seen = new CopyOnWriteArrayList<>();
    final List<String> strange = new CopyOnWriteArrayList<>();
    final Set<AccountId> stumbling = ConcurrentHashMap.newKeySet();

    @Override
    public void saw(Account account, Kept look) {
        seen.add(look);
        if (stumbling.contains(account.id())) {
            throw new IllegalStateException("stumbled");
        }
    }

    @Override
    public void sawStrangePost(Account account, Profile.Post post, Kept look) {
        strange.add(post.ref().value());
    }
}
