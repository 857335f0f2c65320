package org.heding.cli;

import java.util.List;
import org.heding.assessment.Figures;
import org.heding.assessment.Working;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.Citation;

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
        terminal.say(
                "cli.working.headline",
                holder(working.holderName(), working.holder()),
                working.figure().label(),
                said(working.figure()));
        working.sentences().forEach(this::line);
        terminal.say("cli.working.formula", working.formula());
        working.filledIn().ifPresent(text -> terminal.say("cli.working.filled", text));
        inputs(working.inputs());
        parts(working);
        clause(working.citation());
        terminal.say("cli.working.source", working.source());
    }

    /** A unit with its code, or a person with the number masked. */
    static Text holder(String name, String holder) {
        if (holder.isEmpty()) {
            return Phrase.of("cli.holder.policy");
        }
        return Phrase.of("cli.holder", name, Tier.of(holder).isPresent() ? holder : IdNumber.masked(holder));
    }

    private void line(Text text) {
        terminal.out().println(text.in(messages));
    }

    private static Text said(Working.Figure figure) {
        return Figures.said(figure.value(), figure.type(), figure.unit());
    }

    private void inputs(List<Working.Input> inputs) {
        if (!inputs.isEmpty()) {
            terminal.say("cli.working.inputs");
            inputs.forEach(input ->
                    terminal.say("cli.working.input", input.figure().label(), said(input.figure()), input.remark()));
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
                    Figures.said(part.value(), working.figure().type()));
        }
        if (parts.size() > MOST_PARTS) {
            terminal.say("cli.working.parts.more", parts.size() - MOST_PARTS);
        }
    }

    /** The clause; what is merely recorded rests on none. */
    private void clause(Citation citation) {
        if (!citation.section().isEmpty()) {
            terminal.say("cli.working.clause", citation.section(), citation.words(), Names.of(citation.status()));
        } else if (!citation.words().in(messages).isEmpty()) {
            terminal.say("cli.working.clause.none", citation.words());
        }
    }
}
