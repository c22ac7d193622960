package torg.answers.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import torg.answers.Blanks;
import torg.answers.Kind;
import torg.answers.Wording;
import torg.privacy.Outgoing;
import torg.shell.Days;
import torg.shell.Problems;
import torg.staff.Person;
import torg.staff.Staff;
import torg.staff.Unit;

/** The form for an approved answer. Its owner is written by name or e-mail address. */
public record WordingForm(
        String kind,
        String title,
        String topic,
        Long unit,
        String owner,
        String words,
        String shortWords,
        String source,
        String checkedBy,
        String reviewOn) {
    static final int LONGEST = 4000;
    static final int LONGEST_SHORT = 500;

    public WordingForm {
        kind = Objects.toString(kind, "").strip();
        kind = kind.isEmpty() ? Kind.ORDINARY.name() : kind;
        title = Objects.toString(title, "").strip();
        topic = Objects.toString(topic, "").strip();
        owner = Objects.toString(owner, "").strip();
        words = Objects.toString(words, "").replace("\r\n", "\n").strip();
        shortWords = Objects.toString(shortWords, "").replace("\r\n", "\n").strip();
        source = Objects.toString(source, "").strip();
        checkedBy = Objects.toString(checkedBy, "").strip();
        reviewOn = Objects.toString(reviewOn, "").strip();
    }

    static WordingForm blank(Person owner, LocalDate reviewOn) {
        return new WordingForm("", "", "", null, owner.name(), "", "", "", "", reviewOn.toString());
    }

    static WordingForm of(Wording wording) {
        return new WordingForm(
                wording.kind().name(),
                wording.title(),
                wording.topic(),
                wording.unit().id(),
                wording.owner().name(),
                wording.words(),
                wording.shortWords(),
                wording.source(),
                wording.checkedBy(),
                wording.reviewOn().toString());
    }

    /** @param latest the last day the city's rule allows for looking it over again */
    Problems problems(Staff staff, LocalDate today, LocalDate latest) {
        var day = Days.day(reviewOn);
        var problems = Problems.NONE
                .unless(
                        Arrays.stream(Kind.values()).anyMatch(k -> k.name().equals(kind)),
                        "kind",
                        "answers.form.odd-kind")
                .unless(!title.isEmpty(), "title", "answers.form.give-title")
                .unless(title.length() <= 120, "title", "answers.form.long-title")
                .unless(topic.length() <= 60, "topic", "answers.form.long-topic")
                .unless(unit != null, "unit", "answers.form.choose-unit")
                .unless(!owner.isEmpty(), "owner", "answers.form.give-owner")
                .unless(staff.personNamed(owner).isPresent(), "owner", "answers.form.unknown-owner")
                .unless(!words.isEmpty(), "words", "answers.form.give-words")
                .unless(words.length() <= LONGEST, "words", "answers.form.long-words")
                .unless(Blanks.unknown(words).isEmpty(), "words", "answers.form.unknown-blank")
                .unless(shortWords.length() <= LONGEST_SHORT, "shortWords", "answers.form.long-short")
                .unless(Blanks.unknown(shortWords).isEmpty(), "shortWords", "answers.form.unknown-blank")
                .unless(source.length() <= 500 && web(source), "source", "answers.form.give-source")
                .unless(checkedBy.length() <= 120, "checkedBy", "answers.form.long-title")
                .unless(day.isPresent(), "reviewOn", "answers.form.give-day")
                .unless(day.map(d -> !d.isBefore(today)).orElse(true), "reviewOn", "answers.form.day-is-past")
                .unless(day.map(d -> !d.isAfter(latest)).orElse(true), "reviewOn", "answers.form.day-is-late");
        return Outgoing.problems(Outgoing.problems(problems, "words", words), "shortWords", shortWords);
    }

    private static boolean web(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Wording wording(Staff staff, Unit place) {
        return new Wording(
                Kind.valueOf(kind),
                title,
                topic,
                place,
                staff.personNamed(owner).orElseThrow(),
                words,
                shortWords,
                source,
                checkedBy,
                Days.day(reviewOn).orElseThrow());
    }
}
