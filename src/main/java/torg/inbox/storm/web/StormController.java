package torg.inbox.storm.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.inbox.storm.Storms;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** What has stormed lately on the accounts somebody reads for. */
@Controller
class StormController {
    private static final Duration SHOWN = Duration.ofDays(30);

    private final Storms storms;
    private final Staff staff;
    private final Clock clock;

    StormController(Storms storms, Staff staff, Clock clock) {
        this.storms = storms;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/inbox/storms")
    StormsPage storms(SignedIn reader) {
        var units = staff.idsBelow(reader.with(Right.READ_INBOX).places(Right.READ_INBOX));
        return new StormsPage(storms.since(clock.instant().minus(SHOWN), units));
    }
}
