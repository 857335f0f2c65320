package org.heding.workbook;

import java.util.Optional;
import java.util.stream.Stream;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.message.Phrase;
import org.heding.workbook.OwnNames.Name;

/** Takes what the user's own place has decided. */
final class LocalValueTaker implements RowTaker {
    private final Intake intake;
    private final OwnNames names;

    /** A taker of values of one's own. */
    LocalValueTaker(Intake intake) {
        this.intake = intake;
        this.names = new OwnNames(intake.pack());
    }

    @Override
    public Optional<String> key(BookRow row) {
        Optional<Name> name = row.has("parameter") ? names.find(row.text("parameter")) : Optional.empty();
        return name.filter(found -> row.has("from"))
                .map(found -> String.join("\n", found.id(), key(found, row), area(row), row.date("from") + ""));
    }

    @Override
    public void take(BookRow row) {
        Optional<Name> name = row.has("parameter") ? name(row) : Optional.empty();
        name.ifPresent(found -> check(found, row));
        if (row.has("area") && !intake.isPlace(row.text("area"))) {
            row.reject("area", "workbook.unit.unknown", row.text("area"));
        }
        if (!row.good()) {
            return;
        }
        Name found = name.orElseThrow();
        if (row.cleared("value")) {
            intake.add(new Change.RemoveLocalValue(found.id(), key(found, row), area(row), row.date("from")));
        } else {
            intake.add(new Change.PutLocalValue(new LocalValue(
                    found.id(),
                    key(found, row),
                    area(row),
                    row.date("from"),
                    row.figure("value"),
                    row.text("basis"),
                    row.date("decided"))));
        }
    }

    private Optional<Name> name(BookRow row) {
        String typed = row.text("parameter");
        Optional<Name> name = names.find(typed);
        if (name.isEmpty()) {
            Optional<Name> closed = names.closed(typed);
            if (closed.isPresent()) {
                boolean bands = closed.get().table().banded();
                row.reject("parameter", bands ? "workbook.own.bands" : "workbook.own.reference", typed);
                return name;
            }
            String near = String.join("、", names.near(typed));
            row.reject("parameter", near.isEmpty() ? "workbook.own.unknown" : "workbook.own.near", typed, near);
        }
        return name;
    }

    private static void check(Name name, BookRow row) {
        if (name.table() == null && row.has("row")) {
            row.reject("row", "workbook.own.parameter", name.title());
        } else if (name.table() != null && !row.has("row")) {
            row.reject("row", "workbook.own.row", name.title(), keys(name));
        } else if (name.table() != null && name.key(row.text("row")).isEmpty()) {
            row.reject("row", "workbook.own.key", name.title(), keys(name));
        }
        if (row.has("unit") && !isUnit(name, row.text("unit"))) {
            boolean unitless = name.unit().zh().isEmpty();
            row.reject("unit", unitless ? "workbook.own.unitless" : "workbook.own.unit", name.unit());
        }
        String key = key(name, row);
        if (row.has("value") && row.good()) {
            name.refusal(key, row.figure("value")).ifPresent(refusal -> row.reject("value", refusal));
        }
    }

    /** Whether a unit of measure is the one of a parameter or table: an amount a month is not one a year. */
    private static boolean isUnit(Name name, String typed) {
        return Stream.of(name.unit().zh(), name.unit().en())
                .map(Spelling::compact)
                .anyMatch(Spelling.compact(typed)::equalsIgnoreCase);
    }

    private static Object keys(Name name) {
        return name.keys().isEmpty()
                ? Phrase.of("workbook.own.any", name.table().key())
                : String.join("、", name.keys());
    }

    /** The key of the row as the table has it; an empty text for a parameter. */
    private static String key(Name name, BookRow row) {
        return name.table() == null || !row.has("row")
                ? ""
                : name.key(row.text("row")).orElse(row.text("row"));
    }

    private static String area(BookRow row) {
        return row.has("area") ? row.text("area") : "";
    }
}
