package org.heding.document;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What could be saved of a damaged document (抢救): every row that can still be read, in a new document.
 *
 * @param saved the number of rows saved, by table
 * @param lost the number of rows that could be read but fit nowhere, by table, such as those of a unit that is lost itself
 * @param unreadable the tables of which a part could not be read; how many rows that were nobody can tell
 */
public record Salvage(Map<String, Long> saved, Map<String, Long> lost, List<String> unreadable) {
    public Salvage {
        saved = Collections.unmodifiableMap(new LinkedHashMap<>(saved));
        lost = Collections.unmodifiableMap(new LinkedHashMap<>(lost));
        unreadable = List.copyOf(unreadable);
    }

    private static final String SEAL = "seal";

    private static void open(Database to, Path damaged, char[] password) throws DocumentException, SQLException {
        if (password != null && password.length == 0) {
            PasswordLock.remove(to);
        }
        Key.open(to, damaged, Key.of(password));
    }

    /** Whether nothing is known to be missing. */
    public boolean whole() {
        return lost.isEmpty() && unreadable.isEmpty();
    }

    /**
     * Saves what can still be read of a damaged document into a new one. The damaged file is only read.
     *
     * @param standIn the settings of the new document, where those of the damaged one cannot be read
     * @throws DocumentException SEALED if it has a password; or as below
     */
    public static Salvage of(Path damaged, Path target, Settings standIn) throws DocumentException {
        return of(damaged, target, standIn, null);
    }

    /**
     * Does the same with a document that may have a password. Where nothing is left of the key, or the password is forgotten,
     * what is personal is lost: people with all that is recorded of them, and closed years. All else is saved.
     *
     * @param password the password, passed over where there is none; null to be told whether one is needed; empty where it is
     *     forgotten. Overwritten
     * @throws DocumentException SEALED or WRONG_PASSWORD; if nothing of the file can be read (DAMAGED, NOT_OURS, NEWER), or the
     *     new one cannot be made
     */
    public static Salvage of(Path damaged, Path target, Settings standIn, char[] password) throws DocumentException {
        try (OpenFile from = OpenFile.openToExamine(damaged);
                Draft draft = Draft.of(target)) {
            Salvage salvage;
            try (Database to = new Database(draft.path(), Database.writing())) {
                int format = from.header().format();
                // What refers to a row that is lost is taken out at the end, when all that is left is there.
                to.run("PRAGMA foreign_keys = OFF");
                Schema.makeTables(to, format);
                Rescue rescue = new Rescue(from.database(), to);
                if (Schema.tables(format).contains(SEAL)) {
                    rescue.bring(List.of(SEAL));
                    open(to, damaged, password);
                }
                salvage = rescue.rescue(Schema.tables(format).stream()
                        .filter(table -> !table.equals(SEAL))
                        .toList());
                Upgrade.run(to, format);
                if (salvage.saved().get("setting") == 0) {
                    Schema.write(to, standIn);
                }
                // What cannot be read again was not saved.
                LedgerReader.read(to);
            } catch (SQLException e) {
                throw Failure.of(e, damaged);
            }
            draft.finish();
            return salvage;
        }
    }
}
