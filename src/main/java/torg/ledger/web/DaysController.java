package torg.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.LedgerKey;
import torg.ledger.days.Days;
import torg.shell.Discloses;
import torg.shell.ShellSettings;

/** The heads of days, open to everybody as a page, as data and as a feed, so that somebody outside can keep them. */
@Controller
class DaysController {
    private static final int PAGE = 30;

    private final Days days;
    private final LedgerKey key;
    private final ShellSettings settings;

    DaysController(Days days, LedgerKey key, ShellSettings settings) {
        this.days = days;
        this.key = key;
        this.settings = settings;
    }

    @GetMapping("/ledger/days")
    DaysPage days(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> before) {
        return DaysPage.of(days.newest(before, PAGE + 1), PAGE, key);
    }

    @GetMapping("/ledger/days.atom")
    @Discloses(Discloses.Level.OPEN)
    void feed(HttpServletResponse response) throws IOException, XMLStreamException {
        response.setContentType("application/atom+xml;charset=UTF-8");
        new DaysFeed(
                        settings.city(),
                        settings.address(),
                        DaysPage.of(days.newest(Optional.empty(), PAGE), PAGE, key)
                                .days())
                .atom()
                .write(response.getOutputStream());
    }
}
