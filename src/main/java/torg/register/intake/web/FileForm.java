package torg.register.intake.web;

import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import torg.shell.Problems;

/** The file somebody sends in. */
public record FileForm(MultipartFile file) {
    private static final int LONGEST = 120;

    boolean empty() {
        return file == null || file.isEmpty();
    }

    Problems problems() {
        return Problems.NONE.unless(!empty(), "file", "register.intake.choose-file");
    }

    /** What the sender calls it, without the folders some browsers tell and without what cannot be shown. */
    String name() {
        var name = Objects.toString(file.getOriginalFilename(), "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                .strip();
        return name.length() <= LONGEST ? name : name.substring(name.offsetByCodePoints(name.length(), -LONGEST / 2));
    }
}
