package torg.register.verify.web;

import torg.register.verify.Proof;
import torg.shell.Page;

/** The signed answer with everything that is needed to check it. */
public record ProofPage(long account, Proof proof) implements Page {
    @Override
    public String title() {
        return "verify.proof";
    }
}
