package torg.answers.questions;

import java.time.LocalDate;

/** What everybody reads. @param reviewOn the last day it is public without somebody having looked it over */
public record Wording(String question, String answer, String topic, LocalDate reviewOn) {}
