package torg.records.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.records.packages.sip.Edition;
import torg.records.packages.sip.Parties;
import torg.records.packages.sip.Parties.Contact;
import torg.records.packages.sip.Parties.Organisation;

/** The table archive_agreement. */
@Component
class AgreementRows {
    private final JdbcClient db;

    AgreementRows(JdbcClient db) {
        this.db = db;
    }

    void add(Agreement agreement, Instant at, String by) {
        var parties = agreement.parties();
        db.sql("""
                        insert into archive_agreement (edition, reference, creator, creator_number, submitter,
                            submitter_number, contact, contact_reached, archive, archive_number, agreed_at, agreed_by)
                        values (:edition, :reference, :creator, :creatorNumber, :submitter, :submitterNumber, :contact,
                            :reached, :archive, :archiveNumber, :at, :by)
                        """)
                .param("edition", agreement.edition().name())
                .param("reference", parties.agreement())
                .param("creator", parties.creator().name())
                .param("creatorNumber", parties.creator().number())
                .param("submitter", parties.submitter().name())
                .param("submitterNumber", parties.submitter().number())
                .param("contact", parties.contact().name())
                .param("reached", parties.contact().reached())
                .param("archive", parties.archive().name())
                .param("archiveNumber", parties.archive().number())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<Agreement> inForce() {
        return db.sql("select * from archive_agreement order by id desc limit 1")
                .query(AgreementRows::agreement)
                .optional();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                Edition.valueOf(row.getString("edition")),
                new Parties(
                        new Organisation(row.getString("creator"), row.getString("creator_number")),
                        new Organisation(row.getString("submitter"), row.getString("submitter_number")),
                        new Contact(row.getString("contact"), row.getString("contact_reached")),
                        new Organisation(row.getString("archive"), row.getString("archive_number")),
                        row.getString("reference")));
    }
}
