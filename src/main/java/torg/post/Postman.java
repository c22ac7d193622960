package torg.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.staff.Staff;
import torg.vault.Seal;

/**
 * Empties the box. Each mail is sent at least once: should Torg be killed between sending it and noting that, it goes again
 * under the same Message-ID, by which a mail program can know it.
 */
class Postman {
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1));

    /** More than this at once go in one mail. */
    private static final int FEW = 3;

    private static final int SOME = 200;
    private static final int MOST_ROUNDS = 20;

    private final Letters letters;
    private final Carrier carrier;
    private final Staff staff;
    private final Seal seal;
    private final ShellSettings shell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            Letters letters,
            Carrier carrier,
            Staff staff,
            Seal seal,
            ShellSettings shell,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.carrier = carrier;
        this.staff = staff;
        this.seal = seal;
        this.shell = shell;
        this.transaction = transaction;
        this.clock = clock;
    }

    void round() {
        transaction.executeWithoutResult(status -> bundle());
        var due = letters.dueBundles(clock.instant(), SOME);
        for (int more = 0; more < MOST_ROUNDS && !due.isEmpty(); more++) {
            due.forEach(bundle -> transaction.executeWithoutResult(status -> deliver(bundle)));
            due = letters.dueBundles(clock.instant(), SOME);
        }
    }

    /** What goes together is decided once, before the first try, so that a second try is the same mail. */
    private void bundle() {
        var byPerson = new LinkedHashMap<Optional<Long>, List<Letter>>();
        letters.toBundle(clock.instant())
                .forEach(letter -> byPerson.computeIfAbsent(letter.person(), p -> new ArrayList<>())
                        .add(letter));
        byPerson.forEach((person, all) -> {
            var urgent = all.stream()
                    .filter(l -> l.kind() == Kind.ALARM || l.person().isEmpty())
                    .toList();
            var rest = all.stream().filter(l -> !urgent.contains(l)).toList();
            var waited = rest.stream().anyMatch(letter -> letter.dueAt().isAfter(letter.madeAt()));
            urgent.forEach(letter -> letters.bundle(List.of(letter), letter.key()));
            if (rest.size() > FEW || rest.size() > 1 && waited) {
                letters.bundle(rest, "digest/" + rest.getFirst().id());
            } else {
                rest.forEach(letter -> letters.bundle(List.of(letter), letter.key()));
            }
        });
    }

    private void deliver(String bundle) {
        var now = clock.instant();
        var held = letters.hold(bundle, now);
        if (held.isEmpty()) {
            return;
        }
        var address = address(held.getFirst());
        if (address.isEmpty()) {
            letters.giveUp(bundle, now, "post.failed.nobody");
            return;
        }
        try {
            carrier.carry(mail(bundle, address.get(), held));
            letters.sent(bundle, now);
        } catch (Carrier.NotTaken e) {
            var tries = held.getFirst().tries();
            if (tries < PATIENCE.size()) {
                letters.tryAgain(bundle, now.plus(PATIENCE.get(tries)), e.word());
            } else {
                letters.giveUp(bundle, now, e.word());
            }
        }
    }

    /** Nobody who has left the city gets its letters. */
    private Optional<String> address(Letter letter) {
        return letter.person().isEmpty()
                ? Optional.of(outside(letter)[0])
                : letter.person()
                        .filter(person -> staff.lastDay(person)
                                .filter(day -> day.isBefore(staff.today()))
                                .isEmpty())
                        .map(person -> staff.person(person).email())
                        .filter(email -> !email.isBlank());
    }

    private String[] outside(Letter letter) {
        return seal.open(letter.sealed().orElseThrow(), Post.OUTSIDERS).value().split("\n", 2);
    }

    private Mail mail(String bundle, String to, List<Letter> held) {
        var first = held.getFirst();
        var subject = held.size() > 1
                ? Words.swedish("post.subject.many", held.size())
                : Words.swedish(first.kind().word() + ".subject");
        var text = new StringBuilder();
        for (var letter : held) {
            var path = letter.person().isEmpty() ? outside(letter)[1] : letter.path();
            text.append(Words.swedish(letter.kind().word() + ".text"))
                    .append("\n")
                    .append(shell.address())
                    .append(path)
                    .append("\n\n");
        }
        text.append(Words.swedish(first.person().isEmpty() ? "post.foot.outsider" : "post.foot", shell.city()));
        if (first.person().isPresent()) {
            text.append("\n").append(shell.address()).append("/post");
        }
        return new Mail(
                to,
                subject,
                text.append("\n").toString(),
                "<" + id(bundle) + "@" + shell.host() + ">",
                Map.of(
                        "Auto-Submitted",
                        "auto-generated",
                        "X-Auto-Response-Suppress",
                        "All",
                        "Content-Language",
                        "sv"));
    }

    private static String id(String bundle) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(bundle.getBytes(StandardCharsets.UTF_8)),
                            0,
                            20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
