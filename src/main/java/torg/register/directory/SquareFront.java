package torg.register.directory;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import torg.platforms.square.Front;
import torg.register.Account;
import torg.register.Register;
import torg.register.texts.LongText;
import torg.register.texts.Texts;
import torg.shell.ShellSettings;
import torg.shell.Words;

/**
 * An account's sign on the square: what its own page tells residents, never a person's name. In Swedish, whoever looks:
 * it is judged and kept.
 */
@Component
class SquareFront implements Front {
    private final Register register;
    private final Texts texts;
    private final ShellSettings settings;

    SquareFront(@Lazy Register register, @Lazy Texts texts, ShellSettings settings) {
        this.register = register;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public Optional<Sign> sign(long connection) {
        return register.connectedAs(connection).map(account -> Words.inSwedish(() -> sign(account)));
    }

    private Sign sign(Account account) {
        var told = texts.longText(account);
        return new Sign(account.name(), told.text(), links(account, told));
    }

    private List<URI> links(Account account, LongText told) {
        var own = settings.address() + "/accounts/" + account.id().value();
        return Stream.concat(Stream.of(own), told.paragraphs().stream().flatMap(paragraph -> paragraph.link().stream()))
                .distinct()
                .flatMap(link -> address(link).stream())
                .toList();
    }

    /** What somebody wrote as a unit's page may be no address at all. */
    private static Optional<URI> address(String written) {
        try {
            return Optional.of(URI.create(written.strip()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
