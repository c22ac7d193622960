package torg.register.connecting.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import torg.platforms.Network;
import torg.platforms.health.Application;
import torg.platforms.health.Condition;
import torg.platforms.health.Condition.Direct;
import torg.platforms.health.Condition.Listening;
import torg.platforms.health.Stands;
import torg.register.Account;
import torg.shell.Page;
import torg.shell.Words;

/**
 * How every connection is, the worst first.
 *
 * @param counts how many stand how, among those of the chosen network
 * @param applications what the city's applications have used
 */
public record ConnectionsPage(
        ConnectionsForm filter,
        Map<Stands, Long> counts,
        List<Row> connections,
        Optional<Row> next,
        List<Application> applications)
        implements Page {

    /** @param condition as it is known now */
    public record Row(long account, String name, String unit, String brand, Condition condition) {
        public boolean mendable() {
            return condition.stands() == Stands.BROKEN || condition.stands() == Stands.ENDING;
        }

        public String tested() {
            return condition.tested().map(Words::time).orElseGet(() -> Words.t("register.connecting.not-yet"));
        }

        /** "1 240, 91 % kvar" */
        public String quota() {
            return condition
                    .left()
                    .map(left -> Words.t("register.connecting.used.left", condition.used(), left.percent()))
                    .orElseGet(() -> Words.t("register.connecting.used", condition.used()));
        }

        public Optional<String> late() {
            return condition.newest().map(newest -> said(newest.late()));
        }

        private static String said(Duration late) {
            return late.toSeconds() < 60
                    ? Words.t("register.connecting.late.seconds", Math.max(0, late.toSeconds()))
                    : late.toMinutes() < 60
                            ? Words.t("register.connecting.late.minutes", late.toMinutes())
                            : late.toHours() < 48
                                    ? Words.t("register.connecting.late.hours", late.toHours())
                                    : Words.t("register.connecting.late.days", late.toDays());
        }

        public Optional<Instant> called() {
            return condition.listening().flatMap(Listening::called);
        }

        /** The key of whether the platform calls by itself. */
        public String calls() {
            return condition
                    .listening()
                    .map(listening -> switch (listening.state()) {
                        case WANTED -> "register.connecting.calls.wanted";
                        case ASKED -> "register.connecting.calls.asked";
                        case REFUSED -> "register.connecting.calls.refused";
                    })
                    .orElse("register.connecting.calls.none");
        }

        public Optional<String> callsWord() {
            return condition.listening().flatMap(Listening::word);
        }

        /** "Hörs direkt sedan 22 november 10.15, senast 10.20"; empty where nothing is told over a line that stays open. */
        public Optional<String> direct() {
            return condition.direct().map(direct -> {
                var since = direct.since().map(Words::time).orElse("");
                return switch (direct.state()) {
                    case WANTED -> Words.t("register.connecting.direct.wanted");
                    case OPEN ->
                        Words.t(
                                "register.connecting.direct.open",
                                since,
                                direct.heard().map(Words::time).orElse(since));
                    case BROKEN -> Words.t("register.connecting.direct.broken", since);
                    case NONE -> Words.t("register.connecting.direct.none");
                    case REFUSED -> Words.t("register.connecting.direct.refused", since);
                };
            });
        }

        /** Why it is not heard directly. */
        public Optional<String> directWord() {
            return condition
                    .direct()
                    .filter(direct -> direct.state() != Direct.State.OPEN && direct.state() != Direct.State.NONE)
                    .flatMap(Direct::word);
        }
    }

    static ConnectionsPage of(
            ConnectionsForm form,
            List<Condition> found,
            int most,
            Map<Long, Account> accounts,
            Map<Stands, Long> counts,
            List<Application> applications) {
        var shown = found.subList(0, Math.min(most, found.size())).stream()
                .filter(one -> accounts.containsKey(one.connection()))
                .map(one -> row(one, accounts.get(one.connection())))
                .toList();
        return new ConnectionsPage(
                form,
                counts,
                shown,
                found.size() > most ? Optional.of(shown.getLast()) : Optional.empty(),
                applications);
    }

    private static Row row(Condition condition, Account account) {
        return new Row(
                account.id().value(),
                account.name(),
                account.unit().name(),
                account.network().brand(),
                condition);
    }

    @Override
    public String title() {
        return "register.connecting.connections";
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    public Stands[] all() {
        return Stands.values();
    }

    public long count(Stands stands) {
        return counts.getOrDefault(stands, 0L);
    }

    public boolean narrowed() {
        return !filter.network().isEmpty() || !filter.stands().isEmpty();
    }

    public String further() {
        return next.map(row -> filter.narrowed(filter.stands()) + "&from="
                        + row.condition().stands().name() + "&after="
                        + row.condition().connection())
                .orElse("");
    }

    public BigDecimal dollars() {
        return applications.stream().map(Application::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By the name people know it by. */
    public String title(Application application) {
        return Stream.of(torg.platforms.consent.Family.values())
                .filter(family -> family.word().equals(application.name()))
                .map(AppsPage::title)
                .findFirst()
                .or(() -> Network.named(application.name()).map(Network::brand))
                .orElse(application.name());
    }
}
