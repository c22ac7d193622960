package torg.register.decisions;

import java.time.Instant;
import torg.register.AccountId;

/** The paper of a decision, as it was made that day; its bytes are asked for apart. */
public record KeptPaper(long id, AccountId account, String title, Instant madeAt, String sha256) {}
