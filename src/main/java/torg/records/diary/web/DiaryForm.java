package torg.records.diary.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import torg.records.diary.PublicDiary;
import torg.shell.Problems;

/** What somebody looks for in the diary. A day that cannot be read is said to be so, and the rest is searched. */
public record DiaryForm(String from, String until, Long board, String number, Long after) {
    private static final int LONGEST = 60;

    public DiaryForm {
        from = Objects.toString(from, "").strip();
        until = Objects.toString(until, "").strip();
        number = Objects.toString(number, "").strip();
        number = number.substring(0, Math.min(LONGEST, number.length()));
    }

    Problems problems() {
        return Problems.NONE
                .unless(from.isEmpty() || day(from).isPresent(), "from", "records.diary.wrong-day")
                .unless(until.isEmpty() || day(until).isPresent(), "until", "records.diary.wrong-day");
    }

    PublicDiary.Search search() {
        return new PublicDiary.Search(
                day(from), day(until), Optional.ofNullable(board), number, Objects.requireNonNullElse(after, 0L));
    }

    private static Optional<LocalDate> day(String said) {
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same search again, for a link. */
    public String query() {
        return "from=" + encoded(from) + "&until=" + encoded(until) + "&board=" + Objects.toString(board, "")
                + "&number=" + encoded(number);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
