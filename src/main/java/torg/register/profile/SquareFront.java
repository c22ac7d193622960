package torg.register.profile;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import torg.platforms.square.Front;
import torg.register.Register;
import torg.shell.ShellSettings;

/** An account's sign on the square: what the register says of it to residents, never a person's name. */
@Component
class SquareFront implements Front {
    private final Register register;
    private final ShellSettings settings;

    SquareFront(@Lazy Register register, ShellSettings settings) {
        this.register = register;
        this.settings = settings;
    }

    @Override
    public Optional<Sign> sign(long connection) {
        return register.connectedAs(connection)
                .map(account -> new Sign(
                        account.name(),
                        String.join("\n", account.unit().name() + ", " + settings.city(), account.purpose()),
                        List.of(URI.create(
                                settings.address() + "/accounts/" + account.id().value()))));
    }
}
