package torg.town;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.register.Register;
import torg.register.above.Presentation;
import torg.register.above.Presentation.Reach;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** How the invented city is reached, and what its accounts are about. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class PublicFace {
    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("aldreomsorg", "Äldreomsorg"),
            Map.entry("avfall", "Avfall"),
            Map.entry("bibliotek", "Bibliotek"),
            Map.entry("bostad", "Bostäder"),
            Map.entry("bygglov", "Bygglov"),
            Map.entry("forskola", "Förskola"),
            Map.entry("idrott", "Idrott"),
            Map.entry("kontakt", "Kontakt"),
            Map.entry("kultur", "Kultur"),
            Map.entry("medborgarforslag", "Demokrati"),
            Map.entry("miljo", "Miljö"),
            Map.entry("naringsliv", "Näringsliv"),
            Map.entry("park", "Parker"),
            Map.entry("skola", "Skola"),
            Map.entry("snorojning", "Gator"),
            Map.entry("socialt", "Stöd och omsorg"),
            Map.entry("trafik", "Trafik"));
    private static final int ALL = 100_000;

    private final Staff staff;
    private final Register register;
    private final Presentation presentation;
    private final TransactionTemplate transaction;

    PublicFace(Staff staff, Register register, Presentation presentation, TransactionTemplate transaction) {
        this.staff = staff;
        this.register = register;
        this.presentation = presentation;
        this.transaction = transaction;
    }

    void showOnce() {
        if (presentation.blank()) {
            transaction.executeWithoutResult(status -> {
                staff.units().forEach(this::reach);
                var about = topics();
                register.search(new Register.Search("", Optional.empty(), Optional.empty(), Optional.empty()), 0, ALL)
                        .forEach(account -> presentation.about(
                                account.id(),
                                about.getOrDefault(account.unit().shortName(), List.of("Kontakt")),
                                Actor.TORG));
            });
        }
    }

    /** The city says what holds for all, its boards and companies what is their own. */
    private void reach(Unit unit) {
        if (unit.kind() == UnitKind.CITY) {
            presentation.reached(
                    unit,
                    new Reach(
                            "Kontaktcenter",
                            "kontaktcenter@sundhamn.example",
                            "0123-45 60 00",
                            "https://sundhamn.example",
                            "https://sundhamn.example/personuppgifter",
                            "vardagar 8–16.30"),
                    Actor.TORG);
        } else if (unit.path().size() == 2) {
            presentation.reached(
                    unit, new Reach("", "", "", "https://sundhamn.example/" + unit.shortName(), "", ""), Actor.TORG);
        }
    }

    private static Map<String, List<String>> topics() {
        var town = Texts.read();
        var about = new HashMap<String, List<String>>();
        town.boards().forEach(board -> {
            about.put(board.shortName(), said(board.topics()));
            about.put(board.shortName() + "-forvaltning", said(board.topics()));
        });
        town.offices().forEach(office -> about.put(office.shortName(), said(office.topics())));
        return about;
    }

    static List<String> said(List<String> topics) {
        return topics.stream().map(TOPICS::get).filter(Objects::nonNull).toList();
    }
}
