package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.heding.formula.Layout.LookUp;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Bands;
import org.heding.policy.Citation;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.heding.policy.Status;
import org.heding.policy.Table;
import org.heding.policy.Type;

/** The rows of the sheet of parameters: every value in force on any day of the year, and every row of a pack's table. */
final class ParameterPlan {
    /** The column of a table's keys. */
    static final int KEYS = 1;
    /** The column of the values. */
    static final int VALUES = 2;

    private final String sheet;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final PolicyPack pack;

    /**
     * A row.
     *
     * @param label what the value is called
     * @param key the row of a table, or an empty text
     * @param keyType what sort of key
     * @param value the value; null for a parameter that has none this year
     * @param unit its unit of measure
     * @param type what sort of number it is
     * @param from the first day it holds; null for a parameter that has no value this year
     * @param citation what it rests on
     * @param note what else could be meant, or an empty label
     */
    record Row(
            Label label,
            String key,
            Type keyType,
            BigDecimal value,
            Label unit,
            Type type,
            LocalDate from,
            Citation citation,
            Text note) {
        /** Whether it has no value this year. */
        boolean isOpen() {
            return value == null;
        }
    }

    ParameterPlan(String sheet, PolicyPack pack, int year) {
        this.sheet = sheet;
        this.pack = pack;
        LocalDate last = LocalDate.of(year, 12, 31);
        for (Parameter parameter : pack.parameters()) {
            parameter.values().stream()
                    .filter(value -> !value.from().isAfter(last))
                    .filter(value ->
                            inForce(parameter.on(LocalDate.of(year, 1, 1)).map(Parameter.Dated::from), value.from()))
                    .forEach(value -> {
                        places.put(parameter.id() + value.from(), rows.size());
                        rows.add(new Row(
                                parameter.label(),
                                "",
                                Type.WORDS,
                                value.value(),
                                parameter.unit(),
                                parameter.type(),
                                value.from(),
                                value.citation(),
                                parameter.note()));
                    });
            if (parameter.on(last).isEmpty()) {
                places.put(parameter.id(), rows.size());
                rows.add(open(parameter));
            }
        }
        for (Table table : pack.tables()) {
            table.editions().stream()
                    .filter(edition -> !edition.from().isAfter(last))
                    .filter(edition ->
                            inForce(table.on(LocalDate.of(year, 1, 1)).map(Table.Edition::from), edition.from()))
                    .forEach(edition -> add(table, edition));
        }
    }

    /** An empty cell for a parameter that has no value this year: the formulas compute once one is typed there. */
    private static Row open(Parameter parameter) {
        Citation none = new Citation("", Label.same(""), Status.LOCAL);
        Text note = messages -> messages.text("workbook.report_parameter_open")
                + parameter.note().in(messages);
        return new Row(parameter.label(), "", Type.WORDS, null, parameter.unit(), parameter.type(), null, none, note);
    }

    private static boolean inForce(Optional<LocalDate> atStart, LocalDate from) {
        return atStart.isEmpty() || !from.isBefore(atStart.get());
    }

    private void add(Table table, Table.Edition edition) {
        places.put(table.id() + edition.from(), rows.size());
        if (edition.bands().isPresent()) {
            add(table, edition, edition.bands().get());
        } else {
            edition.rows().forEach((key, value) -> add(table, edition, key, value, Label.same("")));
        }
    }

    /** A row for each band with its upper edge, then one for what is added beyond, then one for the cap. */
    private void add(Table table, Table.Edition edition, Bands bands) {
        for (Bands.Band band : bands.bands()) {
            String edge = band.upper().map(upper -> upper.at().toPlainString()).orElse("");
            add(table, edition, edge, band.value(), Phrase.of("workbook.report_band", band.said()));
        }
        bands.beyond().ifPresent(beyond -> {
            String each = beyond.each().toPlainString();
            String words = beyond.started() ? "workbook.report_band_started" : "workbook.report_band_beyond";
            add(table, edition, each, beyond.adds(), Phrase.of(words, each));
            beyond.cap().ifPresent(cap -> add(table, edition, "", cap, Phrase.of("workbook.report_band_cap")));
        });
    }

    private void add(Table table, Table.Edition edition, String key, BigDecimal value, Text note) {
        Type keyType = key.isEmpty() ? Type.WORDS : table.keyType();
        rows.add(new Row(
                table.label(),
                key,
                keyType,
                value,
                table.unit(),
                table.type(),
                edition.from(),
                edition.citation(),
                note));
    }

    String sheet() {
        return sheet;
    }

    List<Row> rows() {
        return rows;
    }

    /** The address of the value of a parameter in force on a day; nothing before the first of several in the year. */
    Optional<String> value(String id, LocalDate day) {
        return pack.parameter(id)
                .flatMap(parameter -> parameter.on(day))
                .map(dated -> places.get(id + dated.from()))
                .or(() -> Optional.ofNullable(places.get(id)))
                .map(place -> absolute(VALUES, place, 1));
    }

    /** Whether the cell of a parameter is there to be filled in: it has no value this year. */
    boolean isOpen(String id) {
        return places.containsKey(id);
    }

    /** The addresses of the keys and of the values of a table in force on a day; nothing before the first. */
    Optional<List<String>> table(String id, LocalDate day) {
        return pack.table(id).flatMap(table -> table.on(day)).map(edition -> {
            int place = places.get(id + edition.from());
            int size = edition.rows().size();
            return List.of(absolute(KEYS, place, size), absolute(VALUES, place, size));
        });
    }

    /** What looks a number up in the bands of a table in force on a day; nothing if it has none. */
    Optional<LookUp> bands(Table table, LocalDate day, String key, int decimals) {
        return table.on(day).flatMap(edition -> edition.bands().map(bands -> {
            int place = places.get(table.id() + edition.from());
            int size = bands.bands().size() + 2;
            return new BandFormula(
                            bands,
                            cells(KEYS, place, size),
                            cells(VALUES, place, size),
                            key,
                            table.keyType() == Type.WHOLE)
                    .lookUp(decimals);
        }));
    }

    private List<String> cells(int column, int place, int size) {
        return IntStream.range(place, place + size)
                .mapToObj(row -> absolute(column, row, 1).replaceFirst(":.*", ""))
                .toList();
    }

    private String absolute(int column, int place, int rows) {
        String letters = "$" + SheetPlan.letters(column) + "$";
        int first = TablePlan.FIRST_ROW + place + 1;
        String end = rows == 1 && column == VALUES ? "" : ":" + letters + (first + rows - 1);
        return SheetPlan.quoted(sheet) + "!" + letters + first + end;
    }
}
