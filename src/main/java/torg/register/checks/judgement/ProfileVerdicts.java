package torg.register.checks.judgement;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import torg.platforms.Network;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.above.Supervision;
import torg.register.checks.judgement.Verdict.Met;
import torg.register.checks.judgement.Verdict.MetByLink;
import torg.register.checks.judgement.Verdict.Missing;
import torg.register.checks.judgement.Verdict.NotDemanded;
import torg.register.checks.judgement.Verdict.Unknown;
import torg.register.checks.judgement.Verdict.Where;

/** The verdicts on a profile that was seen. */
final class ProfileVerdicts {
    private final Judge judge;
    private final Subject subject;
    private final Demands demands;
    private final Look.Seen look;
    private final Profile profile;
    private final Optional<Long> picture;
    private final Disguise disguise;
    private final Texts texts;
    private final Links links;

    ProfileVerdicts(Judge judge, Subject subject, Demands demands, Look.Seen look, Optional<Long> picture) {
        this.judge = judge;
        this.subject = subject;
        this.demands = demands;
        this.look = look;
        this.profile = look.profile();
        this.picture = picture;
        this.disguise = Disguise.in(profile.name() + "\n" + profile.description());
        this.texts = new Texts(judge, subject, profile, disguise);
        this.links = new Links(judge.mark(), subject, profile.links());
    }

    Verdict on(String rule) {
        return switch (rule) {
            case "profile.there" -> new Met(profile.handle(), Where.HANDLE);
            case "profile.name" -> texts.name();
            case "profile.picture" -> picture();
            case "profile.link" ->
                links.find(judge.mark()::owns)
                        .or(links::landing)
                        .<Verdict>map(ProfileVerdicts::met)
                        .orElseGet(() -> new Missing("register.checks.missing.city-link", links.first()));
            case "profile.proof" -> proof();
            case "profile.disguise" ->
                disguise.signs().stream()
                        .findFirst()
                        .<Verdict>map(sign -> new Missing(
                                "register.checks.missing." + sign.kind().name().toLowerCase(), sign.seen()))
                        .orElseGet(() -> new Met("", Where.DESCRIPTION));
            case "profile.script" ->
                disguise.other().isEmpty()
                        ? new Met("", Where.DESCRIPTION)
                        : new Missing(
                                "register.checks.missing.other-script",
                                Reading.cut(String.join(" ", disguise.other())));
            case "profile.outside" -> outside();
            case "dormancy.days" -> dormancy();
            case "monitoring.first-sight-hours" -> monitoring();
            case "basic.B9" ->
                links.unitPage().<Verdict>map(ProfileVerdicts::met).orElseGet(() -> byLink(rule, links.missing()));
            case "basic.B10" -> linked(rule, links.find(Links::privacy));
            case "basic.B14" -> linked(rule, links.find(Links::accessibility));
            default -> byLink(rule, texts.on(rule));
        };
    }

    private Verdict linked(String rule, Optional<URI> link) {
        return link.<Verdict>map(ProfileVerdicts::met).orElseGet(() -> byLink(rule, texts.on(rule)));
    }

    /** What the platform has no room for is said by the page the profile links to. */
    private Verdict byLink(String rule, Verdict verdict) {
        if (verdict.passes() || !demands.on(rule).link()) {
            return verdict;
        }
        return links.landing().or(links::basics).<Verdict>map(MetByLink::new).orElse(verdict);
    }

    private static Verdict met(URI link) {
        return new Met(Reading.cut(link.toString()), Where.LINK);
    }

    private Verdict picture() {
        if (profile.picture().isEmpty()) {
            return subject.network() == Network.SQUARE // which is the city's own site, under the city's own mark
                    ? new NotDemanded("register.checks.not-demanded.own-site")
                    : new Missing("register.checks.missing.picture", "");
        }
        if (picture.isEmpty()) {
            return new Unknown("register.checks.unknown.picture");
        }
        var bits = picture.get();
        var said = subject.byHand().filter(hand -> hand.speaksOf(bits));
        if (said.isPresent()) {
            var hand = said.get();
            return hand.ours()
                    ? new Met(hand.by() + ", " + hand.on(), Where.BY_HAND)
                    : new Missing("register.checks.missing.picture-by-hand", hand.by() + ", " + hand.on());
        }
        if (judge.mark().picture().isEmpty()) {
            return new Unknown("register.checks.unknown.city-picture");
        }
        var differs = PictureHash.distance(judge.mark().picture().get(), bits);
        return differs <= demands.differs()
                ? new Met(differs + "/64", Where.PICTURE)
                : new Missing("register.checks.missing.other-picture", differs + "/64");
    }

    /** Bluesky proves a domain by the handle, Mastodon a page by rel=me; the other platforms have nothing of the kind. */
    private Verdict proof() {
        if (subject.network() == Network.SQUARE) {
            return new Met(subject.landing().getHost(), Where.HANDLE);
        }
        var handle = profile.handle().replaceFirst("^@", "");
        if (subject.network() == Network.BLUESKY && judge.mark().owns(handle)) {
            return new Met(handle, Where.HANDLE);
        }
        Predicate<URI> ours = link -> judge.mark().owns(link) || links.isLanding(link);
        var me = profile.relMe().stream().filter(ours).findFirst();
        if (me.isPresent()) {
            return new Met(Reading.cut(me.get().toString()), Where.REL_ME);
        }
        return switch (subject.network()) {
            case BLUESKY -> new Missing("register.checks.missing.domain-handle", handle);
            case MASTODON -> new Missing("register.checks.missing.rel-me", "");
            case SQUARE, FACEBOOK, INSTAGRAM, THREADS, LINKEDIN, YOUTUBE, X, TIKTOK, MAIL, COUNTER, ELSEWHERE ->
                new NotDemanded("register.checks.not-demanded.no-proof");
        };
    }

    private Verdict dormancy() {
        if (subject.resting()) {
            return new NotDemanded("register.checks.not-demanded.resting");
        }
        return profile.lastPostAt()
                .or(() -> subject.lastPost().filter(last -> !silent(last)))
                .<Verdict>map(last -> {
                    var day = last.atZone(torg.shell.Words.ZONE).toLocalDate().toString();
                    return silent(last)
                            ? new Missing("register.checks.missing.dormant", day)
                            : new Met(day, Where.POSTS);
                })
                .orElseGet(() -> new Unknown("register.checks.unknown.last-post"));
    }

    private boolean silent(Instant last) {
        return Duration.between(last, look.at()).toDays() > demands.silentDays();
    }

    /** A post that Torg has not made, on an account that Torg speaks for (peers.md P19). */
    private Verdict outside() {
        if (subject.strange().isEmpty()) {
            return new NotDemanded("register.checks.not-demanded.not-connected");
        }
        return profile.latest().stream()
                .filter(post -> subject.strange().get().contains(post.ref()))
                .findFirst()
                .<Verdict>map(post -> new Missing("register.checks.missing.outside", time(post)))
                .orElseGet(() -> new Met("", Where.POSTS));
    }

    private static String time(Profile.Post post) {
        return post.at()
                .atZone(torg.shell.Words.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .replace('T', ' ');
    }

    private Verdict monitoring() {
        var slowest = subject.supervision().filter(s -> s.arrived() > 0).flatMap(Supervision::slowest);
        return slowest.<Verdict>map(time -> time.compareTo(Duration.ofHours(demands.firstSight())) <= 0
                        ? new Met(time.toHours() + " h", Where.INBOX)
                        : new Missing("register.checks.missing.unwatched", time.toHours() + " h"))
                .orElseGet(() -> new Unknown("register.checks.unknown.nothing-arrived"));
    }
}
