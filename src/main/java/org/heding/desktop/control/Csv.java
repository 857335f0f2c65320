package org.heding.desktop.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as comma-separated text that a spreadsheet opens with its Chinese intact (RFC 4180, UTF-8 with a mark). */
public final class Csv {
    private static final String MARK = "\uFEFF";

    private Csv() {}

    /** The lines under their heads. */
    public static String of(List<String> head, List<List<String>> lines) {
        return Stream.concat(Stream.of(head), lines.stream())
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0
                || text.startsWith("-") && !text.matches("-[0-9.]*");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
