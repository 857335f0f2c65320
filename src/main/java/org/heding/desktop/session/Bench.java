package org.heding.desktop.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heding.assessment.Assessment;
import org.heding.desktop.session.Session.Question;
import org.heding.document.Act;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Edit;
import org.heding.document.Held;
import org.heding.document.Key;
import org.heding.document.Location;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.policy.PackException;

/** The open document and its figures, as the thread works on them that alone may touch them. */
final class Bench implements AutoCloseable {
    private final Computing computing = new Computing();
    private Held held;
    private Location location = Location.DISK;
    private volatile String reason = "";

    /** Something that gives an open document. */
    @FunctionalInterface
    interface Opening {
        Document open(Path file) throws DocumentException;
    }

    /** A way to take an edit back, or to make it again. */
    @FunctionalInterface
    interface Reversal {
        Optional<Edit> of(Held held) throws DocumentException;
    }

    /** Opens a document, unless it is open; the one that was open stays open if this one cannot be. */
    void open(Path file, Opening opening) throws DocumentException, PackException {
        // A copy holds nothing, and is made anew.
        boolean open = held != null
                && held.document().copied().isEmpty()
                && Files.exists(file)
                && held.document().path().equals(file);
        if (!open) {
            replace(file, opening);
        }
    }

    /** Opens a document in the place of the one that was open. */
    void replace(Path file, Opening opening) throws DocumentException, PackException {
        if (held != null) {
            held.requireSaved();
        }
        Document opened = opening.open(file);
        Held next;
        try {
            PackInForce.of(opened.ledger(), opened.settings());
            next = new Held(opened);
        } catch (DocumentException | PackException e) {
            opened.close();
            throw e;
        }
        close();
        held = next;
        location = Location.of(file);
        reason = "";
        computing.forget();
    }

    /** Opens what a read-only copy was made of, if it is free by now; else another copy, of this moment. */
    void refresh() throws DocumentException, PackException {
        open(document().path(), file -> refreshed(file, Key.of(document())));
    }

    private static Document refreshed(Path file, Key key) throws DocumentException {
        try {
            return Document.open(file, key);
        } catch (DocumentException e) {
            if (e.kind() != DocumentException.Kind.LOCKED) {
                throw e;
            }
            return Document.openCopy(file, key);
        }
    }

    /** What is open; nothing before anything was. */
    Optional<Held> held() {
        return Optional.ofNullable(held);
    }

    /** The document as it is in its file. */
    Document document() {
        return held.document();
    }

    /** The settings, with what has not reached the file. */
    Settings settings() {
        return held.settings();
    }

    /** The assessment of what is recorded now, for this thread. */
    Assessment assessment() throws PackException {
        return computing.current(held);
    }

    /** Why figures of closed years are corrected; an empty text where they are refused. */
    String reason() {
        return reason;
    }

    /** Says why from now on. */
    void reason(String why) {
        reason = why.strip();
    }

    /** Makes an edit: all of its changes or, if one cannot be made, none. */
    void edit(Act act, String label, Function<Ledger, List<Change>> changes) throws DocumentException, PackException {
        List<Change> made = changes.apply(held.ledger());
        PackInForce.require(held, made);
        try {
            held.edit(act, label, made, held.settings());
        } catch (DocumentException e) {
            if (e.kind() != DocumentException.Kind.CLOSED || reason.isEmpty()) {
                throw e;
            }
            held.correct(reason, made);
        }
        computing.changed(made);
    }

    /** Makes changes and gives the document other settings, as one edit. */
    void edit(Act act, String label, List<Change> changes, Settings settings) throws DocumentException, PackException {
        Ledger after = held.ledger().copy();
        changes.forEach(after::apply);
        PackInForce.of(after, settings);
        held.edit(act, label, changes, settings);
        computing.forget();
    }

    /** Takes an edit back, or makes it again. */
    Optional<Edit> reverse(Reversal way) throws DocumentException {
        Optional<Edit> reversed = way.of(held);
        computing.forget();
        return reversed;
    }

    /** Does to the document in its file what may touch any figure. */
    <T> T alter(Question<T> way) throws DocumentException, PackException {
        held.requireSaved();
        T outcome = way.of(held.document());
        held.did(document -> again(way, document));
        computing.forget();
        return outcome;
    }

    /** Sets, changes or removes the password: of the file alone, which a copy made anew will have too. */
    <T> T protect(Question<T> way) throws DocumentException, PackException {
        held.requireSaved();
        T outcome = way.of(held.document());
        held.did(document -> {});
        return outcome;
    }

    private static <T> void again(Question<T> way, Document document) throws DocumentException {
        try {
            way.of(document);
        } catch (PackException e) {
            throw new IllegalArgumentException("It went well the first time", e);
        }
    }

    /** Writes the edits that have not reached the file into it, once it is back. */
    boolean retry() throws DocumentException {
        computing.forget();
        held.retry();
        return true;
    }

    /** Makes a new document with everything, and opens it; whether its history and closed years are in it. */
    boolean saveElsewhere(Path target) throws DocumentException, PackException {
        boolean whole = held.saveElsewhere(target);
        Key key = Key.of(document());
        held.abandon();
        replace(target, file -> Document.open(file, key));
        return whole;
    }

    /** Forgets the edits that have not reached the file. */
    boolean abandon() {
        held.abandon();
        computing.forget();
        return true;
    }

    /** All of it as the window sees it; null before anything is open. */
    Snapshot snapshot() throws PackException {
        if (held == null) {
            return null;
        }
        long start = System.nanoTime();
        return new Snapshot(held.document().path(), held.settings(), assessment(), Standing.of(held, location), start);
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
        }
    }
}
