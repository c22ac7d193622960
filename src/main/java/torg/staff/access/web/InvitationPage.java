package torg.staff.access.web;

import torg.shell.Page;

/** Where an invitation leads. */
public record InvitationPage(String token, boolean open) implements Page {
    @Override
    public String title() {
        return "staff.invitation";
    }
}
