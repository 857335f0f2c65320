package org.heding.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.assessment.PackInputs;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;

/** The import book of a policy pack: its sheets and their columns. */
final class BookLayout {
    private final Map<BookSheet, SheetLayout> sheets = new EnumMap<>(BookSheet.class);

    /** The import book for what a pack asks. */
    BookLayout(PolicyPack pack) {
        for (BookSheet sheet : BookSheet.values()) {
            List<BookColumn> beyond =
                    level(sheet).map(level -> beyond(sheet, level, pack)).orElse(List.of());
            sheets.put(sheet, new SheetLayout(sheet, beyond));
        }
    }

    /** All sheets, in the order in which they depend on one another. */
    List<SheetLayout> sheets() {
        return List.copyOf(sheets.values());
    }

    /** The sheets of facts, which a report repeats; values of one's own stand among its parameters. */
    List<SheetLayout> facts() {
        return sheets().stream()
                .filter(layout -> layout.sheet() != BookSheet.LOCAL_VALUES)
                .toList();
    }

    /** The sheet of this name, whose bracket may be left out. */
    Optional<SheetLayout> named(String name) {
        return sheets().stream()
                .filter(sheet -> name.equals(sheet.title()) || name.equals(sheet.bareTitle()))
                .findFirst();
    }

    SheetLayout of(BookSheet sheet) {
        return sheets.get(sheet);
    }

    /** The level whose further inputs a sheet takes. */
    private static Optional<Level> level(BookSheet sheet) {
        return sheet == BookSheet.PEOPLE
                ? Optional.of(Level.PERSON)
                : sheet.tier().map(tier -> Level.valueOf(tier.name()));
    }

    private static List<BookColumn> beyond(BookSheet sheet, Level level, PolicyPack pack) {
        List<BookColumn> taken = new ArrayList<>(sheet.columns());
        List<BookColumn> beyond = new ArrayList<>();
        for (Input input : PackInputs.beyond(pack, level)) {
            BookColumn column = column(input, taken);
            taken.add(column);
            beyond.add(column);
        }
        return beyond;
    }

    /** The column of an input, under those of its names that no column before it answers to. */
    private static BookColumn column(Input input, List<BookColumn> taken) {
        String label = input.label().zh();
        List<String> names = Stream.of(label, input.label().en(), input.id())
                .filter(name -> isFree(name, taken))
                .distinct()
                .toList();
        String name = names.contains(label) ? label : label + "·" + input.id();
        return BookColumn.of(
                input, name, names.stream().filter(other -> !other.equals(name)).toList());
    }

    private static boolean isFree(String name, List<BookColumn> taken) {
        HeaderText header = HeaderText.of(name);
        return !header.base().isEmpty() && taken.stream().allMatch(column -> header.fit(column) == HeaderText.Fit.NONE);
    }
}
