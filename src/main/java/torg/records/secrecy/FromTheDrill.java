package torg.records.secrecy;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.inbox.ConversationId;
import torg.ledger.Actor;
import torg.moderation.Act;
import torg.moderation.drill.SecretSeries;
import torg.records.Classified;
import torg.records.diary.Diary;
import torg.staff.Staff;

/** Takes in what was secret and stood in public: marked and registered like everything else, in one series. */
@Component
class FromTheDrill implements SecretSeries {
    private final Secrecy secrecy;
    private final Diary diary;
    private final Staff staff;

    FromTheDrill(Secrecy secrecy, Diary diary, Staff staff) {
        this.secrecy = secrecy;
        this.diary = diary;
        this.staff = staff;
    }

    /** Somebody may write twice in one conversation: it is marked once, and what it was marked by stands. */
    @Override
    public Number enter(ConversationId conversation, String provision, String authority, Act.By by, Actor actor) {
        if (secrecy.standing(conversation).isEmpty()) {
            secrecy.mark(
                    conversation,
                    provision,
                    Optional.of(authority),
                    new Classified.By(by.person(), by.name(), by.at()),
                    actor);
        }
        return new Number(staff.today().getYear(), diary.registerSecret(conversation, actor));
    }
}
