package torg.simulator;

import java.util.Map;

/**
 * Somebody on a site: a person, or a page that persons run.
 *
 * @param id the site's lasting one
 * @param page whether it is an organisation's page, channel or company and not a person
 * @param particulars the site's other fields of a profile, by its own names
 */
public record Member(
        Site site, String id, String handle, String name, boolean page, String about, Map<String, String> particulars) {
    public Member {
        particulars = Map.copyOf(particulars);
    }

    public String particular(String name) {
        return particulars.getOrDefault(name, "");
    }
}
