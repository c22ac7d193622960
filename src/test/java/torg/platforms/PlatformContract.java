package torg.platforms;

/**
 * What every adapter of a network keeps to. An adapter is done when it passes: its test class implements this and supplies
 * a {@link PlatformWorld}. One that declares less (see {@link Ability}) implements the parts it declares, by name, so that
 * nothing is skipped in silence.
 */
public interface PlatformContract
        extends ConnectingContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                InterveningContract {}
