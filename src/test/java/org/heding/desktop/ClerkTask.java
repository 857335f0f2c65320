package org.heding.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task of {@code clerk/tasks.md}.
 *
 * @param id its name
 * @param heding how it is done in the window
 * @param spreadsheet how it is done in a prepared spreadsheet
 */
record ClerkTask(String id, ClerkScript heding, ClerkScript spreadsheet) {
    private static final Pattern TASK = Pattern.compile(
            "^## (\\S+)\\n.*?^- Heding: `([^`]*)`\\n- Spreadsheet: `([^`]*)`$", Pattern.MULTILINE | Pattern.DOTALL);

    /** All tasks. */
    static List<ClerkTask> all() {
        List<ClerkTask> tasks = new ArrayList<>();
        try (InputStream in = ClerkTask.class.getResourceAsStream("/clerk/tasks.md")) {
            Matcher task = TASK.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (task.find()) {
                tasks.add(new ClerkTask(task.group(1), ClerkScript.of(task.group(2)), ClerkScript.of(task.group(3))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tasks;
    }

    @Override
    public String toString() {
        return id;
    }
}
