package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.shell.Refused;

@TorgTest
class ProvenanceTests {
    @Autowired
    Grounds grounds;

    @Test
    void whoever_decides_is_told_which_text_is_a_summary_and_what_it_was_read_against() {
        for (var ground : grounds.at(Instant.now())) {
            var provenance = Grounds.provenance(ground);

            assertThat(provenance.quoted()).as(ground.code()).isEqualTo(ground.kind() == Ground.Kind.OWN_RULE);
            assertThat(provenance.source().isEmpty())
                    .as(ground.code())
                    .isEqualTo(provenance.checked().isEmpty());
        }
        var threat = grounds.chosen("BrB-4-5", Instant.now());
        assertThat(Grounds.provenance(threat).word()).isEqualTo("moderation.provenance.summary");
        assertThat(Grounds.provenance(threat).source()).contains("SFS 2018:1745");
        var health = grounds.chosen("OSL-21-1", Instant.now());
        assertThat(Grounds.provenance(health).word()).isEqualTo("moderation.provenance.unchecked");
    }

    @Test
    void a_threat_became_something_the_city_must_remove_in_2018_and_is_no_ground_for_what_was_written_before() {
        assertThat(grounds.chosen("BrB-4-5", Instant.parse("2018-01-01T12:00:00Z"))
                        .title())
                .isEqualTo("Olaga hot");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> grounds.chosen("BrB-4-5", Instant.parse("2017-12-31T12:00:00Z")));
    }
}
