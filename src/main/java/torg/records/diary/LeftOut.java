package torg.records.diary;

/** Why a particular is not shown in the public diary. */
public enum LeftOut {
    /** It would show what is secret (OSL 5 kap. 2 § andra stycket). */
    SECRECY,
    /** A private person's name is not spread on the web; whoever asks at the counter is told (TF 2 kap. 15 §). */
    PRIVATE_PERSON;

    public String word() {
        return "records.left-out." + name().toLowerCase().replace('_', '-');
    }
}
