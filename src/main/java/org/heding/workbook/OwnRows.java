package org.heding.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.workbook.OwnNames.Name;

/** The rows of the sheet of values of one's own: those recorded, and a row begun for each value that is left open. */
final class OwnRows {
    private final OwnNames names;
    private final Ledger ledger;

    OwnRows(OwnNames names, Ledger ledger) {
        this.names = names;
        this.ledger = ledger;
    }

    /** The rows: name by name, what is recorded before what is open. What the pack does not ask for is left out. */
    List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (Name name : names.all()) {
            Set<String> said = new HashSet<>();
            for (LocalValue value : ledger.localValues()) {
                if (value.name().equals(name.id()) && name.takes(value)) {
                    if (value.area().isEmpty()) {
                        said.add(value.row());
                    }
                    rows.add(row(name, value));
                }
            }
            if (name.open()) {
                open(name).stream().filter(key -> !said.contains(key)).forEach(key -> rows.add(begun(name, key)));
            }
        }
        return rows;
    }

    /** The rows that a name has: one without a key for a parameter, and for a table that takes any key. */
    private static List<String> open(Name name) {
        return name.keys().isEmpty() ? List.of("") : name.keys();
    }

    private static List<Object> row(Name name, LocalValue value) {
        return BookContent.values(
                name.title(),
                value.row(),
                value.area(),
                value.from(),
                value.value(),
                name.unit().zh(),
                value.basis(),
                value.decided());
    }

    private static List<Object> begun(Name name, String key) {
        return BookContent.values(
                name.title(), key, null, null, null, name.unit().zh(), null, null);
    }
}
