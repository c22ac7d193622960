package torg.register.checks.web;

/** What a colleague says of a profile picture. */
public record PictureForm(boolean ours) {}
