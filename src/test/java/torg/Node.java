package torg;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import torg.vault.Database;
import torg.vault.VaultSettings;

/** One more Torg on the same database, as an operator starts it: other settings, other port, nothing shared in memory. */
public final class Node implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String address;

    private Node(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    public static Node beside(Database database, VaultSettings settings, int port, String... more) {
        var address = "http://localhost:" + port;
        var all = Stream.concat(
                        Stream.of("--server.port=" + port, "--torg.address=" + address, "--torg.city=Sundhamn"),
                        Stream.of(more).map(setting -> "--" + setting))
                .toArray(String[]::new);
        var same = new VaultSettings(
                settings.data(),
                Optional.of(new VaultSettings.External(database.url(), database.user(), database.password())),
                settings.masterKey(),
                false,
                4);
        var context = new SpringApplicationBuilder(Torg.class)
                .initializers(start -> Torg.foundation(same).accept((GenericApplicationContext) start))
                .run(all);
        return new Node(context, address);
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }
}
