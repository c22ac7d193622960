package torg.vault.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import torg.vault.DataFolder;

/**
 * The files of a data folder that are part of what the city has: whatever a room has put there, and the keys. Not what is made
 * anew, and never a backup's key: a backup with the keys of those before it would open them all.
 */
record Belongings(Path data, Set<Path> elsewhere) {
    private static final Set<String> MADE_ANEW =
            Set.of("postgres", "postgres.log", "initdb.log", "torg.lock", "recovery", "drill", DataFolder.UNFINISHED);
    private static final Set<String> OF_THE_CLUSTER = Set.of("database.password");

    /** By their names within the folder; those that vanish meanwhile are left out when they are read. */
    List<String> names() throws IOException {
        var names = new ArrayList<String>();
        Files.walkFileTree(
                data, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return belongs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && belongs(file)) {
                            names.add(data.relativize(file).toString());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                        if (Files.exists(file)) {
                            throw gone;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        names.sort(null);
        return names;
    }

    private boolean belongs(Path path) {
        if (elsewhere.contains(path) || path.getFileName().toString().contains(Backups.ENDING)) {
            return false;
        }
        var within = data.relativize(path);
        var first = within.getName(0).toString();
        if (first.equals("keys")) {
            return within.getNameCount() == 1
                    || within.getNameCount() == 2
                            && Files.isRegularFile(path)
                            && !OF_THE_CLUSTER.contains(within.getName(1).toString())
                            && !path.toString().endsWith(Backups.HALF);
        }
        return !MADE_ANEW.contains(first) && !first.startsWith("postgres-");
    }
}
