package torg.records.packages.web;

import torg.records.packages.Parcel;
import torg.shell.Page;
import torg.shell.Problems;

/** One package: what it is, and who has taken it. */
public record ParcelPage(Parcel parcel, ReceiptForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "records.packages.parcel";
    }

    public String here() {
        return "/records/packages/parcels/" + parcel.id();
    }

    public String size() {
        var bytes = parcel.made().orElseThrow().bytes();
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " kB" : (bytes >> 20) + " MB";
    }
}
