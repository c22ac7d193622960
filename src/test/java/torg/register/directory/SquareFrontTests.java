package torg.register.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import torg.TorgTest;
import torg.platforms.square.Front;
import torg.register.Opened;
import torg.register.Register;
import torg.register.checks.Checks;
import torg.register.checks.judgement.Ruling;
import torg.register.profile.Scan;

@TorgTest
class SquareFrontTests {
    @Autowired
    Front front;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Scan scan;

    @Autowired
    Checks checks;

    @Test
    void an_account_on_the_square_says_all_that_the_rules_demand_of_every_account() {
        var library = opened.library();

        scan.lookNow(library.account(), library.headsHand());

        assertThat(checks.newest(library.account()).orElseThrow().judgement().rulings())
                .filteredOn(ruling ->
                        ruling.rule().startsWith("basic.") || ruling.rule().startsWith("profile."))
                .isNotEmpty()
                .filteredOn(Ruling::fails)
                .isEmpty();
    }

    @Test
    void the_sign_is_swedish_whoever_looks_at_it() {
        var account = register.find(opened.library().account());
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(front.sign(account.connection().orElseThrow())
                            .orElseThrow()
                            .description())
                    .startsWith("Kontot drivs av Stadsbiblioteket");
            assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.ENGLISH);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
