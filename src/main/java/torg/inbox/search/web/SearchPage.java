package torg.inbox.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import torg.inbox.search.Found;
import torg.inbox.search.Results;
import torg.platforms.Network;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** What was found. Holds masked words only. */
public record SearchPage(SearchForm form, Optional<Results> results, List<Unit> units, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "search.title";
    }

    public Network[] networks() {
        return Network.values();
    }

    public List<String> states() {
        return SearchForm.STATES;
    }

    public String stateWord(String state) {
        return "inbox.state." + state.toLowerCase();
    }

    public List<Found> found() {
        return results.map(Results::found).orElse(List.of());
    }

    public boolean isFiltered() {
        return !(form.unit() + form.account() + form.network() + form.state() + form.from() + form.until()).isEmpty();
    }

    public Optional<String> next() {
        return results.flatMap(Results::next)
                .map(before -> "/search?words=" + in(form.words()) + "&unit="
                        + in(form.unit()) + "&account=" + in(form.account()) + "&network=" + in(form.network())
                        + "&state="
                        + in(form.state()) + "&from=" + in(form.from()) + "&until=" + in(form.until()) + "&before="
                        + before);
    }

    private static String in(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
