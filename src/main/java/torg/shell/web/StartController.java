package torg.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.shell.Room;
import torg.shell.SignedIn;

/** Where the day's work begins: in the first room somebody may enter. An auditor has no inbox to be sent to. */
@Controller
class StartController {
    private final List<Room> rooms;

    StartController(List<Room> rooms) {
        this.rooms = rooms;
    }

    @GetMapping(Room.START)
    void start(SignedIn reader, HttpServletResponse response) throws IOException {
        response.sendRedirect(Room.openTo(reader, rooms).getFirst().path());
    }
}
