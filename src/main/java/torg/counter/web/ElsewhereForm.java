package torg.counter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;
import torg.counter.AnswerBy;
import torg.counter.Grade;
import torg.counter.Note;
import torg.counter.Picture;
import torg.platforms.Way;
import torg.shell.Problems;

/**
 * What somebody has seen outside the city's accounts, as they type it.
 *
 * @param reason why it concerns a task of the city's: without one, nothing is kept about anybody
 * @param unit its number; 0 when nobody knows
 * @param grade of a review, from 1 to 5
 */
public record ElsewhereForm(
        String key,
        String way,
        String address,
        String name,
        String words,
        Integer grade,
        String said,
        String seen,
        String reason,
        Long unit,
        Long with,
        MultipartFile picture,
        String then) {
    static final List<Way> WAYS = List.of(Way.ELSEWHERE, Way.REVIEW);
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_REASON = 500;

    public ElsewhereForm {
        key = Moments.key(key);
        way = Objects.toString(way, "").strip();
        address = Objects.toString(address, "").strip();
        name = Objects.toString(name, "").strip();
        words = Moments.text(words);
        said = Objects.toString(said, "").strip();
        seen = Objects.toString(seen, "").strip();
        reason = Moments.text(reason);
        unit = unit == null ? 0L : unit;
        with = with == null ? 0L : with;
        then = Objects.toString(then, "");
    }

    static ElsewhereForm blank(String way, long unit, Instant now) {
        return new ElsewhereForm(
                UUID.randomUUID().toString(),
                way,
                "",
                "",
                "",
                null,
                Moments.of(now),
                Moments.of(now),
                "",
                unit,
                0L,
                null,
                "");
    }

    Problems problems(Instant now, Optional<?> toUnit) {
        return Problems.NONE
                .unless(kind().isPresent(), "way", "counter.form.choose-kind")
                .unless(place().isPresent(), "address", "counter.form.give-address")
                .unless(!isReview() || Grade.of(grade).isPresent(), "grade", "counter.form.give-grade")
                .unless(!words.isEmpty() || isReview(), "words", "counter.form.write-what")
                .unless(Moments.fits(words), "words", "counter.form.long")
                .unless(name.length() <= 100, "name", "counter.form.long-name")
                .unless(said.isEmpty() || Moments.read(said).isPresent(), "said", "counter.form.give-time")
                .unless(seen.isEmpty() || Moments.read(seen).isPresent(), "seen", "counter.form.give-time")
                .unless(!seenAt(now).isAfter(now), "seen", "counter.form.future")
                .unless(seenAt(now).isAfter(now.minus(Moments.LONGEST_AGO)), "seen", "counter.form.long-ago")
                .unless(!saidAt(now).isAfter(seenAt(now)), "said", "counter.form.said-after-seen")
                .unless(!reason.isEmpty(), "reason", "counter.form.give-reason")
                .unless(reason.length() <= LONGEST_REASON, "reason", "counter.form.long-reason")
                .unless(unit == 0 || toUnit.isPresent(), "unit", "counter.form.unknown-unit")
                .unless(
                        picture == null || picture.getSize() <= Picture.LARGEST,
                        "picture",
                        "counter.form.large-picture")
                .unless(!hasPicture() || shown().isPresent(), "picture", "counter.form.no-picture");
    }

    Optional<Way> kind() {
        return WAYS.stream().filter(one -> one.name().equalsIgnoreCase(way)).findFirst();
    }

    private boolean isReview() {
        return kind().filter(one -> one == Way.REVIEW).isPresent();
    }

    private Optional<URI> place() {
        try {
            var uri = URI.create(address);
            var scheme = Objects.toString(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            return Optional.of(uri)
                    .filter(web -> address.length() <= LONGEST_ADDRESS
                            && List.of("http", "https").contains(scheme)
                            && web.getHost() != null
                            && web.getUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Instant seenAt(Instant now) {
        return Moments.notJustAhead(Moments.read(seen).orElse(now), now);
    }

    private Instant saidAt(Instant now) {
        return Moments.notJustAhead(Moments.read(said).orElse(seenAt(now)), seenAt(now));
    }

    private boolean hasPicture() {
        return picture != null && !picture.isEmpty();
    }

    private Optional<Picture> shown() {
        try {
            return hasPicture() ? Picture.of(picture.getBytes()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Note note(Instant now) {
        return new Note(
                key,
                kind().orElseThrow(),
                seenAt(now),
                name,
                "",
                AnswerBy.THERE,
                words,
                Optional.of(new Note.Seen(
                        place().orElseThrow(),
                        saidAt(now),
                        reason,
                        isReview() ? Grade.of(grade) : Optional.empty(),
                        shown())));
    }
}
