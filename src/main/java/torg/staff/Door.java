package torg.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import torg.shell.Doorkeeper;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.access.Access;

/** Knows who may come in, by which name, key or provider, and with which rights today. */
@Component
class Door implements Doorkeeper, UserDetailsService {
    private final JdbcClient db;
    private final People people;
    private final Access access;
    private final Clock clock;
    /** Compared with when somebody has no password: it never matches, and takes as long as if there were one. */
    private final String nobodys;

    Door(JdbcClient db, People people, Access access, Clock clock, PasswordEncoder encoder) {
        this.db = db;
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.nobodys = encoder.encode(UUID.randomUUID().toString());
    }

    private record Held(
            long person, String name, Optional<Role> role, long unit, String unitName, List<Long> delegated) {}

    @Override
    public Optional<SignedIn> known(String signInName) {
        var held = db.sql("""
                        select p.id, p.name, a.role, a.unit_id, u.name as unit_name, array(
                            select d.unit_id from delegation d where d.delegate_id = p.id
                              and d.valid_from <= :today and coalesce(d.valid_to, :today) >= :today) as delegated
                        from person p
                        left join assignment a on a.person_id = p.id
                            and a.valid_from <= :today and coalesce(a.valid_to, :today) >= :today
                        left join unit u on u.id = a.unit_id
                        where p.sign_in_name = :name and (p.left_on is null or p.left_on >= :today)
                        order by a.id
                        """)
                .param("name", signInName)
                .param("today", today())
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        Units.longs(row.getArray("delegated"))))
                .list();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var first = held.getFirst();
        return Optional.of(new SignedIn(first.person(), first.name(), title(held), rights(held)));
    }

    private static String title(List<Held> held) {
        return held.stream()
                .filter(h -> h.role().isPresent())
                .map(h -> Words.t(h.role().get().word()) + ", " + h.unitName())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Set<Long>> rights(List<Held> held) {
        var rights = new HashMap<String, Set<Long>>();
        for (var one : held) {
            one.role()
                    .ifPresent(role -> role.rights()
                            .forEach(right -> rights.computeIfAbsent(right, r -> new HashSet<>())
                                    .add(one.unit())));
        }
        held.getFirst()
                .delegated()
                .forEach(unit -> rights.computeIfAbsent(Right.DECIDE, r -> new HashSet<>())
                        .add(unit));
        return rights;
    }

    @Override
    public Optional<String> holderOf(String apiKey) {
        return db.sql("""
                        select p.sign_in_name from api_key k join person p on p.id = k.person_id
                        where k.hash = :hash and not k.withdrawn and k.valid_to >= :today
                          and (p.left_on is null or p.left_on >= :today)
                        """)
                .param("hash", Access.hash(apiKey))
                .param("today", today())
                .query(String.class)
                .optional();
    }

    /** Bound by subject once known; the first time by an e-mail address that the provider has verified. */
    @Override
    public Optional<String> knownAs(String issuer, String subject, String verifiedEmail) {
        return access.holder(issuer, subject)
                .flatMap(people::find)
                .or(() -> people.byEmail(verifiedEmail, today()).map(person -> {
                    access.bind(issuer, subject, person.id(), person.name());
                    return person;
                }))
                .map(Person::signInName);
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return db.sql(
                        "select sign_in_name, password from person where sign_in_name = lower(:name) and (left_on is null or left_on >= :today)")
                .param("name", typed.strip())
                .param("today", today())
                .query((row, n) -> User.withUsername(row.getString(1))
                        .password(Optional.ofNullable(row.getString(2)).orElse(nobodys))
                        .authorities(List.of())
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
