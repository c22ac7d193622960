package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.List;
import torg.policy.revision.Body;
import torg.policy.revision.Version;
import torg.policy.revision.Version.State;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/**
 * Every version of the policy, and the remisses that wait for the reader's answer.
 *
 * @param waiting at most as many as one can read in one go
 */
public record VersionsPage(
        List<Version> versions,
        List<Waiting> waiting,
        boolean mayDraft,
        LocalDate today,
        VersionForm form,
        Problems problems)
        implements Page {
    private static final int MOST = 50;

    public record Waiting(int version, String title, LocalDate due, Body body) {
        public boolean overdue(LocalDate today) {
            return body.overdue(due, today);
        }

        public boolean soon(LocalDate today) {
            return body.soon(due, today);
        }
    }

    static VersionsPage of(
            List<Version> versions, SignedIn reader, LocalDate today, VersionForm form, Problems problems) {
        return new VersionsPage(
                versions,
                versions.stream()
                        .filter(v -> v.state() instanceof State.OnRemiss)
                        .flatMap(v -> waiting(v, reader).stream())
                        .limit(MOST)
                        .toList(),
                reader.may(Right.POLICY),
                today,
                form,
                problems);
    }

    private static List<Waiting> waiting(Version version, SignedIn reader) {
        if (!(version.state() instanceof State.OnRemiss(var round))) {
            return List.of();
        }
        return round.silent().stream()
                .filter(body -> reader.may(Right.REMISS, body.unit().path()))
                .map(body -> new Waiting(version.number(), version.title(), round.due(), body))
                .toList();
    }

    @Override
    public String title() {
        return "policy.versions";
    }

    /** What a list says beside the version: until when, from when, or since when not. */
    public LocalDate when(Version version) {
        return switch (version.state()) {
            case State.Draft draft -> version.draftedOn();
            case State.OnRemiss out -> out.round().due();
            case State.Decided decided -> decided.decision().inForce();
            case State.Withdrawn withdrawn -> withdrawn.day();
        };
    }
}
