package torg.records.packages.sip;

import java.io.IOException;
import java.io.OutputStream;

/** What a file is filled with, written a little at a time. */
public interface Content {
    void to(OutputStream out) throws IOException;
}
