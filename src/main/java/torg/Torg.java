package torg;

import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import torg.vault.CannotStart;
import torg.vault.DataFolder;
import torg.vault.Database;
import torg.vault.Keys;
import torg.vault.VaultSettings;
import torg.vault.store.StoreSettings;

/** Starts the house: first what it stands on, then the rooms. Two rooms may use the same noun, each for its own. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Torg {

    public static void main(String[] arguments) {
        try {
            Mode.check(System.getenv());
            var settings = VaultSettings.from(System.getenv());
            StoreSettings.from(System.getenv()::get); // what is said by halves is said before anything is opened
            DataFolder.claim(settings);
            run(settings, arguments);
        } catch (CannotStart no) {
            System.err.println("Torg cannot start: " + no.getMessage());
            System.exit(2);
        }
    }

    private static void run(VaultSettings settings, String[] arguments) {
        var application = new SpringApplication(Torg.class);
        application.addInitializers(context -> foundation(settings).accept((GenericApplicationContext) context));
        var context = application.run(arguments);
        if (context.isActive()) {
            announce(context.getEnvironment().getProperty("torg.address"), Mode.demonstration(System.getenv()));
        }
    }

    private static void announce(String address, boolean demonstration) {
        System.out.printf("%nTorg is open at %s%n", address);
        System.out.println(
                demonstration
                        ? "Ask a question there as a resident. To answer it, choose \"Logga in\" and sit down as one of the invented people.\n"
                        : "Sign in at " + address + "/signin\n");
    }

    /** The keys are read and the database answers before any room is built, so that advice comes without a stack trace. */
    static Consumer<GenericApplicationContext> foundation(VaultSettings settings) {
        var keys = new Keys(settings);
        keys.check();
        var database = Database.open(settings);
        return context -> {
            context.registerBean(VaultSettings.class, () -> settings);
            context.registerBean(Keys.class, () -> keys);
            context.registerBean(Database.class, () -> database);
        };
    }
}
