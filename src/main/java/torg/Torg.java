package torg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import torg.vault.CannotStart;
import torg.vault.DataFolder;
import torg.vault.VaultSettings;

/** Starts the house. */
@SpringBootApplication
public class Torg {

    public static void main(String[] arguments) {
        try {
            var settings = VaultSettings.from(System.getenv());
            DataFolder.claim(settings);
            SpringApplication.run(Torg.class, arguments);
        } catch (Throwable fault) {
            CannotStart.explained(fault).ifPresentOrElse(Torg::say, () -> {
                throw fault;
            });
        }
    }

    private static void say(String why) {
        System.err.println("Torg cannot start: " + why);
        System.exit(2);
    }
}
