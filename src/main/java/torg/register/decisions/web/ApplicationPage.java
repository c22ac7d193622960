package torg.register.decisions.web;

import java.util.List;
import torg.register.Account;
import torg.register.decisions.Moratorium;
import torg.register.decisions.Neighbour;
import torg.shell.Page;
import torg.shell.Problems;

/** Step two of an application: what there is already, and then the questions. */
public record ApplicationPage(
        Account account, List<Neighbour> neighbours, List<Moratorium> holding, ApplicationForm form, Problems problems)
        implements Page {

    @Override
    public String title() {
        return "register.application.title";
    }

    public List<Neighbour> near() {
        return neighbours.stream().filter(neighbour -> !neighbour.common()).toList();
    }

    public List<Neighbour> common() {
        return neighbours.stream().filter(Neighbour::common).toList();
    }
}
