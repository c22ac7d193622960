package torg.records.proof.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.inbox.beside.Aside;
import torg.shell.Words;
import torg.staff.Right;

/** The way to the proofs, beside the conversation. */
@Configuration(proxyBeanMethods = false)
class BesideTheConversation {
    private static final int AFTER_THE_RECORD = 45;

    @Bean
    static Aside.Teller proofTeller() {
        return (conversation, reader) -> reader.may(Right.READ_LEDGER, conversation.place())
                        && (!conversation.secret() || reader.may(Right.RECORD, conversation.place()))
                ? Optional.of(new Aside(
                        AFTER_THE_RECORD,
                        "records.proof",
                        Words.t("records.proof.aside"),
                        "/records/" + conversation.id().value() + "/proof"))
                : Optional.empty();
    }
}
