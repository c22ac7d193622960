package torg.register.checks;

import torg.register.above.Facet;

/** How an account stands, worst first. Grey is not green: somebody has to look (domain.md D16). */
public enum Light {
    RED,
    YELLOW,
    GREY,
    GREEN;

    public String word() {
        return "register.checks.light." + name().toLowerCase();
    }

    public Facet.Mood mood() {
        return switch (this) {
            case RED -> Facet.Mood.BAD;
            case YELLOW -> Facet.Mood.WARN;
            case GREY -> Facet.Mood.PLAIN;
            case GREEN -> Facet.Mood.GOOD;
        };
    }
}
