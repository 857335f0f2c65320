package org.heding.workbook.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.heding.policy.Level;
import org.heding.workbook.Spelling;

/**
 * A table with the sheet it was found on.
 *
 * @param text the sheet
 * @param header its header
 * @param rows its rows
 * @param keys the columns that say whose a row is, and what they are names of
 * @param table what is told of it
 */
record FoundTable(SheetText text, HeaderBlock header, TableRows rows, Map<Integer, String> keys, BlankTable table) {
    private static final List<Level> LOWEST_FIRST =
            List.of(Level.PERSON, Level.COMMUNITY, Level.TOWNSHIP, Level.COUNTY, Level.CITY);
    private static final int MOST_SHOWN = 4;

    /** The table on a sheet, if it has one. */
    static Optional<FoundTable> on(XSSFSheet sheet, Known known, HolderSearch search) {
        SheetText text = new SheetText(sheet);
        Matching matching = new Matching(known);
        return HeaderBlock.find(text, matching).map(header -> new Reader(text, header, matching, known).read(search));
    }

    /** Puts a table together. */
    private record Reader(SheetText text, HeaderBlock header, Matching matching, Known known) {
        FoundTable read(HolderSearch search) {
            Level level = level();
            Map<Integer, String> keys = keys(level);
            TableRows rows = TableRows.of(text, header, List.copyOf(keys.keySet()));
            List<BlankTable.GivenRow> given =
                    rows.given().stream().map(row -> given(row, keys, search)).toList();
            Level told = given.isEmpty() ? level : ofRows(given).orElse(level);
            BlankTable table = new BlankTable(
                    text.sheet().getSheetName(),
                    told,
                    LOWEST_FIRST.stream().collect(Collectors.toMap(one -> one, one -> headings(one, rows))),
                    given,
                    rows.empty().size(),
                    preview(rows));
            return new FoundTable(text, header, rows, keys, table);
        }

        private String unit(List<String> path, Level level) {
            String own = Matching.unit(path);
            return own.isEmpty()
                            && matching.isMoney(matching.of(path, "", level).meaning())
                    ? above()
                    : own;
        }

        /** The unit of measure of the line above the table, such as 单位：万元. */
        private String above() {
            for (int row = header.top() - 1; row >= 0; row--) {
                for (int column = 0; column <= text.lastColumn(); column++) {
                    String said = Spelling.compact(text.at(row, column));
                    int at = said.lastIndexOf("单位:");
                    if (at >= 0
                            && Measure.of(said.substring(at + 3).replace(")", ""))
                                    .isPresent()) {
                        return said.substring(at + 3).replace(")", "");
                    }
                }
            }
            return "";
        }

        /** The lowest level that a column names, else the one of which the most columns can be told. */
        private Level level() {
            for (Level level : LOWEST_FIRST) {
                boolean named = header.paths().values().stream()
                        .map(path -> matching.of(path, "", level))
                        .anyMatch(match -> match.score() >= Matching.SURE
                                && Stream.of(".name", ".id_number", ".code")
                                        .anyMatch(end -> match.meaning().what().equals(level.id() + end)));
                if (named) {
                    return level;
                }
            }
            Map<Level, Long> sure = new EnumMap<>(Level.class);
            LOWEST_FIRST.stream()
                    .skip(1)
                    .forEach(level -> sure.put(
                            level,
                            header.paths().values().stream()
                                    .filter(path -> matching.of(path, unit(path, level), level)
                                                    .score()
                                            >= Matching.SURE)
                                    .count()));
            return LOWEST_FIRST.stream()
                    .skip(1)
                    .reduce((one, other) -> sure.get(other) > sure.get(one) ? other : one)
                    .orElseThrow();
        }

        private Map<Integer, String> keys(Level level) {
            Map<Integer, String> keys = new LinkedHashMap<>();
            header.paths().forEach((column, path) -> {
                Matching.Match match = matching.of(path, "", level);
                String what = match.meaning().what();
                if (match.score() >= Matching.SURE && what.matches(".*\\.(name|code|id_number)")) {
                    keys.put(column, what);
                }
            });
            return keys;
        }

        private List<Heading> headings(Level level, TableRows rows) {
            List<Heading> headings = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            header.paths().forEach((column, path) -> {
                String key = Spelling.compact(String.join("/", path));
                int times = seen.merge(key, 1, Integer::sum);
                boolean hidden = text.sheet().isColumnHidden(column);
                boolean formulas = Stream.concat(rows.given().stream(), rows.empty().stream())
                        .anyMatch(row -> text.isFormula(row, column));
                String unit = unit(path, level);
                Matching.Match match = matching.of(path, unit, level);
                boolean ours = !hidden && !formulas;
                boolean sure = !ours || match.score() >= Matching.SURE;
                headings.add(new Heading(
                        times > 1 ? key + "#" + times : key,
                        column,
                        path,
                        unit,
                        hidden,
                        formulas,
                        new Heading.Proposal(ours ? match.meaning() : Meaning.LEAVE, sure)));
            });
            return headings;
        }

        /** Whose a row is: by a number or code, else by the lowest name, and where several have it, by those above it. */
        private BlankTable.GivenRow given(int row, Map<Integer, String> keys, HolderSearch search) {
            List<String> holders = List.of();
            String said = "";
            List<Map.Entry<Integer, String>> order = keys.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> rank(entry.getValue())))
                    .filter(entry -> !text.at(row, entry.getKey()).isEmpty())
                    .toList();
            for (Map.Entry<Integer, String> entry : order) {
                String name = text.at(row, entry.getKey());
                if (said.isEmpty()) {
                    said = name;
                    holders = search.find(name);
                } else if (holders.isEmpty()
                        && rank(entry.getValue()) > rank(order.getFirst().getValue())
                        && isCode(order)) {
                    holders = search.find(name);
                } else {
                    List<String> nearer = holders.stream()
                            .filter(holder -> search.within(holder, name))
                            .toList();
                    holders = holders.size() > 1 && !nearer.isEmpty() ? nearer : holders;
                }
            }
            Map<String, String> names = new LinkedHashMap<>();
            holders.forEach(holder -> names.put(holder, search.said(holder)));
            return new BlankTable.GivenRow(row, said, holders, names);
        }

        private static boolean isCode(List<Map.Entry<Integer, String>> order) {
            return rank(order.getFirst().getValue()) == 0;
        }

        private static int rank(String what) {
            if (what.endsWith(".id_number") || what.equals("unit.code")) {
                return 0;
            }
            int level = List.of("person", "community", "township", "unit", "county", "city")
                    .indexOf(what.substring(0, what.indexOf('.')));
            return 1 + 2 * level + (what.endsWith(".code") ? 0 : 1);
        }

        private Optional<Level> ofRows(List<BlankTable.GivenRow> given) {
            Map<Level, Integer> times = new EnumMap<>(Level.class);
            given.stream().filter(BlankTable.GivenRow::isMatched).forEach(row -> {
                Level level = Levels.of(row.holders().getFirst());
                times.merge(level, 1, Integer::sum);
            });
            return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        }

        private List<List<String>> preview(TableRows rows) {
            return Stream.concat(rows.given().stream(), rows.empty().stream())
                    .limit(MOST_SHOWN)
                    .map(row -> header.paths().keySet().stream()
                            .map(column -> text.isFormula(row, column) ? "" : text.at(row, column))
                            .toList())
                    .toList();
        }
    }

    /** The cell of a row in a column, made where there is none. */
    Cell cell(int row, int column) {
        Row found = text.sheet().getRow(row);
        Row made = found == null ? text.sheet().createRow(row) : found;
        return made.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
