package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heding.message.Messages;

/**
 * A command that was run in this process, on the morning of 15 March 2026.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it said beside
 */
record Run(int code, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T08:30:05Z"), ZoneOffset.UTC);

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();
    private static final Deque<String> TYPED = new ArrayDeque<>();
    static final List<String> ASKED = new ArrayList<>();
    private static final Passwords PASSWORDS = new Passwords(ENVIRONMENT::get, said -> typed(said));

    /** Says what variables hold and what is typed when a password is asked for, until it is said otherwise. */
    static void passwords(Map<String, String> environment, String... typed) {
        ENVIRONMENT.clear();
        ENVIRONMENT.putAll(environment);
        TYPED.clear();
        TYPED.addAll(List.of(typed));
    }

    private static char[] typed(String said) {
        ASKED.add(said);
        String next = TYPED.poll();
        return next == null ? null : next.toCharArray();
    }

    static Run of(Object... arguments) {
        return of(false, arguments);
    }

    static Run of(boolean live, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Commands.run(terminal(new PrintWriter(out), new PrintWriter(err), live), words);
        return new Run(code, out.toString(), err.toString());
    }

    static Terminal terminal(PrintWriter out, PrintWriter err, boolean live) {
        return new Terminal(out, err, live, Messages.of(Locale.CHINESE), CLOCK, PASSWORDS, "heding.log");
    }

    /** This run, which ended with a code. */
    Run ends(int expected) {
        assertEquals(expected, code, () -> out + err);
        return this;
    }

    JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }
}
