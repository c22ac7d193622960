package torg.counter.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import torg.counter.AnswerBy;
import torg.counter.Note;
import torg.platforms.Way;
import torg.shell.Problems;

/**
 * What somebody asked by telephone, at the counter or by letter, as a clerk types it.
 *
 * @param reached when it reached the city, in the city's own time; now when it is left out
 * @param unit its number; 0 when nobody knows
 * @param with the number of the open conversation about the same matter; 0 for a new one
 * @param given what the clerk has already answered; empty when it is to be answered later
 * @param then {@code next} to write down the next at once
 */
public record CounterForm(
        String key,
        String way,
        String words,
        String name,
        String answerBy,
        String contact,
        String reached,
        Long unit,
        Long with,
        String given,
        String then) {
    static final List<Way> WAYS = List.of(Way.TELEPHONE, Way.VISIT, Way.LETTER);

    public CounterForm {
        key = Moments.key(key);
        way = Objects.toString(way, "").strip();
        words = Moments.text(words);
        name = Objects.toString(name, "").strip();
        answerBy = Objects.toString(answerBy, "").strip();
        contact = Objects.toString(contact, "").strip();
        reached = Objects.toString(reached, "").strip();
        unit = unit == null ? 0L : unit;
        with = with == null ? 0L : with;
        given = Moments.text(given);
        then = Objects.toString(then, "");
    }

    static CounterForm blank(String way, long unit, Instant now) {
        return new CounterForm(UUID.randomUUID().toString(), way, "", "", "", "", Moments.of(now), unit, 0L, "", "");
    }

    Problems problems(Instant now, Optional<?> toUnit) {
        return Problems.NONE
                .unless(kind().isPresent(), "way", "counter.form.choose-way")
                .unless(!words.isEmpty(), "words", "counter.form.write-what")
                .unless(Moments.fits(words), "words", "counter.form.long")
                .unless(name.length() <= 100, "name", "counter.form.long-name")
                .unless(contact.length() <= 200, "contact", "counter.form.long-contact")
                .unless(by().isPresent(), "answerBy", "counter.form.choose-answer-by")
                .unless(!needsContact() || !contact.isEmpty(), "contact", "counter.form.give-contact")
                .unless(reached.isEmpty() || Moments.read(reached).isPresent(), "reached", "counter.form.give-time")
                .unless(!at(now).isAfter(now), "reached", "counter.form.future")
                .unless(at(now).isAfter(now.minus(Moments.LONGEST_AGO)), "reached", "counter.form.long-ago")
                .unless(unit == 0 || toUnit.isPresent(), "unit", "counter.form.unknown-unit")
                .unless(Moments.fits(given), "given", "counter.form.long");
    }

    /** What is told by telephone, mail or post needs somewhere to tell it, unless it has been told already. */
    private boolean needsContact() {
        return given.isEmpty()
                && by().map(how -> how == AnswerBy.TELEPHONE || how == AnswerBy.MAIL || how == AnswerBy.POST)
                        .orElse(false);
    }

    Optional<Way> kind() {
        return WAYS.stream().filter(one -> one.name().equalsIgnoreCase(way)).findFirst();
    }

    Optional<AnswerBy> by() {
        return Arrays.stream(AnswerBy.values())
                .filter(how -> how.name().equalsIgnoreCase(answerBy))
                .findFirst();
    }

    private Instant at(Instant now) {
        return Moments.notJustAhead(Moments.read(reached).orElse(now), now);
    }

    Note note(Instant now) {
        return new Note(key, kind().orElseThrow(), at(now), name, contact, by().orElseThrow(), words, Optional.empty());
    }

    /** As an answer that was given says how: by telephone, unless they stood there. */
    String how() {
        return kind().filter(one -> one == Way.VISIT).isPresent() ? "visit" : "telephone";
    }
}
