package torg.register.fakes;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param mostPerHour reports taken in an hour from everybody together: nothing is kept of who sends, so nobody can be told apart */
@ConfigurationProperties("torg.fakes")
record FakesSettings(@DefaultValue("60") int mostPerHour) {}
