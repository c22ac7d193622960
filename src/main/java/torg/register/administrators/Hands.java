package torg.register.administrators;

import java.util.List;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.PlatformAdministrators;

/** Tells the register who can change an account on its platform, for its end and for when it is hijacked. */
@Component
class Hands implements PlatformAdministrators {
    private final Administrators administrators;

    Hands(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public List<PlatformAdministrators.Administrator> of(AccountId account) {
        return administrators.now(account).stream()
                .map(one -> new PlatformAdministrators.Administrator(one.who().name(), one.role()))
                .toList();
    }
}
