package torg.records.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for giving out records ({@code TORG_RELEASE_…}).
 *
 * @param court where a refusal is appealed: the administrative court of appeal of the city's own county
 * @param freePages fewer pages than this cost nothing on paper
 * @param firstFee what that many pages cost, in whole crowns
 * @param pageFee each page above. What is set here is what state authorities take (avgiftsförordningen 1992:191); the
 *     council lays down the city's own
 */
@ConfigurationProperties("torg.release")
public record ReleaseSettings(
        @DefaultValue("Kammarrätten i Stockholm") String court,
        @DefaultValue("10") int freePages,
        @DefaultValue("50") int firstFee,
        @DefaultValue("2") int pageFee) {

    /** What so many pages of paper cost, in whole crowns (TF 2 kap. 16 §). */
    public int fee(int pages) {
        return pages < freePages ? 0 : firstFee + (pages - freePages) * pageFee;
    }
}
