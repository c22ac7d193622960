package torg.register.directory.web;

import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.directory.Directory;
import torg.register.directory.Listing;
import torg.shell.Page;
import torg.shell.Words;

/**
 * The city's accounts, for everybody.
 *
 * @param found how many fit; one more than {@link Directory#COUNTED} for "more"
 * @param next the address of what follows
 */
public record DirectoryPage(
        AccountsForm search,
        List<Row> accounts,
        long found,
        Optional<String> next,
        List<Choice> boards,
        List<String> topics)
        implements Page {

    /** An account in the list. */
    public record Row(
            long id,
            String name,
            String platform,
            String handle,
            Optional<String> address,
            String unit,
            String board,
            List<String> topics,
            Listing.Status status) {

        static Row of(Listing listing) {
            return new Row(
                    listing.id(),
                    listing.name(),
                    listing.network().brand(),
                    listing.handle(),
                    listing.address(),
                    listing.unit(),
                    listing.board(),
                    listing.topics(),
                    listing.status());
        }
    }

    public record Choice(long id, String name) {}

    @Override
    public String title() {
        return "directory.title";
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    public String counted() {
        return found > Directory.COUNTED
                ? Words.t("directory.found-more", Directory.COUNTED)
                : Words.t("directory.found", found);
    }

    public String first() {
        return search.query();
    }

    public String onOnePage() {
        return "/accounts?" + search.query() + "&all=true";
    }
}
