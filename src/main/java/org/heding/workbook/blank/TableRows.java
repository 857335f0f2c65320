package org.heding.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rows below the header of a table.
 *
 * @param given the rows that name somebody already
 * @param empty the rows that wait to be filled, in one block
 * @param totals the rows of totals
 * @param after the first row below the table
 */
record TableRows(List<Integer> given, List<Integer> empty, List<Integer> totals, int after) {
    private enum Kind {
        GIVEN,
        EMPTY,
        TOTAL,
        PASSED,
        END
    }

    /**
     * Looks at the rows.
     *
     * @param keys the columns that say whose a row is
     */
    static TableRows of(SheetText text, HeaderBlock header, List<Integer> keys) {
        List<Integer> given = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        int row = header.bottom() + 1;
        if (isIndex(text, header, row)) {
            row++;
        }
        for (; row <= text.lastRow(); row++) {
            Kind kind = kind(text, header, keys, row);
            if (kind == Kind.END) {
                break;
            }
            switch (kind) {
                case GIVEN -> given.add(row);
                case TOTAL -> totals.add(row);
                case EMPTY -> {
                    if (empty.isEmpty() || empty.getLast() == row - 1) {
                        empty.add(row);
                    }
                }
                default -> {
                    // A sample or a subtotal: it stays as it is.
                }
            }
        }
        return new TableRows(given, empty, totals, row);
    }

    private static Kind kind(SheetText text, HeaderBlock header, List<Integer> keys, int row) {
        List<String> said = IntStream.rangeClosed(header.firstColumn(), header.lastColumn())
                .mapToObj(column -> text.at(row, column))
                .toList();
        Optional<String> first = said.stream().filter(one -> !one.isEmpty()).findFirst();
        boolean framed = IntStream.rangeClosed(header.firstColumn(), header.lastColumn())
                .anyMatch(column -> text.isFramed(row, column));
        if (first.isEmpty() || isDots(first.get())) {
            return framed || first.isPresent() ? Kind.EMPTY : Kind.END;
        }
        if (isFoot(first.get()) || spansAll(text, header, row)) {
            return Kind.END;
        }
        List<String> leading =
                said.stream().filter(one -> !one.isEmpty()).limit(2).toList();
        if (leading.stream().anyMatch(one -> Words.is("total", one))) {
            return Kind.TOTAL;
        }
        if (leading.stream().anyMatch(one -> Words.is("subtotal", one) || isSample(one))) {
            return Kind.PASSED;
        }
        boolean named = keys.stream()
                .filter(column -> text.isHead(row, column) || wasMergedDown(text, row, column))
                .map(column -> text.at(row, column))
                .anyMatch(one -> !one.isEmpty() && !isDots(one));
        return named ? Kind.GIVEN : Kind.EMPTY;
    }

    /** A group's name that is merged down over its rows says of none of them whose it is. */
    private static boolean wasMergedDown(SheetText text, int row, int column) {
        return text.merged(row, column)
                .map(region -> region.getFirstRow() == region.getLastRow())
                .orElse(true);
    }

    private static boolean isDots(String text) {
        return text.matches("[.…。·\\s-]+");
    }

    private static boolean isSample(String text) {
        return Words.of("sample").stream()
                .anyMatch(word -> word.length() > 1
                        ? Words.bare(text).contains(word)
                        : text.startsWith(word + "：") || text.startsWith(word + ":") || text.equals(word));
    }

    /** A remark or the line of signatures. */
    private static boolean isFoot(String text) {
        String head = text.split("[:：.]", 2)[0];
        return Words.is("foot", head)
                && (head.length() < text.length() || Words.bare(text).length() > 1);
    }

    private static boolean spansAll(SheetText text, HeaderBlock header, int row) {
        return text.merged(row, header.firstColumn())
                .filter(region -> region.getLastColumn() >= header.lastColumn())
                .isPresent();
    }

    /** The row of column numbers that some tables have below the header. */
    private static boolean isIndex(SheetText text, HeaderBlock header, int row) {
        List<String> said = header.paths().keySet().stream()
                .map(column -> text.at(row, column))
                .filter(one -> !one.isEmpty())
                .toList();
        OptionalInt wrong = said.stream()
                .filter(one ->
                        !Words.is("index", one) && !one.matches("[(（]?[0-9]{1,2}[)）]?栏?([=＝][0-9=+＋×*/()（）-]+)?"))
                .mapToInt(String::length)
                .findAny();
        return said.size() > 2 && said.size() > header.paths().size() / 2 && wrong.isEmpty();
    }
}
