package org.heding.desktop.policy;

import java.util.List;
import java.util.stream.Stream;
import org.heding.desktop.session.Snapshot;
import org.heding.policy.Parameter;
import org.heding.policy.Table;

/** What a pack leaves to the document and the document does not say yet (待填). */
final class Unfilled {
    private Unfilled() {}

    /** All of it. */
    static List<Entry> of(Snapshot snapshot, PolicyModel model) {
        return Stream.<Entry>concat(
                        model.pack().parameters().stream().map(Entry.OfParameter::new),
                        model.pack().tables().stream().map(Entry.OfTable::new))
                .filter(entry -> is(snapshot, entry))
                .toList();
    }

    /** Whether a thing is such. */
    static boolean is(Snapshot snapshot, Entry entry) {
        return switch (entry) {
            case Entry.OfParameter of -> is(of.parameter());
            case Entry.OfTable of -> is(snapshot, of.table());
            default -> false;
        };
    }

    /** Whether a parameter has no value at all. */
    static boolean is(Parameter parameter) {
        return parameter.values().isEmpty();
    }

    private static boolean is(Snapshot snapshot, Table table) {
        if (table.isReferencePay()) {
            return snapshot.ledger().referencePay().isEmpty();
        }
        return table.inDocument()
                && snapshot.ledger().localValues().stream()
                        .noneMatch(local -> local.name().equals(table.id()));
    }
}
