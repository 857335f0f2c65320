package org.heding.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final Map<Parameter.Dated, Integer> values = new IdentityHashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<Table.Edition, Integer> banded = new IdentityHashMap<>();
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Map<String, Optional<List<String>>> found = new HashMap<>();
    /** The addresses of parameters that were asked for, by name, day and area. */
    private final Map<String, Map<LocalDate, Map<String, Optional<String>>>> addresses = new HashMap<>();

    private final PolicyPack pack;
    private final Areas areas;
    private final List<LocalDate> days;
    private final LocalDate last;

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
     * @param area the code of the unit for which it holds, or an empty text
     * @param note what else could be meant, or an empty label
     * @param same the cell that says the same already, so that there is but one to change; nothing where this is it
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
            String area,
            Text note,
            Optional<String> same) {
        /** Whether it has no value this year. */
        boolean isOpen() {
            return value == null;
        }
    }

    /** The rows that a table has on some days in some areas, and where they stand. */
    private record Block(Map<String, Parameter.Dated> rows, int place) {}

    ParameterPlan(String sheet, PolicyPack pack, int year) {
        this.sheet = sheet;
        this.pack = pack;
        this.areas = Areas.of(pack);
        LocalDate first = LocalDate.of(year, 1, 1);
        this.last = LocalDate.of(year, 12, 31);
        this.days = Stream.concat(
                        Stream.of(first),
                        Stream.concat(
                                        pack.parameters().stream()
                                                .flatMap(parameter -> parameter.values().stream())
                                                .map(Parameter.Dated::from),
                                        pack.tables().stream().flatMap(Table::days))
                                .filter(day -> day.isAfter(first) && day.getYear() == year))
                .distinct()
                .sorted()
                .toList();
        pack.parameters().forEach(this::add);
        pack.tables().stream().filter(table -> !table.isReferencePay()).forEach(this::add);
    }

    /** A row for each value that is in force anywhere on any day of the year. */
    private void add(Parameter parameter) {
        Set<Parameter.Dated> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        each((day, area) -> parameter.on(day, area).ifPresent(inForce::add));
        parameter.values().stream().filter(inForce::contains).forEach(value -> {
            values.put(value, rows.size());
            rows.add(new Row(
                    parameter.label(),
                    "",
                    Type.WORDS,
                    value.value(),
                    parameter.unit(),
                    parameter.type(),
                    value.from(),
                    value.citation(),
                    value.area(),
                    parameter.note(),
                    Optional.empty()));
        });
        if (parameter.on(last).isEmpty()) {
            open.put(parameter.id(), rows.size());
            rows.add(open(parameter));
        }
    }

    /** An empty cell for a parameter that has no value this year: the formulas compute once one is typed there. */
    private static Row open(Parameter parameter) {
        Citation none = new Citation("", Label.same(""), Status.LOCAL);
        Text note = messages -> messages.text("workbook.report_parameter_open")
                + parameter.note().in(messages);
        return new Row(
                parameter.label(),
                "",
                Type.WORDS,
                null,
                parameter.unit(),
                parameter.type(),
                null,
                none,
                "",
                note,
                Optional.empty());
    }

    private void each(BiConsumer<LocalDate, String> place) {
        for (String area : areas.all()) {
            days.forEach(day -> place.accept(day, area));
        }
    }

    private void add(Table table) {
        if (table.banded()) {
            Set<Table.Edition> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
            each((day, area) -> table.on(day, area).ifPresent(inForce::add));
            table.editions().stream().filter(inForce::contains).forEach(edition -> {
                banded.put(edition, rows.size());
                add(table, edition, edition.bands().orElseThrow());
            });
            return;
        }
        List<Block> known = blocks.computeIfAbsent(table.id(), id -> new ArrayList<>());
        Map<Map.Entry<String, Parameter.Dated>, String> cells = new HashMap<>();
        each((day, area) -> {
            Map<String, Parameter.Dated> said = table.rows(day, area);
            if (!said.isEmpty()
                    && known.stream().noneMatch(block -> block.rows().equals(said))) {
                known.add(new Block(said, rows.size()));
                said.entrySet().forEach(row -> add(table, row.getKey(), row.getValue(), cells));
            }
        });
    }

    private void add(
            Table table, String key, Parameter.Dated figure, Map<Map.Entry<String, Parameter.Dated>, String> cells) {
        Optional<String> same = Optional.ofNullable(cells.putIfAbsent(Map.entry(key, figure), cell(rows.size())));
        rows.add(new Row(
                table.label(),
                key,
                table.keyType(),
                figure.value(),
                table.unit(),
                table.type(),
                figure.from(),
                figure.citation(),
                figure.area(),
                Label.same(""),
                same));
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
        rows.add(new Row(
                table.label(),
                key,
                key.isEmpty() ? Type.WORDS : table.keyType(),
                value,
                table.unit(),
                table.type(),
                edition.from(),
                edition.citation(),
                edition.area(),
                note,
                Optional.empty()));
    }

    String sheet() {
        return sheet;
    }

    List<Row> rows() {
        return rows;
    }

    /** The areas that the pack speaks of. */
    Areas areas() {
        return areas;
    }

    /** Whether a unit sees the cell of a parameter that is there to be filled in: it has no value for it. */
    boolean isOpen(String id, LocalDate day, String code) {
        return open.containsKey(id)
                && pack.parameter(id)
                        .flatMap(parameter -> parameter.on(day, code))
                        .isEmpty();
    }

    /** The address of the value of a parameter in force on a day for the unit of a code; nothing before the first. */
    Optional<String> value(String id, LocalDate day, String code) {
        return addresses
                .computeIfAbsent(id, unseen -> new HashMap<>())
                .computeIfAbsent(day, unseen -> new HashMap<>())
                .computeIfAbsent(areas.of(code), area -> pack.parameter(id)
                        .flatMap(parameter -> parameter.on(day, area))
                        .map(values::get)
                        .or(() -> Optional.ofNullable(open.get(id)))
                        .map(place -> absolute(VALUES, place, 1)));
    }

    /** The addresses of the keys and of the values of a table in force on a day for the unit of a code. */
    Optional<List<String>> table(String id, LocalDate day, String code) {
        String area = areas.of(code);
        return found.computeIfAbsent(id + " " + day + " " + area, unseen -> {
            Map<String, Parameter.Dated> said =
                    pack.table(id).map(table -> table.rows(day, area)).orElse(Map.of());
            return blocks.getOrDefault(id, List.of()).stream()
                    .filter(block -> block.rows().equals(said))
                    .findFirst()
                    .map(block -> List.of(
                            absolute(KEYS, block.place(), said.size()), absolute(VALUES, block.place(), said.size())));
        });
    }

    /** What looks a number up in the bands of a table in force on a day for the unit of a code; nothing if it has none. */
    Optional<LookUp> bands(Table table, LocalDate day, String code, String key, int decimals) {
        return table.on(day, code).flatMap(edition -> edition.bands().map(bands -> {
            int place = banded.get(edition);
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

    /** The address of a row's value within the sheet. */
    private static String cell(int place) {
        return SheetPlan.letters(VALUES) + (TablePlan.FIRST_ROW + place + 1);
    }

    private String absolute(int column, int place, int rows) {
        String letters = "$" + SheetPlan.letters(column) + "$";
        int first = TablePlan.FIRST_ROW + place + 1;
        String end = rows == 1 && column == VALUES ? "" : ":" + letters + (first + rows - 1);
        return SheetPlan.quoted(sheet) + "!" + letters + first + end;
    }
}
