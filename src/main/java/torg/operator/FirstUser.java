package torg.operator;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import torg.shell.Refused;
import torg.staff.FirstAdministrator;

/**
 * {@code bin/torg user}: lets in the first administrator, who then lets in the others on the pages. It starts the whole
 * house for a moment, so that the rules and the ledger are the same as on the pages.
 */
@Component
@ConditionalOnProperty("torg.user.sign-in-name")
class FirstUser implements ApplicationRunner {
    private final FirstAdministrator first;
    private final Environment said;

    FirstUser(FirstAdministrator first, Environment said) {
        this.first = first;
        this.said = said;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            var person = first.appoint(
                    said.getRequiredProperty("torg.user.sign-in-name"),
                    said.getRequiredProperty("torg.user.name"),
                    said.getRequiredProperty("torg.user.email"),
                    password);
            System.out.printf(
                    "%s signs in as %s with this password, to be changed at once: %s%n",
                    person.name(), person.signInName(), password);
            System.exit(0);
        } catch (Refused no) {
            System.out.println(no.sentence());
            System.exit(1);
        }
    }
}
