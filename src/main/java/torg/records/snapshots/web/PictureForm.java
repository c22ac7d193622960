package torg.records.snapshots.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import torg.platforms.camera.Blank;
import torg.privacy.Outgoing;
import torg.records.snapshots.Sheet;
import torg.records.snapshots.Snapshots.Brought;
import torg.shell.Days;
import torg.shell.Problems;

/** A picture that somebody took of an account, with the day and what it shows. */
public record PictureForm(MultipartFile file, String on, String alternative) {
    private static final int LONGEST = 2_000;
    private static final int LEAST = 10;

    public PictureForm {
        on = Objects.toString(on, "").strip();
        alternative = Objects.toString(alternative, "").strip();
    }

    static PictureForm blank(LocalDate today) {
        return new PictureForm(null, today.toString(), "");
    }

    Problems problems(LocalDate today) {
        var day = Days.day(on);
        var problems = Problems.NONE
                .unless(file != null && !file.isEmpty(), "file", "records.snapshots.form.choose-file")
                .unless(file == null || file.getSize() <= Sheet.LARGEST, "file", "records.snapshots.form.too-large")
                .unless(day.isPresent(), "on", "records.snapshots.form.give-day")
                .unless(day.filter(one -> one.isAfter(today)).isEmpty(), "on", "records.snapshots.form.not-yet")
                .unless(alternative.length() >= LEAST, "alternative", "records.snapshots.form.give-alternative")
                .unless(alternative.length() <= LONGEST, "alternative", "records.snapshots.form.long-alternative");
        if (problems.of("file").isEmpty()) {
            var isPicture = Sheet.of(bytes()).isPresent();
            problems = problems.unless(isPicture, "file", "records.snapshots.no-picture")
                    .unless(!isPicture || !Blank.is(bytes()), "file", "records.snapshots.form.blank");
        }
        return Outgoing.problems(problems, "alternative", alternative);
    }

    private byte[] bytes() {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Brought brought() {
        return new Brought(bytes(), Days.day(on).orElseThrow(), alternative);
    }
}
