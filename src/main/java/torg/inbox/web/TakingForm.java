package torg.inbox.web;

/** Whether somebody else is relieved of it; the button for taking says nothing. */
public record TakingForm(Boolean relieving) {
    public TakingForm {
        relieving = Boolean.TRUE.equals(relieving);
    }
}
