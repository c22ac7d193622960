package torg.records.release;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.records.secrecy.Secrecy;
import torg.shell.Refused;
import torg.staff.Staff;

/** The provisions of today: those a marking can name, and one that only holds for what is given out. */
@Component
class Provisions {
    private static final LocalDate SINCE_THE_REGULATION = LocalDate.of(2018, 5, 25);

    private final Secrecy secrecy;
    private final Staff staff;

    Provisions(Secrecy secrecy, Staff staff) {
        this.secrecy = secrecy;
        this.staff = staff;
    }

    List<Provision> today() {
        return Stream.concat(secrecy.provisions().stream().map(Provision::of), ofReleases())
                .toList();
    }

    /** 21 kap. 7 § looks at what becomes of it after it was given out, so nothing can be marked with it beforehand. */
    private Stream<Provision> ofReleases() {
        return staff.today().isBefore(SINCE_THE_REGULATION)
                ? Stream.empty()
                : Stream.of(new Provision(
                        "OSL-21-7",
                        "offentlighets- och sekretesslagen (2009:400) 21 kap. 7 §",
                        "Behandling i strid med dataskyddsregleringen",
                        "Personuppgift, om det kan antas att den efter ett utlämnande kommer att behandlas i strid med"
                                + " dataskyddsförordningen eller dataskyddslagen."));
    }

    Provision chosen(String code) {
        return today().stream()
                .filter(provision -> provision.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("records.no-such-provision"));
    }
}
