package torg.town;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.records.packages.Agreement;
import torg.records.packages.Level;
import torg.records.packages.Packages;
import torg.records.packages.sip.Edition;
import torg.records.packages.sip.Parties;
import torg.records.packages.sip.Parties.Contact;
import torg.records.packages.sip.Parties.Organisation;
import torg.register.Account;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.shell.ShellSettings;

/** The town has agreed with its archive, and has decided how much of its first accounts is preserved. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class ArchiveOffice {
    private static final int SOME = 9;
    private static final List<Level> IN_TURN = List.of(Level.UNIQUE, Level.UNIQUE, Level.OVERVIEW, Level.FULL);
    private static final Actor ARCHIVIST = new Actor("town", "Stadsarkivarien");

    private final Packages packages;
    private final Register register;
    private final ShellSettings settings;

    ArchiveOffice(Packages packages, Register register, ShellSettings settings) {
        this.packages = packages;
        this.register = register;
        this.settings = settings;
    }

    void agreeOnce() {
        if (packages.agreement().isPresent()) {
            return;
        }
        var city = new Organisation(settings.city(), "212000-0142");
        packages.agree(
                new Agreement(
                        Edition.E_ARK_2_1_0,
                        new Parties(
                                city,
                                city,
                                new Contact("Arkivfunktionen", "arkiv@sundhamn.example"),
                                new Organisation("Stadsarkivet", ""),
                                "SSA 2026-04711; 2026-02-01")),
                ARCHIVIST);
        var active = new Register.Search("", Optional.empty(), Optional.empty(), Optional.of(Stage.ACTIVE));
        var accounts = register.search(active, 0, SOME);
        for (var n = 0; n < accounts.size(); n++) {
            decide(accounts.get(n), IN_TURN.get(n % IN_TURN.size()));
        }
    }

    private void decide(Account account, Level level) {
        packages.choose(
                account.id(),
                level,
                "KS 2026/118",
                level == Level.OVERVIEW
                        ? "Allt som skrivs här finns också på stadens webbplats."
                        : "Invånarnas frågor och svaren på dem finns ingen annanstans.",
                0,
                ARCHIVIST);
    }
}
