package torg.inbox.web;

/** Whether somebody else is relieved of it. */
public record TakingForm(boolean relieving) {}
