package torg.ledger.days;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which time stamping authorities are asked ({@code TORG_TIMESTAMP_…}); none by default. Two that have nothing to do with
 * each other are worth more than one.
 *
 * @param authorities their addresses; many are http, which does no harm, since what they answer is signed
 * @param certificates a PEM file with the roots they are believed by; empty for those that Java believes
 */
@ConfigurationProperties("torg.timestamp")
record StampSettings(
        @DefaultValue List<String> authorities,
        @DefaultValue("") String certificates) {}
