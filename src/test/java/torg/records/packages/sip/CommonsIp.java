package torg.records.packages.sip;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.constants.ConstantsCSIPspec;
import org.roda_project.commons_ip2.validator.constants.ConstantsSIPspec;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;

/** E-ARK's own validator, which archives run on what they receive. */
public final class CommonsIp {
    private CommonsIp() {}

    /** @return what it finds broken, by the requirement; what MAY be and is not, is no fault */
    public static List<String> complaints(Path zip, Edition edition) throws Exception {
        var report = new ValidationReportOutputJson(zip, new ByteArrayOutputStream());
        new EARKSIPValidator(report, edition.number()).validate(edition.number());
        var complaints = new ArrayList<String>();
        report.getResults().forEach((id, result) -> {
            if (!result.isValid() && !result.isSkipped() && must(id)) {
                complaints.add(id + " " + result.getIssues());
            }
        });
        return complaints;
    }

    /** The validator counts what it finds by these levels, and keeps the count to itself. */
    private static boolean must(String id) {
        for (var type : List.of(ConstantsCSIPspec.class, ConstantsSIPspec.class)) {
            try {
                return !"MAY"
                        .equals(type.getField("VALIDATION_REPORT_SPECIFICATION_" + id + "_LEVEL")
                                .get(null));
            } catch (NoSuchFieldException inTheOther) {
                continue;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }
}
