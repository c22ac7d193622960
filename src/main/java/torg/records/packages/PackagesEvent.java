package torg.records.packages;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** What happens on the way to the archive. */
public sealed interface PackagesEvent extends Happening {

    record ArchiveLevelChosen(long account, Level level, String reference, String reason) implements PackagesEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }

    record SubmissionAgreed(String edition, String reference, String creator, String submitter, String archive)
            implements PackagesEvent {
        @Override
        public String subject() {
            return "archive";
        }
    }

    /** @param year empty for what is packed for good */
    record ArchivePackagesOrdered(long run, Optional<Integer> year, int packages) implements PackagesEvent {
        @Override
        public String subject() {
            return "archive";
        }
    }

    record ArchivePackageMade(long account, String name, Level level, long files, long bytes, String sha256)
            implements PackagesEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }

    /** @param why the key of the word */
    record ArchivePackageFailed(long account, long parcel, String why) implements PackagesEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }

    /** Somebody fetched it: residents' own words are in it. */
    record ArchivePackageUnmasked(long account, String name) implements PackagesEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }

    /** The archive has it, and read the same hash from it. */
    record ArchivePackageReceived(long account, String name, String takenBy, LocalDate on, String reference)
            implements PackagesEvent {
        @Override
        public String subject() {
            return "register/" + account;
        }
    }
}
