package torg.staff.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.shell.Go;
import torg.shell.door.Entrance;
import torg.staff.Staff;

/** Being an invented person without a password. In production this class is not there, and its address leads nowhere. */
@Controller
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration", matchIfMissing = true)
class DemonstrationController {
    private final Staff staff;
    private final Entrance entrance;

    DemonstrationController(Staff staff, Entrance entrance) {
        this.staff = staff;
        this.entrance = entrance;
    }

    @PostMapping("/signin/demonstration")
    Go be(@RequestParam long person, HttpServletRequest request, HttpServletResponse response) {
        return new Go(entrance.enter(staff.person(person).signInName(), request, response), "staff.signed-in");
    }
}
