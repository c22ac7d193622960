package torg.records.packages.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.Street;
import torg.records.packages.PackedUp;
import torg.records.packages.sip.CommonsIp;
import torg.records.packages.sip.Document;
import torg.records.packages.sip.Edition;
import torg.records.packages.sip.SampleSip;
import torg.records.packages.sip.Schemas;
import torg.records.release.Delivery;
import torg.records.release.Handing;
import torg.records.release.Part;
import torg.records.release.Release;
import torg.records.release.Scope;
import torg.records.release.Way;
import torg.records.release.Weighing;
import torg.staff.Staff;

/** What an archive is told of what happened to each thing after it came, read out of a package. */
@TorgTest
class DeedsTests {
    private static final String PREMIS = "representations/original/metadata/preservation/premis.xml";

    @Autowired
    PackedUp packed;

    @Autowired
    Street street;

    @Autowired
    Arrived arrived;

    @Autowired
    Moderation moderation;

    @Autowired
    Release release;

    @Autowired
    Weighing weighing;

    @Autowired
    Handing handing;

    @Autowired
    Inbox inbox;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    Street.Written threat;
    Actor siv;

    @BeforeEach
    void a_library_that_somebody_wrote_to() {
        packed.agree();
        threat = street.somebodyWrites("Jag vet var du bor.");
        siv = Actor.person(threat.mona().id(), "Siv Ek, kommunikationschef");
    }

    private Conversation sent(String words) {
        return arrived.sent(threat.library().account(), words, List.of());
    }

    private long capture(Conversation conversation) {
        return inbox.said(inbox.messages(conversation.id()).getFirst().id())
                .orElseThrow()
                .capture();
    }

    private Path parcel() throws Exception {
        var parcel = packed.made(threat.library().account(), Optional.empty());
        var name = parcel.made().orElseThrow().name();
        assertThat(CommonsIp.complaints(packed.file(parcel), Edition.E_ARK_2_1_0))
                .isEmpty();
        return SampleSip.unzipped(packed.file(parcel), folder).resolve(name);
    }

    private void hiddenAndShownAgain() {
        var act = moderation.decide(
                Street.wanted(threat, Measure.Kind.HIDE, "BrB-4-5", false), threat.by(threat.mona(), moderation), siv);
        street.settled(act);
        moderation.lift(act, "Det var en rad ur en sång.", threat.by(threat.mona(), moderation), siv);
        street.settled(act);
    }

    private void givenOut(Conversation conversation) {
        var units = staff.idsBelow(List.of(threat.library().unit().id()));
        var path = threat.library().unit().path();
        var scope = new Scope(
                Optional.of(path.get(path.size() - 2)),
                Optional.of(threat.library().account().value()),
                Optional.empty(),
                Optional.empty(),
                "");
        var taken = release.ask(new Release.Asked(Way.FORM, Delivery.LINK, "Det ni fick", scope, ""), Actor.RESIDENT);
        var message = inbox.messages(conversation.id()).getFirst().id();
        weighing.choose(taken.id(), List.of("MESSAGE-" + message), units, siv);
        var item = weighing.of(taken.id()).getFirst();
        weighing.decide(taken.id(), item.id(), List.of(), true, false, siv);
        weighing.test(taken.id(), item.id(), Optional.empty(), siv);
        handing.delivered(taken.id(), handing.make(taken.id(), true, siv), Part.How.COLLECTED, siv);
        release.close(taken.id(), siv);
    }

    @Test
    void what_was_hidden_shown_again_changed_taken_away_given_out_and_disposed_of_is_told_of_each() throws Exception {
        hiddenAndShownAgain();
        var changed = sent("Ni har stängt för tidigt.");
        arrived.changed(changed, "Ni hade stängt för tidigt i går.");
        var removed = sent("Det här ångrar jag.");
        arrived.removed(removed);
        var asked = sent("Får jag se det här?");
        givenOut(asked);
        var disposed = capture(sent("Trevlig helg!"));
        var entry = ledger.captured(List.of(disposed)).getFirst().entry();
        transaction.executeWithoutResult(status -> ledger.dispose(entry, siv, "KS 2026/12"));

        var unpacked = parcel();

        var premis = Document.read(unpacked.resolve(PREMIS));
        assertThat(happened(premis, "Jag vet var du bor.", unpacked)).containsSubsequence("hiding", "restoration");
        assertThat(happened(premis, "i går", unpacked)).contains("capture", "fixity check", "modification");
        assertThat(happened(premis, "ångrar", unpacked)).contains("deletion");
        assertThat(happened(premis, "Får jag se", unpacked)).contains("dissemination");
        assertThat(types(premis, "ledger/" + disposed)).containsExactly("capture", "deletion");
        assertThat(premis.texts("//p:event[p:eventType='deletion']//p:eventOutcomeDetailNote"))
                .contains("Gallrat efter beslut: KS 2026/12");
    }

    private static List<String> types(Document premis, String object) {
        return premis.texts(
                "//p:event[p:linkingObjectIdentifier/p:linkingObjectIdentifierValue='" + object + "']/p:eventType");
    }

    /** To the file in which these words came. */
    private static List<String> happened(Document premis, String words, Path unpacked) throws Exception {
        var captures = unpacked.resolve("representations/original/data/captures");
        try (var all = Files.list(captures)) {
            for (var file : all.toList()) {
                if (Files.readString(file).contains(words)) {
                    return types(premis, unpacked.relativize(file).toString());
                }
            }
        }
        throw new AssertionError("nothing came with: " + words);
    }

    @Test
    void whoever_did_it_is_named_by_their_role_and_a_type_by_the_list_it_stands_on() throws Exception {
        hiddenAndShownAgain();

        var unpacked = parcel();

        var premis = Document.read(unpacked.resolve(PREMIS));
        var who = "person/" + threat.mona().id() + " kommunikationschef";
        assertThat(premis.texts("//p:event[p:eventType='hiding']//p:linkingAgentIdentifierValue"))
                .containsExactly(who);
        assertThat(premis.texts("//p:agent[p:agentIdentifier/p:agentIdentifierValue='" + who + "']/p:agentName"))
                .containsExactly("kommunikationschef");
        assertThat(premis.texts("//p:agent")).noneMatch(text -> text.contains("Siv Ek"));
        assertThat(premis.texts("//p:linkingAgentIdentifierValue"))
                .isSubsetOf(premis.texts("//p:agentIdentifierValue"));
        assertThat(premis.texts("//p:linkingEventIdentifierValue"))
                .containsExactlyInAnyOrderElementsOf(premis.texts("//p:eventIdentifierValue"));
        assertThat(premis.texts("//p:eventType[not(@authority='eventType')]")).containsOnly("hiding", "restoration");
        assertThat(premis.texts("//p:eventType[@authorityURI]")).contains("capture", "fixity check");
        assertThat(Schemas.complaints(unpacked.resolve("schemas"), unpacked.resolve(PREMIS), "premis-torg.xsd"))
                .isEmpty();
    }
}
