package org.heding.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Act;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.OwnPack;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.PackException;
import org.heding.policy.PackShelf;

/** An edit of what a document is computed by: one step in its history, told by what it changes in sum. */
final class PolicyEdit {
    private final Terminal terminal;
    private final Document document;

    PolicyEdit(Terminal terminal, Document document) {
        this.terminal = terminal;
        this.document = document;
    }

    /**
     * Makes the edit, unless it is only tried.
     *
     * @param label what it is called in the history
     * @throws Refusal if the document could not be computed after it; nothing is changed then
     */
    void make(List<Change> changes, Settings settings, Text label, boolean dryRun) throws DocumentException, Refusal {
        Optional<Computation> before = before();
        Ledger ledger = document.ledger().copy();
        changes.forEach(ledger::apply);
        Computation after = Computation.of(settings, ledger, settings.year());
        String said = label.in(terminal.messages());
        if (!dryRun) {
            document.edit(Act.ADOPT, said, changes, settings);
        }
        terminal.say(dryRun ? "cli.edit.tried" : "cli.edit.done", said);
        before.ifPresent(standing ->
                new ComparisonText(terminal, new WhatIf(standing, after, List.of(), Optional.empty())).sums());
        resting(after, ledger);
    }

    /**
     * Sets the document to a pack by its name or from a file; one that does not come with the program becomes the
     * document's own.
     */
    void use(String pack, boolean dryRun) throws DocumentException, Refusal, PackException, Packs.UnknownPack {
        PackShelf.Found found = Packs.installed(pack, DocumentPacks.of(document.ledger()));
        Settings old = document.settings();
        String id = found.pack().id();
        if (id.equals(old.policy()) && found.texts().isEmpty()) {
            terminal.say("cli.use.already", found.pack().title(), id);
            return;
        }
        List<Change> changes = new ArrayList<>();
        found.texts()
                .forEach((name, text) ->
                        changes.add(new Change.PutPack(new OwnPack(name, new String(text, StandardCharsets.UTF_8)))));
        Settings settings = new Settings(old.year(), id, old.place(), old.title(), old.sample());
        make(changes, settings, Phrase.of("cli.use.label", found.pack().title(), id), dryRun);
        if (!dryRun) {
            found.texts().keySet().forEach(name -> terminal.say("cli.use.own", name));
        }
    }

    /** The document as it stands; nothing if it is set to a pack that cannot be had, which this edit may put right. */
    private Optional<Computation> before() {
        try {
            Ledger standing = document.ledger().copy();
            return Optional.of(Computation.of(
                    document.settings(), standing, document.settings().year()));
        } catch (Refusal unusable) {
            return Optional.empty();
        }
    }

    /** Says which of the document's own values the pack has no place for. */
    private void resting(Computation after, Ledger ledger) {
        for (LocalValue local : ledger.localValues()) {
            Optional<Phrase> refusal = after.assessment().pack().refusal(local.name(), local.row(), local.value());
            refusal.ifPresent(reason -> terminal.say("cli.local.rests", local.name(), reason));
        }
    }
}
