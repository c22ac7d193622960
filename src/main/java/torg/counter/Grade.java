package torg.counter;

import java.util.Optional;

/** What somebody gives in a review: from one to five, and what that says in words. */
public record Grade(int number) {
    public static final int MOST = 5;

    public Grade {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("a grade is from 1 to 5");
        }
    }

    public static Optional<Grade> of(Integer number) {
        return number == null || number < 1 || number > MOST ? Optional.empty() : Optional.of(new Grade(number));
    }

    public String word() {
        return "counter.grade." + number;
    }
}
