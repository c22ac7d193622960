package torg.platforms;

/**
 * What every adapter keeps to, whatever is behind it. An adapter is done when it passes: its test class implements this
 * and supplies a {@link PlatformWorld}. What an adapter does not declare as an {@link Ability} is not asked of it.
 */
public interface PlatformContract extends ConnectingContract, ListeningContract, ReadingContract, AnsweringContract {}
