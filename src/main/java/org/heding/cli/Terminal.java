package org.heding.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.heding.message.Messages;
import org.heding.message.Progress;

/**
 * Where a command speaks, in which language, and by which clock.
 *
 * @param out results
 * @param err diagnostics and progress
 * @param live whether a person watches {@code err}, so that progress may be drawn there
 * @param messages the language
 * @param clock the day, for default years and the names of backups
 * @param passwords where passwords come from
 * @param log where the log is, to be told with an internal error; empty if there is none
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        boolean live,
        Messages messages,
        Clock clock,
        Passwords passwords,
        String log) {
    /** This terminal in another language, for one command. */
    Terminal in(Messages language) {
        return new Terminal(out, err, live, language, clock, passwords.forOneCommand(), log);
    }

    /** Prints a message as a line of the results. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** Prints a message as a line of the diagnostics. */
    public void warn(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }

    /** Runs work that takes a while with a bar that shows how far it is, if someone watches. */
    <T, E extends Exception> T watched(String key, Work<T, E> work) throws E {
        if (!live) {
            return work.with(Progress.NONE);
        }
        ProgressBar bar = new ProgressBar(err, messages.text(key));
        try {
            return work.with(bar);
        } finally {
            bar.clear();
        }
    }

    /** Work that says how far it is. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        /** Does the work. */
        T with(Progress progress) throws E;
    }
}
