package torg.privacy.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a name in what is released is hidden or shown. */
public enum NameGround {
    /** Somebody else's rights and freedoms (GDPR article 15.4). */
    OTHER_PERSON(true),
    /** Secrecy (dataskyddslagen 5:1, offentlighets- och sekretesslagen). */
    SECRECY(true),
    NOT_A_NAME(false),
    OWN_NAME(false),
    /** Somebody who acted for the city or for another authority. */
    ON_DUTY(false),
    /** Somebody who is spoken of in a public role. */
    PUBLIC_ROLE(false);

    private final boolean hides;

    NameGround(boolean hides) {
        this.hides = hides;
    }

    public boolean hides() {
        return hides;
    }

    public String word() {
        return "requests.name-ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NameGround> named(String name) {
        return Arrays.stream(values()).filter(g -> g.name().equals(name)).findFirst();
    }
}
