package torg.register.tasks;

/** How far up a task has come. */
public enum Reach {
    OWNER,
    MANAGER,
    HEAD;

    public String word() {
        return "register.tasks.reach." + name().toLowerCase();
    }
}
