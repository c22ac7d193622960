package torg.town;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.stages.State;

/**
 * What an invented account shows of itself: a text within the true limit of its network, links, and posts that come with
 * the days.
 */
public record Persona(Guise guise, long number, String name, String text, List<URI> links, List<Said> posts) {
    private static final int POSTS = 5;

    /** One post. */
    public record Said(String id, Instant at, String words) {}

    static Persona of(
            Account account, Guise guise, long seed, String city, String address, Texts texts, LocalDate today) {
        var number = Guise.number(seed, account.network(), account.handle());
        return new Persona(
                guise,
                number,
                name(account, guise),
                text(account, guise, city, address),
                links(account, guise, address),
                guise == Guise.BARE ? List.of() : posts(account, guise, number, texts, today));
    }

    /** Cyrillic letters that look like ours, as whoever pretends to be the city would use them. */
    private static String name(Account account, Guise guise) {
        return guise == Guise.HOMOGLYPH
                ? account.name().replace('a', '\u0430').replace('e', '\u0435').replace('o', '\u043e')
                : account.name();
    }

    /** Characters that fit into the profile's text (domain.md 1.5; Bluesky and Mastodon by their own). */
    static int room(Network network) {
        return switch (network) {
            case TIKTOK -> 80;
            case FACEBOOK -> 101;
            case INSTAGRAM, THREADS -> 150;
            case X -> 160;
            case BLUESKY -> 256;
            case MASTODON -> 500;
            case YOUTUBE -> 1_000;
            case LINKEDIN -> 2_000;
            case SQUARE, MAIL, COUNTER, ELSEWHERE -> 4_000;
        };
    }

    private static String text(Account account, Guise guise, String city, String address) {
        if (guise == Guise.BARE) {
            return "";
        }
        var sender =
                guise == Guise.NO_CITY ? account.unit().name() : account.unit().name() + ", " + city;
        var more = "Mer om kontot: " + landing(account, address);
        var sentences = Stream.concat(
                        Stream.of(sender + ".", account.purpose() + "."),
                        room(account.network()) < 400 ? Stream.of(more) : Stream.concat(rest(guise), Stream.of(more)))
                .toList();
        return fitted(sentences, room(account.network()));
    }

    private static Stream<String> rest(Guise guise) {
        var all = new ArrayList<String>();
        if (guise != Guise.NO_PUBLIC_RECORD) {
            all.add("Inlägg, kommentarer och meddelanden kan bli allmän handling.");
        }
        if (guise != Guise.NO_RULES) {
            all.add(
                    "Håll god ton. Vi döljer eller tar bort hot, hat och reklam, och den som bryter mot reglerna kan blockeras.");
        }
        if (guise != Guise.NO_CONTACT) {
            all.add("Kontakt: kontakt@sundhamn.example, 0123-45 60 00.");
        }
        if (guise != Guise.NO_PERSONAL_DATA) {
            all.add("Så behandlar vi personuppgifter: sundhamn.example/personuppgifter");
        }
        all.add("Det du skriver kan läsas av alla. Skriv inte personnummer eller annat känsligt.");
        all.add("Vi svarar vardagar 8–16. I nödläge, ring 112.");
        all.add("Tillgänglighet: sundhamn.example/tillganglighet");
        return all.stream();
    }

    /** The last sentence leads to all the rest, so the ones between give way, and then the first is cut. */
    private static String fitted(List<String> sentences, int room) {
        var kept = new ArrayList<>(sentences);
        while (kept.size() > 2 && length(kept) > room) {
            kept.remove(kept.size() - 2);
        }
        var last = kept.getLast();
        var text = String.join(" ", kept);
        if (text.length() <= room) {
            return text;
        }
        return last.length() >= room
                ? kept.getFirst().substring(0, Math.min(room, kept.getFirst().length()))
                : kept.getFirst().substring(0, Math.max(0, room - last.length() - 2)) + "… " + last;
    }

    private static int length(List<String> sentences) {
        return sentences.stream().collect(Collectors.joining(" ")).length();
    }

    private static String landing(Account account, String address) {
        return address + "/accounts/" + account.id().value();
    }

    private static List<URI> links(Account account, Guise guise, String address) {
        var website = URI.create("https://sundhamn.example/" + account.unit().shortName());
        return guise == Guise.NO_WEBSITE || guise == Guise.BARE
                ? List.of()
                : List.of(website, URI.create(landing(account, address)));
    }

    private static List<Said> posts(Account account, Guise guise, long number, Texts texts, LocalDate today) {
        var words = texts.posts(account.purpose());
        var every = 2 + number % 7;
        var newest = newest(account, guise, number, every, today);
        return Stream.iterate(0, n -> n + 1)
                .limit(POSTS)
                .map(n -> {
                    var day = newest.minusDays(n * every);
                    var at = day.atTime(7 + (int) (number % 10), (int) (number % 60))
                            .toInstant(ZoneOffset.UTC);
                    return new Said(Long.toString(day.toEpochDay()), at, words.get((int)
                            ((day.toEpochDay() / every + number) % words.size())));
                })
                .toList();
    }

    /** Whoever has been laid to rest says nothing: at the first word the account would wake. */
    private static LocalDate newest(Account account, Guise guise, long number, long every, LocalDate today) {
        if (account.state() instanceof State.Dormant resting) {
            return resting.since();
        }
        return guise == Guise.DORMANT
                ? LocalDate.of(2021, 1, 1).plusDays(number % 900)
                : today.minusDays(1 + (today.toEpochDay() + number) % every);
    }
}
