package torg.register.checks.judgement;

import java.util.List;

/** Which of the city's rules a look at a profile is judged by, in the order they are shown. */
public final class Rules {
    public static final List<String> ALL = Demands.RULES;

    private Rules() {}
}
