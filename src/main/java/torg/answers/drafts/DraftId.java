package torg.answers.drafts;

/** The number of a draft. */
public record DraftId(long value) {}
