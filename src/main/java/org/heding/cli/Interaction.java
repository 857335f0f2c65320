package org.heding.cli;

import java.io.Console;
import java.lang.reflect.Method;

/** Whether a person sits at the terminal. */
public final class Interaction {
    private Interaction() {}

    /** Whether the console is a terminal and not a pipe or a file. */
    public static boolean possible() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console also for pipes, and this method to tell.
            Method terminal = Console.class.getMethod("isTerminal");
            return (boolean) terminal.invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
