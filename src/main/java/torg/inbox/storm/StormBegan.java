package torg.inbox.storm;

import torg.ledger.Happening;

/**
 * An account got far more than it is used to.
 *
 * @param messages how many that hour
 * @param usual how many it gets in an hour, on average over four weeks
 */
public record StormBegan(long account, int messages, double usual) implements Happening {
    @Override
    public String subject() {
        return "register/" + account;
    }
}
