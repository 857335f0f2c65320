package org.heding.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.heding.document.DocumentException;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.message.Text;
import org.heding.policy.PackException;
import org.heding.workbook.BookException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands of the program: what is typed is run, and what went wrong is said in the user's language. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Terminal terminal;

    private Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs a command.
     *
     * @param terminal where it speaks; the language is the arguments' to choose
     * @return the exit code
     */
    public static int run(Terminal terminal, String... arguments) {
        Terminal speaking = terminal.in(language(arguments));
        int code = new Commands(speaking).execute(arguments);
        speaking.out().flush();
        if (code < ExitCode.USAGE && speaking.out().checkError()) {
            speaking.warn("cli.error.output");
            code = ExitCode.UNUSABLE;
        }
        speaking.err().flush();
        return code;
    }

    /** The language that the arguments ask for: Chinese unless they say {@code --lang en}. */
    public static Messages language(String... arguments) {
        String language = "zh";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                language = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                language = arguments[i + 1];
            }
        }
        return Messages.of(Locale.of(language));
    }

    /** Whether this is the name of a command. */
    public static boolean isCommand(String word) {
        return NAMES.contains(word);
    }

    private static final List<String> NAMES = List.of(
            "new",
            "sample",
            "template",
            "import",
            "calculate",
            "check",
            "report",
            "fill",
            "explain",
            "policy",
            "verify",
            "backup",
            "restore",
            "salvage",
            "history",
            "undo",
            "redo",
            "close",
            "carry",
            "protect");

    /** The commands, with their texts, ready to be executed. */
    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new HedingCommand(terminal));
        List.of(
                        new NewCommand(terminal),
                        new SampleCommand(terminal),
                        new TemplateCommand(terminal),
                        new ImportCommand(terminal),
                        new CalculateCommand(terminal),
                        new CheckCommand(terminal),
                        new ReportCommand(terminal),
                        new FillCommand(terminal),
                        new ExplainCommand(terminal),
                        PolicyCommand.line(terminal),
                        new VerifyCommand(terminal),
                        new BackupCommand(terminal),
                        new RestoreCommand(terminal),
                        new SalvageCommand(terminal),
                        new HistoryCommand(terminal),
                        new CloseCommand(terminal),
                        new CarryCommand(terminal),
                        new ProtectCommand(terminal),
                        new UndoCommand(terminal),
                        new UndoCommand.Redo(terminal))
                .forEach(line::addSubcommand);
        HelpTexts.put(line, terminal.messages());
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(terminal.out())
                .setErr(terminal.err());
    }

    private int execute(String[] arguments) {
        try {
            return line(terminal)
                    .setParameterExceptionHandler(this::wrongUsage)
                    .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line))
                    .execute(arguments);
        } catch (VirtualMachineError | LinkageError failure) {
            return internal(failure);
        }
    }

    private int wrongUsage(ParameterException failure, String... arguments) {
        PrintWriter err = terminal.err();
        err.println(new UsageError(terminal.messages()).sentence(failure));
        err.println(terminal.messages()
                .text(
                        "cli.usage.help",
                        failure.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private int failed(Exception failure, CommandLine line) {
        return switch (failure) {
            case DocumentException document -> {
                int code = refused(document.problem(), document.remedy());
                if (document.kind() == DocumentException.Kind.SEALED) {
                    terminal.warn("cli.password.how");
                }
                yield code;
            }
            case BookException book -> refused(book.problem(), book.remedy());
            case PackException pack ->
                refused(Phrase.of("cli.error.pack", pack.said()), Phrase.of("cli.error.pack.remedy"));
            case Packs.UnknownPack unknown ->
                wrongUsage(new ParameterException(line, unknown.problem().in(terminal.messages()), unknown));
            case Refusal refusal -> refused(refusal.problem(), refusal.remedy());
            default -> internal(failure);
        };
    }

    private int refused(Text problem, Text remedy) {
        terminal.warn("cli.error.refused", problem, remedy);
        return ExitCode.UNUSABLE;
    }

    private int internal(Throwable failure) {
        LOG.error("Command failed", failure);
        terminal.warn("cli.error.internal", failure.getClass().getSimpleName(), terminal.log());
        return ExitCode.INTERNAL;
    }
}
