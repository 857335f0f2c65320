package org.heding.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heding.assessment.Arrears;
import org.heding.assessment.Figures;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.message.Text;

/** What is to be paid in arrears, in tables that can be read: what it comes to, unit by unit, then person by person. */
final class ArrearsText {
    private static final int WIDTH = 120;

    private final Terminal terminal;
    private final WhatIf whatIf;

    ArrearsText(Terminal terminal, WhatIf whatIf) {
        this.terminal = terminal;
        this.whatIf = whatIf;
    }

    /** Prints it; nothing where nothing of it changes. */
    void print(Arrears arrears) {
        Arrears.Line total = arrears.total();
        if (total.owing() > 0) {
            terminal.out().println();
            terminal.say("cli.whatif.arrears", arrears.rule().label(), total.owing(), number(total.owed(), arrears));
            table("unit", arrears.units(), arrears, line -> String.valueOf(line.owing()));
        }
        if (!arrears.people().isEmpty()) {
            table("person", arrears.people(), arrears, line -> whatIf.name(line.place()));
        }
        if (arrears.untold() > 0) {
            terminal.say("cli.arrears.untold", arrears.untold());
        }
    }

    private void table(String kind, List<Arrears.Line> lines, Arrears arrears, Function<Arrears.Line, String> second) {
        TextTable table = new TextTable(Stream.of(kind, kind + ".second", "due.before", "due.after", "owed", "reason")
                .filter(column -> whatIf.amended() || !column.equals("reason"))
                .map(column -> terminal.messages().text("cli.arrears." + column))
                .toList());
        for (Arrears.Line line : lines) {
            Text holder = WorkingText.holder(whatIf.name(line.holder()), line.holder());
            List<String> cells = new ArrayList<>(List.of(
                    holder.in(terminal.messages()),
                    second.apply(line),
                    said(line.dueBefore(), arrears),
                    said(line.dueAfter(), arrears),
                    line.by().isEmpty()
                            ? terminal.messages().text("cli.whatif.none")
                            : number(line.by().get(), arrears)));
            if (whatIf.amended()) {
                cells.add(String.join("；", whatIf.reasons(line.holder())));
            }
            table.add(cells);
        }
        terminal.out().println();
        table.lines(WIDTH).forEach(terminal.out()::println);
    }

    private String said(Value value, Arrears arrears) {
        return Figures.said(value, arrears.rule().type()).in(terminal.messages());
    }

    private static String number(Fraction number, Arrears arrears) {
        return Figures.number(number, arrears.rule().type());
    }
}
