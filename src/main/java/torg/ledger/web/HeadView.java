package torg.ledger.web;

import java.time.Instant;
import java.util.Base64;
import torg.ledger.TreeHead;

/** A signed head as text. */
public record HeadView(long size, String root, Instant at, String signature, String signedText) {
    static HeadView of(TreeHead head) {
        var base64 = Base64.getEncoder();
        return new HeadView(
                head.size(),
                base64.encodeToString(head.root()),
                head.at(),
                base64.encodeToString(head.signature()),
                head.body());
    }
}
