package torg.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How secret a file is that Torg makes: a list, a report, a paper, a package. Whatever can be made by a press of a button is
 * a public record already, whether anybody has made it or not (TF 2 kap. 7 §; domain.md D60), so whoever writes the method
 * that makes it says beforehand what has to be weighed before it is given out. The house does not stand without.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Discloses {
    Level value();

    enum Level {
        /** Nothing in it can be secret: it is given out at once. */
        OPEN("good"),
        /** It may hold something that is secret, or so many personal data that 21 kap. 7 § OSL must be thought of. */
        WEIGH("warn"),
        /** It holds what somebody has masked or marked as secret: given out only after each part has been weighed. */
        SECRET("bad");

        private final String chip;

        Level(String chip) {
            this.chip = chip;
        }

        /** How it looks beside the word; never told by colour alone. */
        public String chip() {
            return chip;
        }

        public String word() {
            return "shell.discloses." + name().toLowerCase();
        }
    }
}
