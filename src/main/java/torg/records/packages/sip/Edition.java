package torg.records.packages.sip;

/**
 * The edition of the package standard that a package follows; the city archive says which in the submission agreement.
 *
 * @see <a href="https://earkcsip.dilcis.eu">E-ARK CSIP</a>
 */
public enum Edition {
    /** FGS Paketstruktur 2.0, in force since 30 March 2023. */
    E_ARK_2_1_0("2.1.0", "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"),
    /** Not yet an FGS; for an archive that asks for it. */
    E_ARK_2_2_0("2.2.0", "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml");

    private final String number;
    private final String profile;

    Edition(String number, String profile) {
        this.number = number;
        this.profile = profile;
    }

    public String number() {
        return number;
    }

    /** What stands in {@code mets/@PROFILE} (SIP2). */
    String profile() {
        return profile;
    }

    public String word() {
        return "records.packages.edition." + number.replace('.', '-');
    }
}
