package torg.broken.attic;

/** Something to reach for. */
public class Trunk {}
