package torg.answers.drafts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torg.answers.Answers;
import torg.answers.AnswersSettings;
import torg.answers.Blanks;
import torg.answers.Kind;
import torg.answers.Offered;
import torg.inbox.Conversation;
import torg.inbox.Message;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.shell.Words;

/**
 * The standard texts that lead a resident on: to where one's own matter is protected, to the right authority, to the form
 * for citizens' proposals. They are filled from what is masked and never from what the resident wrote unmasked.
 */
@Component
public class Guidance {
    /** A matter of one's own, as residents say it. A hidden number or address says so too. */
    private static final Pattern OWN_MATTER = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:mitt ärende|min ansökan|mitt beslut|mitt personnummer|min handläggare|min utredning|"
                    + "mitt barns?|min (?:son|dotter|mamma|pappa|man|fru)|mitt bistånd|mitt försörjningsstöd)(?!\\p{L})");

    private static final Pattern BLANK_TEXT = Pattern.compile("\\{text}");
    private static final int PREFILLED = 200;
    private static final Limit ANY = new Limit() {
        @Override
        public int most() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int used(String text) {
            return text.length();
        }
    };

    private final Answers answers;
    private final AnswersSettings settings;
    private final Platforms platforms;

    Guidance(Answers answers, AnswersSettings settings, Platforms platforms) {
        this.answers = answers;
        this.settings = settings;
        this.platforms = platforms;
    }

    /** What fills the blanks. A name with something hidden in it is no name to greet anybody by. */
    public static Map<String, String> known(Conversation conversation, String colleague, String source) {
        var known = new HashMap<String, String>();
        known.put("namn", conversation.author().contains("[") ? "" : conversation.author());
        known.put("enhet", conversation.unitName());
        known.put("konto", conversation.accountName());
        known.put("länk", source);
        known.put("handläggare", colleague);
        return known;
    }

    /** The library's answers as they would stand in this conversation; what leads on is offered by itself. */
    public List<Offered> offered(Conversation conversation, String colleague, String text) {
        return answers.usable(conversation.place(), text).stream()
                .filter(answer -> answer.wording().kind() == Kind.ORDINARY)
                .map(answer -> Offered.of(
                        answer,
                        known(conversation, colleague, answer.wording().source()),
                        limit(conversation.network())))
                .toList();
    }

    /** Whether the question seems to be about somebody's own matter, which is not answered in public (domain.md D25). */
    public boolean seemsIndividual(List<Message> messages) {
        return messages.stream()
                .filter(message -> !message.ours())
                .anyMatch(message ->
                        message.masked() || OWN_MATTER.matcher(message.words()).find());
    }

    /** The referral for an individual matter; quotes nothing back. */
    public String individual(Conversation conversation, String colleague) {
        return ofKind(
                conversation,
                colleague,
                Kind.INDIVIDUAL,
                Words.swedish("answers.text.individual"),
                settings.individualPage());
    }

    /** The way to the form for citizens' proposals, filled in with the masked beginning of the question where the form takes it. */
    public String proposal(Conversation conversation, String colleague) {
        return ofKind(
                conversation,
                colleague,
                Kind.PROPOSAL,
                Words.swedish(
                        settings.proposalsPage().isEmpty() ? "answers.text.proposal-nowhere" : "answers.text.proposal"),
                prefilled(conversation));
    }

    /** Empty while the city has named no page. */
    private String prefilled(Conversation conversation) {
        var asked = conversation.preview();
        var beginning = asked.substring(
                0, asked.offsetByCodePoints(0, Math.min(PREFILLED, asked.codePointCount(0, asked.length()))));
        return BLANK_TEXT
                .matcher(settings.proposalsPage())
                .replaceAll(URLEncoder.encode(beginning, StandardCharsets.UTF_8));
    }

    public boolean hasProposalsPage() {
        return !settings.proposalsPage().isEmpty();
    }

    private String ofKind(Conversation conversation, String colleague, Kind kind, String torgs, String page) {
        return answers.usable(conversation.place(), "").stream()
                .filter(answer -> answer.wording().kind() == kind
                        && answer.standing(answers.today()) != torg.answers.StandardAnswer.Standing.EXPIRED)
                .findFirst()
                .map(answer -> Offered.of(
                                answer,
                                known(conversation, colleague, answer.wording().source()),
                                limit(conversation.network()))
                        .words())
                .orElseGet(() -> Blanks.fill(torgs, known(conversation, colleague, page)));
    }

    public String authority(Conversation conversation, String colleague, Authority authority) {
        return Blanks.fill(
                Words.swedish("answers.text.authority", authority.name(), authority.matters(), authority.address()),
                known(conversation, colleague, authority.address()));
    }

    public List<Authority> near(List<Message> messages) {
        return messages.stream()
                .filter(message -> !message.ours())
                .flatMap(message -> Authority.near(message.words()).stream())
                .distinct()
                .toList();
    }

    /** The platform's own counting; where Torg cannot speak there is nothing to fit. */
    public Limit limit(Network network) {
        return platforms.on(network).map(platform -> platform.replyLimit()).orElse(ANY);
    }
}
