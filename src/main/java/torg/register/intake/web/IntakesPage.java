package torg.register.intake.web;

import java.time.Instant;
import java.util.List;
import torg.register.intake.IntakeFile;
import torg.register.intake.IntakeFile.State;
import torg.shell.Page;
import torg.shell.Problems;

/** Send in a list, and the lists sent in before. */
public record IntakesPage(List<Sent> lists, Problems problems) implements Page {

    public record Sent(long id, String name, Instant at, String by, String state, String to) {}

    static IntakesPage of(List<IntakeFile> files, Problems problems) {
        return new IntakesPage(
                files.stream()
                        .map(f -> new Sent(
                                f.id().value(),
                                f.name(),
                                f.capture().at(),
                                f.receivedFrom().name(),
                                f.state().word(),
                                to(f)))
                        .toList(),
                problems);
    }

    /** Where the reader left it. */
    private static String to(IntakeFile file) {
        var page = "/register/intake/" + file.id().value();
        return switch (file.state()) {
            case State.Received r -> page;
            case State.Unreadable u -> page;
            case State.Read r -> page;
            case State.Rehearsed r -> page + "/rehearsal";
            case State.Running r -> page + "/run";
            case State.Finished f -> page + "/run";
        };
    }

    @Override
    public String title() {
        return "register.intake.title";
    }
}
