package torg.register.directory.web;

import java.util.List;
import java.util.Optional;
import torg.register.directory.Listing;
import torg.register.texts.LongText;
import torg.register.verify.QrCode;
import torg.shell.Page;
import torg.shell.Words;

/**
 * One account's own page: the whole basic information, from what the register, the unit and the rules say today. It is
 * what the short text in the profile links to.
 *
 * @param here its address, as it stands in the profile
 */
public record LandingPage(Listing account, List<LongText.Paragraph> information, String here, Optional<QrCode> qr)
        implements Page {

    @Override
    public String title() {
        return "directory.account";
    }

    public String since() {
        return account.since().map(Words::date).orElse("");
    }
}
