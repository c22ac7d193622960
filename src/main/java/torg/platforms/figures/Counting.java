package torg.platforms.figures;

import java.util.List;
import torg.platforms.Connection;
import torg.platforms.RemoteRef;

/** Reads figures. A figure that the platform no longer gives is left out; the others are given all the same. */
public interface Counting {

    /** Of the account as it is now. @throws Fault */
    List<Figure> account(Connection connection);

    /** Of one of the city's posts. @throws Fault */
    List<Figure> post(Connection connection, RemoteRef ref);
}
