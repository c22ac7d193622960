package torg.register.connecting.web;

import java.util.Optional;
import torg.shell.Page;

/**
 * Before the platform's own page: what is going to happen there.
 *
 * @param again whether it is connected already and gets a new token
 * @param ailment the key of what is wrong with the connection, where something is
 * @param page the platform's; good for one person, once, within ten minutes
 * @param word the key of why there is no such page
 */
public record ConnectingPage(
        long account,
        String name,
        String brand,
        String handle,
        boolean again,
        Optional<String> ailment,
        Optional<String> page,
        Optional<String> word)
        implements Page {

    @Override
    public String title() {
        return "register.connecting.title";
    }
}
