package torg.register.profile.web;

import java.util.List;
import torg.register.profile.Progress;
import torg.shell.Page;

/** How far the looking has come: how many today, who waits, who could not be seen and why, who is next. */
public record ScanPage(
        Progress.Figures figures, List<Progress.Way> ways, List<Progress.Blind> blind, List<Progress.Next> next)
        implements Page {

    @Override
    public String title() {
        return "register.scan.title";
    }

    public boolean running() {
        return figures.waiting() > 0;
    }
}
