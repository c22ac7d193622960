package torg.register.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import torg.shell.Words;
import torg.staff.Unit;

/** What a board, or a head of administration, has been told for one meeting. */
public record Report(
        long id, Kind kind, Unit unit, LocalDate meetingOn, Instant madeAt, String madeBy, List<String> told) {

    /** To whom (KL 7:5–8). */
    public enum Kind {
        /** Anmälan till nämnden: sub-delegations, and what the head of administration has decided on the board's behalf. */
        BOARD,
        /** Till förvaltningschefen: what has been decided under sub-delegations. */
        HEAD;

        public String word() {
            return "register.report.kind." + name().toLowerCase();
        }
    }

    /** One thing that is told, once and never again. */
    public record Item(Source source, long id, String told) {
        public enum Source {
            DELEGATION,
            DECISION,
            REFUSAL
        }
    }

    public String name() {
        return Words.t("register.report.title." + kind.name().toLowerCase(), unit.name(), Words.date(meetingOn));
    }
}
