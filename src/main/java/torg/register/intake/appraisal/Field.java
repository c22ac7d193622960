package torg.register.intake.appraisal;

import java.util.List;

/**
 * What a column can tell about an account, with the headings cities give it, the most telling first: of two columns that
 * name the unit, the one called "Enhet" says more than the one called "Nämnd".
 */
public enum Field {
    NETWORK(
            "register.network",
            "plattform",
            "kanal",
            "medium",
            "tjänst",
            "socialt medium",
            "sociala medier",
            "platform",
            "network",
            "channel"),
    ADDRESS(
            "register.address",
            "webbadress",
            "adress",
            "url",
            "länk",
            "länk till kontot",
            "webblänk",
            "hemsida",
            "address",
            "web address",
            "link"),
    HANDLE(
            "register.handle",
            "kontonamn",
            "användarnamn",
            "konto",
            "handle",
            "username",
            "user name",
            "account name",
            "account"),
    NAME(
            "register.name",
            "namn",
            "kontots namn",
            "visningsnamn",
            "sidans namn",
            "sidnamn",
            "rubrik",
            "titel",
            "name",
            "display name",
            "title"),
    UNIT(
            "register.unit",
            "enhet",
            "ansvarig enhet",
            "verksamhet",
            "avdelning",
            "organisation",
            "förvaltning",
            "ansvarig förvaltning",
            "nämnd",
            "bolag",
            "förvaltning/bolag",
            "nämnd/bolag",
            "nämnd/styrelse",
            "unit",
            "department",
            "administration",
            "board"),
    PURPOSE("register.purpose", "syfte", "syftet", "ändamål", "beskrivning", "purpose", "description"),
    AUDIENCE("register.audience", "målgrupp", "målgrupper", "publik", "audience", "target group"),
    GOALS("register.goals", "mål", "mätbara mål", "mätbart mål", "goals", "goal", "objectives"),
    RESPONSIBLE(
            "register.responsible",
            "ansvarigs e-post",
            "ansvarig e-post",
            "ansvarig",
            "ansvarig person",
            "kontoansvarig",
            "ansvarig utgivare",
            "kontaktperson",
            "kontakt",
            "administratör",
            "responsible",
            "owner",
            "contact"),
    SUBSTITUTE(
            "register.substitute",
            "ersättares e-post",
            "ersättare e-post",
            "ersättare",
            "ersättare för ansvarig",
            "ställföreträdare",
            "vikarie",
            "biträdande",
            "substitute",
            "deputy",
            "backup"),
    REFERENCE(
            "register.intake.reference",
            "diarienummer",
            "dnr",
            "diarienr",
            "beslut",
            "beslutets diarienummer",
            "ärendenummer",
            "reference",
            "case number",
            "decision");

    private final String word;
    private final List<String> headings;

    Field(String word, String... headings) {
        this.word = word;
        this.headings = List.of(headings);
    }

    public String word() {
        return word;
    }

    List<String> headings() {
        return headings;
    }
}
