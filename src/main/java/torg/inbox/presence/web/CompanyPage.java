package torg.inbox.presence.web;

import java.util.List;
import torg.inbox.beside.Company;
import torg.shell.Page;

/** Who else is here: a part of a page, fetched again and again while the conversation is looked at. */
public record CompanyPage(List<Company.Present> others) implements Page {
    @Override
    public String title() {
        return "inbox.conversation";
    }
}
