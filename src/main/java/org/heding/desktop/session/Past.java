package org.heding.desktop.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heding.document.Backup;
import org.heding.document.Backups;
import org.heding.document.Document;
import org.heding.document.DocumentException;

/**
 * What a backup holds otherwise than the document does now.
 *
 * @param since how many edits were made since
 * @param tables the tables whose numbers of rows differ
 */
public record Past(long since, List<Table> tables) {
    private static final int MOST_EDITS = 100_000;
    /** They grow with every edit and say nothing of what is recorded. */
    private static final List<String> OWN = List.of("edit", "journal", "seal");

    public Past {
        tables = List.copyOf(tables);
    }

    /**
     * A table.
     *
     * @param name its name; the message {@code document.table.} with it names it
     * @param then how many rows the backup has
     * @param now how many the document has
     */
    public record Table(String name, long then, long now) {}

    /**
     * Compares a backup with the document.
     *
     * @throws DocumentException if one of both cannot be read
     */
    static Past of(Backup backup, Document document) throws DocumentException {
        long last = Backups.lastEdit(backup);
        long since = document.history(MOST_EDITS).stream()
                .filter(edit -> edit.id() > last)
                .count();
        Map<String, Long> then = Document.verify(backup.file()).counts();
        Map<String, Long> now = document.health().counts();
        List<Table> tables = Stream.concat(now.keySet().stream(), then.keySet().stream())
                .distinct()
                .filter(table -> !OWN.contains(table))
                .map(table -> new Table(table, then.getOrDefault(table, 0L), now.getOrDefault(table, 0L)))
                .filter(table -> table.then() != table.now())
                .toList();
        return new Past(since, tables);
    }
}
