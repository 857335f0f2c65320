package org.heding.desktop.working;

import java.util.StringJoiner;
import org.heding.assessment.Working;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Figures;
import org.heding.message.Text;

/** The working of a figure as plain text, to be pasted into a letter or read out. */
final class WorkingText {
    private final Desk desk;

    WorkingText(Desk desk) {
        this.desk = desk;
    }

    String of(Working working) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(desk.text(
                "desktop.working.copied", working.holderName(), working.figure().label(), value(working)));
        for (Text sentence : working.sentences()) {
            lines.add(sentence.in(desk.messages()));
        }
        for (Working.Input input : working.inputs()) {
            lines.add("· " + input.figure().label().in(desk.messages()) + " " + value(working, input) + "　"
                    + input.remark().in(desk.messages()));
        }
        lines.add(working.formula().in(desk.messages()));
        working.filledIn().ifPresent(filled -> lines.add(filled.in(desk.messages())));
        lines.add(working.citation().words().in(desk.messages()));
        lines.add(working.source().in(desk.messages()));
        return lines.toString();
    }

    private String value(Working working) {
        Working.Figure figure = working.figure();
        Figures figures = desk.figures();
        String number = figures.text(desk.snapshot(), working.holder(), figure.id(), figure.value(), figure.type());
        return figure.value().known() ? number + " " + figure.unit().in(desk.messages()) : number;
    }

    private String value(Working working, Working.Input input) {
        Working.Figure figure = input.figure();
        String holder = input.holder().isEmpty() ? working.holder() : input.holder();
        String number = desk.figures().text(desk.snapshot(), holder, figure.id(), figure.value(), figure.type());
        return figure.value().known() ? (number + " " + figure.unit().in(desk.messages())).strip() : number;
    }
}
