package org.heding.desktop.working;

import java.util.StringJoiner;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.heding.assessment.Working;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Focus;
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
        for (Working.Part part : working.parts()) {
            Working.Figure figure = working.figure();
            String value = desk.figures().text(desk.snapshot(), part.holder(), part.id(), part.value(), figure.type());
            lines.add("· " + part.name().in(desk.messages()) + " " + value);
        }
        lines.add(working.formula().in(desk.messages()));
        working.filledIn().ifPresent(filled -> lines.add(filled.in(desk.messages())));
        lines.add(working.citation().words().in(desk.messages()));
        lines.add(working.source().in(desk.messages()));
        return lines.toString();
    }

    /** A recorded figure with its source. */
    String of(Focus focus, Working.Figure figure, String source) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(desk.text(
                "desktop.working.copied",
                desk.snapshot().name(focus.holder()),
                figure.label(),
                value(focus.holder(), figure)));
        String year = Integer.toString(desk.snapshot().settings().year());
        lines.add(desk.text("desktop.working.recorded", year));
        return source.isEmpty() ? lines.toString() : lines.add(source).toString();
    }

    /** Puts a text where others paste from. */
    static void copy(String text) {
        ClipboardContent copied = new ClipboardContent();
        copied.putString(text);
        Clipboard.getSystemClipboard().setContent(copied);
    }

    private String value(Working working) {
        return value(working.holder(), working.figure());
    }

    private String value(Working working, Working.Input input) {
        return value(input.holder().isEmpty() ? working.holder() : input.holder(), input.figure());
    }

    private String value(String holder, Working.Figure figure) {
        String number = desk.figures().text(desk.snapshot(), holder, figure.id(), figure.value(), figure.type());
        return figure.value().known() ? (number + " " + figure.unit().in(desk.messages())).strip() : number;
    }
}
