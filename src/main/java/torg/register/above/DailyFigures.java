package torg.register.above;

/** Keeps how the accounts stand today, so that there is a trend to see; known above the register only by this. */
public interface DailyFigures {
    void keep();
}
