package torg.inbox.web;

/** Another conversation, by its number. */
public record OtherForm(Long other) {}
