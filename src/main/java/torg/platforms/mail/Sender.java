package torg.platforms.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whoever a letter is from.
 *
 * @param name as they call themselves; empty when they do not
 */
record Sender(String address, String name) {
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(no|do-?not|donot|not)[._-]?(not[._-]?)?reply.*|noreply.*|svara-?(ej|inte).*|(ej|inget)-?svar.*|bounces?([._+-].*)?");
    private static final Pattern MACHINE = Pattern.compile("(?i)mailer-daemon|postmaster");

    /** What a careless program leaves of an address. */
    private static final Pattern BETWEEN_BRACKETS = Pattern.compile("<([^<>\\s]{1,320}@[^<>\\s]{1,255})>");

    static Optional<Sender> of(Headers headers) {
        return Stream.of("From", "Sender", "Reply-To")
                .flatMap(name -> in(headers.first(name)).stream())
                .findFirst();
    }

    /** Where an answer is wished for; of what came by a list, only the writer and never the list. */
    static Optional<Sender> toAnswer(Headers headers) {
        return headers.has("List-Id") || headers.has("List-Post")
                ? of(headers)
                : in(headers.first("Reply-To")).or(() -> of(headers));
    }

    private static Optional<Sender> in(String field) {
        return wellFormed(field)
                .or(() -> BETWEEN_BRACKETS
                        .matcher(field)
                        .results()
                        .reduce((_, last) -> last)
                        .flatMap(found -> Access.address(found.group(1)))
                        .map(address -> new Sender(address, "")));
    }

    private static Optional<Sender> wellFormed(String field) {
        try {
            for (var one : InternetAddress.parseHeader(field, false)) {
                var address = Optional.ofNullable(one.getAddress()).flatMap(Access::address);
                if (address.isPresent()) {
                    var name = Optional.ofNullable(one.getPersonal())
                            .map(Headers::plain)
                            .orElse("");
                    return Optional.of(new Sender(address.get(), name));
                }
            }
            return Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    private String local() {
        return address.substring(0, address.indexOf('@'));
    }

    boolean isMachine() {
        return MACHINE.matcher(local()).matches();
    }

    /** Nobody reads what is sent there. */
    boolean isNobody() {
        return isMachine() || NOBODY.matcher(local()).matches();
    }
}
