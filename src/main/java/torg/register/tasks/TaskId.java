package torg.register.tasks;

/** The number of a task. */
public record TaskId(long value) {}
