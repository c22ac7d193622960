package torg.images.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.images.Post;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Register;
import torg.shell.Days;
import torg.shell.Problems;

/**
 * Where an image was published.
 *
 * @param account its name on the network, with or without the at sign; empty when it is not the city's
 */
public record PostForm(String network, String account, String address, String on) {
    public PostForm {
        network = Objects.toString(network, "").strip();
        account = Objects.toString(account, "").strip().replaceFirst("^@", "");
        address = Objects.toString(address, "").strip();
        on = Objects.toString(on, "").strip();
    }

    static PostForm blank() {
        return new PostForm("", "", "", "");
    }

    Problems problems(Register register, LocalDate today) {
        var day = Days.day(on);
        return Problems.NONE
                .unless(known().isPresent(), "network", "images.post.choose-network")
                .unless(account.isEmpty() || named(register).isPresent(), "account", "images.post.unknown-account")
                .unless(isWeb() && address.length() <= 500, "address", "images.post.give-address")
                .unless(day.isPresent(), "on", "images.form.give-day")
                .unless(day.filter(d -> d.isAfter(today)).isEmpty(), "on", "images.post.not-yet");
    }

    private Optional<Network> known() {
        return Arrays.stream(Network.values())
                .filter(one -> one.name().equals(network))
                .findFirst();
    }

    private Optional<Account> named(Register register) {
        return account.isEmpty() ? Optional.empty() : known().flatMap(there -> register.withHandle(there, account));
    }

    private boolean isWeb() {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Post post(Register register) {
        return new Post(
                named(register).map(Account::id),
                known().orElseThrow(),
                address,
                Days.day(on).orElseThrow());
    }
}
