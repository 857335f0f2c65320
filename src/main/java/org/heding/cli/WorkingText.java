package org.heding.cli;

import java.util.List;
import org.heding.assessment.Working;
import org.heding.assessment.Working.Figure;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Status;

/** The working of a figure (依据) in words and lines that can be read out. */
final class WorkingText {
    /** Parts of a sum beyond this many are counted, not listed. */
    private static final int MOST_PARTS = 40;

    private final Terminal terminal;
    private final Messages messages;

    WorkingText(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    /** Prints it. */
    void print(Working working) {
        String code = Tier.of(working.holder()).isPresent() ? working.holder() : IdNumber.masked(working.holder());
        terminal.say(
                "cli.working.headline",
                messages.text("cli.holder", working.holderName(), code),
                working.figure().label(),
                figure(working.figure()));
        working.sentences().forEach(sentence -> terminal.say("cli.working.sentence", sentence));
        terminal.say("cli.working.formula", working.formula());
        working.filledIn().ifPresent(text -> terminal.say("cli.working.filled", text));
        inputs(working.inputs());
        parts(working);
        terminal.say("cli.working.clause", clause(working), working.citation().words(), status(working.citation().status()));
        terminal.say("cli.working.source", working.source());
    }

    private void inputs(List<Working.Input> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        terminal.say("cli.working.inputs");
        for (Working.Input input : inputs) {
            String remark = input.remark().in(messages);
            Text origin = origin(input.origin());
            if (remark.isEmpty()) {
                terminal.say("cli.working.input", input.figure().label(), figure(input.figure()), origin);
            } else {
                terminal.say(
                        "cli.working.input.remark", input.figure().label(), figure(input.figure()), origin, remark);
            }
        }
    }

    private void parts(Working working) {
        List<Working.Part> parts = working.parts();
        if (parts.isEmpty()) {
            return;
        }
        terminal.say("cli.working.parts");
        for (Working.Part part : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
            terminal.say(
                    "cli.working.part",
                    part.name(),
                    Figures.shown(part.value(), working.figure().type(), messages));
        }
        if (parts.size() > MOST_PARTS) {
            terminal.say("cli.working.parts.more", parts.size() - MOST_PARTS);
        }
    }

    private String figure(Figure figure) {
        String shown = Figures.shown(figure.value(), figure.type(), messages);
        String unit = figure.unit().in(messages);
        return unit.isEmpty() || !figure.value().known() ? shown : shown + " " + unit;
    }

    private static String clause(Working working) {
        return working.citation().section();
    }

    private Text origin(Working.Origin origin) {
        return Phrase.of(
                switch (origin) {
                    case RECORDED -> "cli.working.recorded";
                    case PARAMETER -> "cli.working.parameter";
                    case RESULT -> "cli.working.result";
                });
    }

    /** What a status is called. */
    static Text status(Status status) {
        return Phrase.of(
                switch (status) {
                    case SOURCED -> "cli.status.sourced";
                    case INTERPRETED -> "cli.status.interpreted";
                    case LOCAL -> "cli.status.local";
                });
    }
}
