package org.heding.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.heding.ledger.Ledger;
import org.heding.message.Phrase;
import org.heding.policy.PolicyPack;
import org.heding.policy.Table;
import picocli.CommandLine.Option;

/** Which of a document's own values is meant, beside its name. */
final class OwnValueOptions {
    @Option(names = "--from", paramLabel = "DAY", required = true, descriptionKey = "cli.help.own.from")
    private LocalDate from;

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "cli.help.own.area")
    private String area = "";

    @Option(names = "--row", paramLabel = "KEY", descriptionKey = "cli.help.own.row")
    private String row = "";

    /** The first day it holds. */
    LocalDate from() {
        return from;
    }

    /** The code of the unit for which it holds; empty for the whole document. */
    String area() {
        return area;
    }

    /** The area, which must be one of the document's. */
    String area(Ledger ledger) throws ParameterSearch.Unusable {
        if (!area.isEmpty() && ledger.unit(area).isEmpty()) {
            throw new ParameterSearch.Unusable(Phrase.of("cli.usage.area", area));
        }
        return area;
    }

    /** The key of a table's row as tables are written; empty for a parameter. */
    String row() {
        String key = row.strip();
        return key.matches("[0-9]+\\.[0-9]*0+|0[0-9]+") ? plain(key) : key;
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** The id of the parameter or table that a name means. */
    String id(PolicyPack pack, String name, ParameterSearch search) throws ParameterSearch.Unusable {
        return row.isBlank() ? search.parameter(name).id() : table(pack, name).id();
    }

    private static Table table(PolicyPack pack, String name) throws ParameterSearch.Unusable {
        return pack.tables().stream()
                .filter(table -> name.equalsIgnoreCase(table.id())
                        || name.equals(table.label().zh())
                        || name.equalsIgnoreCase(table.label().en()))
                .findFirst()
                .orElseThrow(() -> new ParameterSearch.Unusable(Phrase.of(
                        "cli.usage.own_table",
                        name,
                        String.join(
                                ", ",
                                pack.tables().stream()
                                        .filter(table -> !table.isReferencePay() && !table.banded())
                                        .map(Table::id)
                                        .toList()))));
    }
}
