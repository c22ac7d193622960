package torg.platforms.linkedin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/organizations/share-statistics and .../organization-lookup-api
 * for followers (read 2026-11-22); of a year at most, without what was paid for.
 */
final class Tallies implements Counting {
    private final Function<Connection, Account> accounts;

    Tallies(Function<Connection, Account> accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Figure> account(Connection connection) {
        var account = accounts.apply(connection);
        var figures = new ArrayList<>(shares(account, connection, ""));
        var organization = Rest.encoded(Urn.organization(connection.remoteId()));
        var said = account.get("networkSizes/" + organization + "?edgeType=COMPANY_FOLLOWED_BY_MEMBER");
        if (!(said instanceof Said.No)) { // one that is no longer given is left out
            add(figures, Figure.Of.FOLLOWERS, account.read(said), "firstDegreeSize");
        }
        return figures;
    }

    @Override
    public List<Figure> post(Connection connection, RemoteRef ref) {
        var kind = ref.value().startsWith("urn:li:ugcPost:") ? "ugcPosts" : "shares";
        return shares(accounts.apply(connection), connection, "&" + kind + "=List(" + Rest.encoded(ref.value()) + ")");
    }

    private static List<Figure> shares(Account account, Connection connection, String of) {
        var figures = new ArrayList<Figure>();
        var organization = Rest.encoded(Urn.organization(connection.remoteId()));
        for (var one : account.elements(
                account.get("organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity="
                        + organization + of))) {
            var counted = one.path("totalShareStatistics");
            add(figures, Figure.Of.VIEWS, counted, "impressionCount");
            add(figures, Figure.Of.REACH, counted, "uniqueImpressionsCount");
            add(figures, Figure.Of.REACTIONS, counted, "likeCount");
            add(figures, Figure.Of.COMMENTS, counted, "commentCount");
            add(figures, Figure.Of.SHARES, counted, "shareCount");
            break; // without a time it is one, for all of it
        }
        return figures;
    }

    private static void add(List<Figure> figures, Figure.Of of, JsonNode counted, String name) {
        var value = counted.path(name).longValue(-1);
        if (value >= 0) {
            figures.add(new Figure(of, value));
        }
    }
}
