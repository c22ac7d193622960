package torg.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.inbox.Inbox;
import torg.moderation.Act;
import torg.moderation.Link;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.Street;
import torg.moderation.drill.Drill;
import torg.moderation.letters.Letters;
import torg.moderation.lists.Lookout;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;

/** Every page of this room, with something on it, as axe sees it: in both languages, light and dark, wide and narrow. */
@TorgTest
class ModerationAccessibilityTests {
    private static final String CRIME = "BrB-4-5";

    @Autowired
    ShellSettings settings;

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Letters letters;

    @Autowired
    Drill drill;

    @Autowired
    Lookout lists;

    @Autowired
    Inbox inbox;

    @Autowired
    Cast cast;

    @Test
    void axe_finds_nothing_to_complain_about() {
        var written = street.somebodyWrites("Jag vet var du bor, grannen på Storgatan 4.");
        var hidden =
                street.settled(street.decided(written, Measure.Kind.HIDE, CRIME).id());
        var reasons = letters.address(hidden.id()).orElseThrow();
        letters.object(new Link(reasons.substring(reasons.lastIndexOf('/') + 1)), "Det var ett citat ur en film.");
        var block = street.decided(written, Measure.Kind.BLOCK, CRIME);
        var police = street.decided(written, Measure.Kind.REPORT_POLICE, CRIME);
        street.decided(street.somebodyElse(written, "Ni är usla."), Measure.Kind.KEEP, "RF-2-1");
        var secret = street.somebodyElse(written, "Min mamma på Solgården är sjuk.");
        drill.run(secret.message(), "OSL-26-1", secret.by(secret.mats(), moderation), Street.actor(secret.mats()));
        var safe = Pattern.compile("/safe/\\S+")
                .matcher(inbox.saidIn(secret.conversation().id()).getLast().words());
        assertThat(safe.find()).isTrue();
        var list = "Ord " + UUID.randomUUID().toString().substring(0, 8);
        lists.change(list, 0, "hot\nkritik", "Prov", Street.actor(written.mona()));

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, written.mats());
            for (var path : List.of(
                    "/moderation",
                    "/moderation/new?message=" + written.message(),
                    here(hidden),
                    here(block),
                    here(police),
                    "/moderation/blocks",
                    "/moderation/report",
                    "/moderation/sample?month=" + YearMonth.from(moderation.today()),
                    "/moderation/secret?message=" + written.message(),
                    "/moderation/secret/register",
                    "/moderation/list?name=" + list.replace(" ", "%20"),
                    "/measures",
                    reasons.substring(settings.address().length()),
                    safe.group())) {
                sight.look(path);
            }
            page.navigate(settings.address() + "/moderation/new?message=" + written.message());
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Besluta").setExact(true))
                    .click();
            sight.judge("a form that is wrong");

            assertThat(sight.faults()).isEmpty();
        }
    }

    private static String here(Act act) {
        return "/moderation/" + act.id().value();
    }
}
