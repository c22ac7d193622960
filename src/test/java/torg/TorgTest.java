package torg;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import torg.vault.VaultSettings;
import torg.world.World;

/**
 * A test against the whole of Torg on a real PostgreSQL; all such tests share one,
 * with a small demonstration town in it. The port is chosen before the context
 * starts, because passkeys and OpenID need the address in their settings.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Torg.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = TorgTest.Start.class)
public @interface TorgTest {

    class Start implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            // Tests look when they want to: a scan beside them would look at what they are about to change.
            TestPropertyValues.of("torg.scan=off", "TORG_MAIL_PRIVATE=allowed").applyTo(context);
            var data =
                    Path.of("target/test-data/" + ProcessHandle.current().pid()).toAbsolutePath();
            Ground.under(
                    new VaultSettings(Ground.folder(data), Optional.empty(), Optional.empty(), false, 8),
                    World.freePort(),
                    90,
                    120,
                    context);
        }
    }
}
