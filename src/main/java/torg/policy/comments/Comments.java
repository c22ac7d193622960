package torg.policy.comments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.comments.CommentsEvent.CommentRulesPublished;
import torg.policy.comments.CommentsEvent.CommentRulesWithdrawn;
import torg.privacy.Outgoing;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to the rules for comments. */
@Component
public class Comments {
    private final Publications publications;
    private final Ledger ledger;
    private final Clock clock;

    Comments(Publications publications, Ledger ledger, Clock clock) {
        this.publications = publications;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What somebody writes: the rules as {@link CommentRules#read} reads them. */
    public record Text(String introduction, String rules, String breach) {
        public List<Caution> cautions() {
            return Caution.in(rules + "\n" + breach);
        }

        public boolean targetsOpinion() {
            return cautions().stream().anyMatch(Caution::targetsOpinion);
        }
    }

    /**
     * Publishes rules that hold from a coming day: nobody can have broken this morning what is published this afternoon,
     * and each day has one version.
     */
    @Transactional
    public int publish(Text text, LocalDate from, String reference, Actor actor) {
        return publish(text, from, reference, "", actor);
    }

    /** @param jurist what a jurist has said of rules that target opinions, and who; without it those are not published */
    @Transactional
    public int publish(Text text, LocalDate from, String reference, String jurist, Actor actor) {
        if (!from.isAfter(today())) {
            throw new Refused("policy.comments.day-has-begun");
        }
        if (text.targetsOpinion() && jurist.isBlank()) {
            throw new Refused("policy.comments.needs-jurist");
        }
        return add(text, from, reference.strip(), jurist.strip(), actor);
    }

    /**
     * The rules Torg comes with, from the day it first opens: residents can read them from then, so from then they hold.
     * Does nothing where there are rules already.
     */
    @Transactional
    public void publishDefaults() {
        if (publications.all().isEmpty()) {
            add(defaults(), today(), "Torgs grundregler", "", Actor.TORG);
        }
    }

    private int add(Text text, LocalDate from, String reference, String jurist, Actor actor) {
        Outgoing.check(text.introduction(), text.rules(), text.breach());
        var rules = CommentRules.read(text.rules());
        if (rules.isEmpty()) {
            throw new Refused("policy.comments.no-rules");
        }
        try {
            var version = publications.add(
                    new CommentRules(
                            0,
                            from,
                            Optional.empty(),
                            text.introduction().strip(),
                            rules,
                            text.breach().strip(),
                            reference,
                            actor.name()),
                    jurist,
                    clock.instant());
            ledger.record(
                    actor,
                    new CommentRulesPublished(
                            version,
                            from,
                            reference,
                            rules.stream().map(CommentRule::title).toList(),
                            text.cautions().stream().map(Enum::name).toList(),
                            Optional.of(jurist).filter(note -> !note.isEmpty())));
            return version;
        } catch (DuplicateKeyException another) {
            throw new Refused("policy.comments.same-day", Words.date(from));
        }
    }

    /** Only what has not begun: what held on a day held on that day. */
    @Transactional
    public void withdraw(int version, String reason, Actor actor) {
        if (!publications.withdraw(version, reason.strip(), today(), clock.instant())) {
            throw new Refused("policy.comments.has-begun");
        }
        ledger.record(actor, new CommentRulesWithdrawn(version, reason.strip()));
    }

    /** The rules that held on a day; a comment is judged by those of the day it was written. */
    public Optional<CommentRules> on(LocalDate day) {
        return all().stream().filter(rules -> rules.holds(day)).findFirst();
    }

    /**
     * The rules that somebody who wrote at this moment could have read: in force that day, and published before
     * (JO 1248-2008; domain.md D36).
     */
    public Optional<CommentRules> readable(Instant at) {
        return on(LocalDate.ofInstant(at, Words.ZONE))
                .filter(rules -> publications.publishedAt(rules.version()).isBefore(at));
    }

    public List<CommentRules> all() {
        return publications.all();
    }

    /** What a jurist has said of a version that targets opinions, by its number. */
    public Map<Integer, String> juristNotes() {
        return publications.juristNotes();
    }

    public static Text defaults() {
        return new Text(file("introduction.txt"), file("rules.txt"), file("breach.txt"));
    }

    private static String file(String name) {
        try (var file = Comments.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
