package torg.records.packages.sip;

import java.util.Locale;

/**
 * The edition of the package standard that a package follows; the city archive says which in the submission agreement.
 *
 * @see <a href="https://earkcsip.dilcis.eu">E-ARK CSIP</a>
 */
public enum Edition {
    /** FGS Paketstruktur 2.0, in force since 30 March 2023, as E-ARK's own validator reads it. */
    E_ARK_2_1_0("2.1.0", "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml", false),
    /**
     * The same to the letter of its text, which the validator does not take: the profile's address without a version
     * (SIP2), and the contact as a second agent with the role CREATOR (SIP21–24, against the validator's SIP15).
     */
    E_ARK_2_1_0_AS_WRITTEN("2.1.0", "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml", true),
    /** Not yet an FGS; for an archive that asks for it. */
    E_ARK_2_2_0("2.2.0", "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml", false);

    private final String number;
    private final String profile;
    private final boolean namesTheContact;

    Edition(String number, String profile, boolean namesTheContact) {
        this.number = number;
        this.profile = profile;
        this.namesTheContact = namesTheContact;
    }

    public String number() {
        return number;
    }

    /** What stands in {@code mets/@PROFILE} (SIP2). */
    String profile() {
        return profile;
    }

    /** In METS; in Dublin Core it is always. */
    boolean namesTheContact() {
        return namesTheContact;
    }

    public String word() {
        return "records.packages.edition."
                + name().substring("E_ARK_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
