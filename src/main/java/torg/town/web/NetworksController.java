package torg.town.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import torg.platforms.Network;
import torg.shell.NotFound;
import torg.town.Crest;
import torg.town.Guise;
import torg.town.InventedNetworks;
import torg.town.OutsideWorld;
import torg.town.Persona;
import torg.town.Population;

/**
 * The invented networks' own pages, each in the form its real namesake publishes for others to read, with what goes wrong
 * there: too many questions, a fault, a riddle for robots, an account that is gone.
 */
@Controller
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class NetworksController {
    private final InventedNetworks networks;
    private final Population population;
    private final OutsideWorld world;

    NetworksController(InventedNetworks networks, Population population, OutsideWorld world) {
        this.networks = networks;
        this.population = population;
        this.world = world;
    }

    /** Robots may read everything but what only the signed in see. */
    @GetMapping("/town/networks/robots.txt")
    void robots(HttpServletResponse response) throws IOException {
        send(200, "text/plain", "User-agent: *\nDisallow: /town/networks/*/login\n", response);
    }

    @GetMapping("/town/networks/{network}/{handle}")
    void account(@PathVariable String network, @PathVariable String handle, HttpServletResponse response)
            throws IOException {
        var where = network(network);
        var wait = networks.comeBackIn(where);
        if (wait.isPresent()) {
            tooMuch(where, wait.getAsLong(), response);
            return;
        }
        var elsewhere = world.page(where, handle);
        if (elsewhere.isPresent()) {
            response.sendRedirect(elsewhere.get());
            return;
        }
        var persona = population.find(where, handle);
        if (persona.isEmpty()) {
            send(404, "text/html", InventedPage.notice(where, "Kontot finns inte"), response);
            return;
        }
        show(where, handle, persona.get(), response);
    }

    private void show(Network network, String handle, Persona persona, HttpServletResponse response)
            throws IOException {
        switch (persona.guise()) {
            case TOO_MUCH -> tooMuch(network, 120, response);
            case BROKEN -> send(500, "text/html", InventedPage.notice(network, "Något gick fel hos oss"), response);
            case CAPTCHA -> send(200, "text/html", InventedPage.riddle(network), response);
            case GONE -> send(410, "text/html", InventedPage.notice(network, "Kontot är borttaget"), response);
            default ->
                send(
                        200,
                        "text/html",
                        new InventedPage(network, handle, persona, here(network, handle)).html(),
                        response);
        }
    }

    private static void tooMuch(Network network, long seconds, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        send(429, "text/html", InventedPage.notice(network, "För många besök. Kom tillbaka om en stund"), response);
    }

    @GetMapping("/town/networks/{network}/{handle}/picture.png")
    void picture(@PathVariable String network, @PathVariable String handle, HttpServletResponse response)
            throws IOException {
        var persona = population
                .find(network(network), handle)
                .filter(p -> p.guise() != Guise.NO_PICTURE)
                .orElseThrow(NotFound::new);
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getOutputStream()
                .write(persona.guise() == Guise.WRONG_PICTURE ? Crest.somethingElse(persona.number()) : Crest.city());
    }

    private String here(Network network, String handle) {
        return networks.base() + network.name().toLowerCase(Locale.ROOT) + "/" + handle;
    }

    private static Network network(String name) {
        return Arrays.stream(Network.withAccounts())
                .filter(network -> network.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void send(int status, String type, String body, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
