package torg.answers;

import java.time.LocalDate;
import torg.staff.Person;
import torg.staff.Unit;

/**
 * What an approved answer says and who stands for it (domain.md D28).
 *
 * @param topic what it is found under; may be empty
 * @param unit may be used by this unit and everything below it
 * @param words with blanks such as {@code {enhet}}, see {@link Blanks}
 * @param shortWords the same for platforms with little room; empty when there is none
 * @param source the address of the page it rests on
 * @param checkedBy who has found that it holds in law; empty when nobody has
 * @param reviewOn the last day it may be used without somebody having looked it over
 */
public record Wording(
        Kind kind,
        String title,
        String topic,
        Unit unit,
        Person owner,
        String words,
        String shortWords,
        String source,
        String checkedBy,
        LocalDate reviewOn) {}
