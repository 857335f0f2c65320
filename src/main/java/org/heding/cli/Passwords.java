package org.heding.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.heding.message.Phrase;

/** Where passwords come from: a file, the environment, or the person at the terminal. Never from an argument, which others can see. */
public final class Passwords {
    /** The variable with the password of the document. */
    static final String PRESENT = "HEDING_PASSWORD";

    /** The variable with the password that it is to have. */
    static final String NEXT = "HEDING_NEW_PASSWORD";

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final UnaryOperator<String> environment;
    private final Function<String, char[]> person;
    private Path file;

    /**
     * Passwords from here.
     *
     * @param environment the value of a variable, or null
     * @param person asks for what is not shown while it is typed; null where nobody can be asked
     */
    public Passwords(UnaryOperator<String> environment, Function<String, char[]> person) {
        this.environment = environment;
        this.person = person;
    }

    /** Passwords from this computer. */
    public static Passwords ofThisComputer() {
        Console console = Interaction.possible() ? System.console() : null;
        return new Passwords(System::getenv, console == null ? null : said -> console.readPassword("%s", said));
    }

    /** The same, without what an earlier command was told. */
    Passwords forOneCommand() {
        return new Passwords(environment, person);
    }

    /** Says in which file the password of the document is. */
    void file(Path now) {
        file = now;
    }

    /** The password of the document, where it was given. */
    Optional<char[]> given() throws Refusal {
        return from(file, PRESENT);
    }

    /** A password from the first line of a file, or from a variable where there is none. */
    Optional<char[]> from(Path where, String variable) throws Refusal {
        if (where == null) {
            return Optional.ofNullable(environment.apply(variable)).map(String::toCharArray);
        }
        try {
            String text = Files.readString(where);
            String first = text.lines().findFirst().orElse("");
            return Optional.of(first.replaceFirst("^" + BYTE_ORDER_MARK, "").toCharArray());
        } catch (IOException e) {
            throw new Refusal(Phrase.of("cli.error.file", where.toString()), Phrase.of("cli.error.file.remedy"));
        }
    }

    /** What somebody types; nothing where nobody can be asked or nothing is typed. */
    Optional<char[]> asked(String said) {
        return Optional.ofNullable(person).map(asking -> asking.apply(said)).filter(typed -> typed.length > 0);
    }
}
