package torg.inbox.search.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.inbox.search.Search;
import torg.shell.Room;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Finding what was said, among the conversations of one's units. */
@Controller
class SearchController {
    private static final int PAGE = 50;

    private final Search search;
    private final Staff staff;

    SearchController(Search search, Staff staff) {
        this.search = search;
        this.staff = staff;
    }

    @Bean
    static Room searchMenu() {
        return new Room(12, "/search", "search.title", Optional.of(Right.READ_INBOX));
    }

    @GetMapping("/search")
    SearchPage search(SearchForm form, SignedIn reader) {
        var places = reader.with(Right.READ_INBOX).places(Right.READ_INBOX);
        var units = staff.below(places);
        var problems = form.problems();
        var results = problems.any() || form.words().isEmpty()
                ? Optional.<torg.inbox.search.Results>empty()
                : Optional.of(search.find(form.wanted(within(form, staff.idsBelow(places))), PAGE));
        return new SearchPage(form, results, units, problems);
    }

    /** A unit and what is below it; somebody else's unit is no unit of the reader's. */
    private Collection<Long> within(SearchForm form, List<Long> mine) {
        if (form.chosenUnit().isEmpty()) {
            return mine;
        }
        return staff.idsBelow(List.of(form.chosenUnit().get())).stream()
                .filter(mine::contains)
                .toList();
    }
}
