package torg.records.packages.sip;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;

/** E-ARK's own validator, which archives run on what they receive. */
public final class CommonsIp {
    private CommonsIp() {}

    /** @return what it finds broken, by the requirement; empty for a valid package */
    public static List<String> complaints(Path zip, Edition edition) throws Exception {
        var report = new ValidationReportOutputJson(zip, new ByteArrayOutputStream());
        var valid = new EARKSIPValidator(report, edition.number()).validate(edition.number());
        var complaints = new ArrayList<String>();
        report.getResults().forEach((id, result) -> {
            if (!result.isValid() && !result.isSkipped()) {
                complaints.add(id + " " + result.getIssues());
            }
        });
        if (!valid && complaints.isEmpty()) {
            complaints.add("invalid");
        }
        return complaints;
    }
}
