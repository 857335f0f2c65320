package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final List<String> PROMISED = List.of(
            "new",
            "sample",
            "template",
            "import",
            "calculate",
            "check",
            "report",
            "explain",
            "policy",
            "verify",
            "backup",
            "restore",
            "salvage",
            "fill",
            "history",
            "undo",
            "redo",
            "close",
            "carry",
            "protect");

    static Stream<List<String>> commands() {
        return Stream.concat(
                PROMISED.stream().map(List::of),
                Stream.of("list", "show", "check", "diff").map(below -> List.of("policy", below)));
    }

    private static Object[] words(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toArray();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpInBothLanguages(List<String> command) {
        Run chinese = Run.of(words(command, "--help")).ends(0);
        Run english = Run.of(words(command, "--help", "--lang", "en")).ends(0);
        assertTrue(chinese.out().contains("用法：") && chinese.out().contains("选项："), chinese.out());
        assertTrue(english.out().contains("Usage:") && english.out().contains("Options:"), english.out());
        assertFalse(chinese.out().contains("cli.help"), chinese.out());
        assertFalse(
                english.out().codePoints().anyMatch(c -> c > 0x4e00 && c < 0x9fa6)
                        && !english.out().contains("示例")
                        && !english.out().contains("员额核定"),
                english.out());
        assertEquals("", chinese.err());
    }

    @Test
    void theHelpListsEveryPromisedCommand() {
        String help = Run.of("--help").ends(0).out();
        PROMISED.forEach(command -> assertTrue(help.contains("\n  " + command), command));
        assertTrue(help.contains("退出码"), help);
    }

    @Test
    void whatIsACommandIsKnownBeforeCommandsAreMade() {
        StringWriter nowhere = new StringWriter();
        Terminal terminal = Run.terminal(new PrintWriter(nowhere), new PrintWriter(nowhere), false);
        assertEquals(
                List.copyOf(Commands.line(terminal).getSubcommands().keySet()).stream()
                        .sorted()
                        .toList(),
                PROMISED.stream().sorted().toList());
        PROMISED.forEach(command -> assertTrue(Commands.isCommand(command)));
        assertFalse(Commands.isCommand("文档.heding"));
    }

    @Test
    void theVersionIsPrinted() {
        assertTrue(Run.of("--version").ends(0).out().startsWith("heding "));
        assertTrue(Run.of("check", "-V").ends(0).out().startsWith("heding "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "policy",
                "calculatte x.heding",
                "calculate",
                "calculate a.heding b.heding",
                "calculate a.heding --yaer 2026",
                "calculate a.heding --year soon",
                "calculate a.heding --year 26",
                "calculate a.heding --lang fr",
                "explain a.heding",
                "import a.heding",
                "report a.heding out.pdf",
                "report a.xlsx a.xlsx",
                "template book.xls",
                "new a.heding --place 34010",
                "new a.heding --place 340104006006",
                "new a.heding --place 999999",
                "new a.heding --policy nowhere-1999",
                "new a.heding --year 1026",
            })
    void wrongUsageIsToldOnTheErrorStreamAlone(String typed) {
        Run run = Run.of((Object[]) typed.split(" ")).ends(2);
        assertEquals("", run.out());
        assertTrue(run.err().contains("--help"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void aWrongCommandIsAnsweredWithTheOneMeant() {
        assertTrue(Run.of("calculat", "x").ends(2).err().contains("calculate"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertTrue(Run.of("explain", "x.heding").ends(2).err().contains("缺少：UNIT-OR-ID RESULT"));
        assertTrue(Run.of("explain", "x.heding", "--lang=en").ends(2).err().contains("Missing: UNIT-OR-ID RESULT"));
    }

    @Test
    void theLanguageMayStandAnywhere() {
        assertTrue(Run.of("--lang", "en", "calculate").err().startsWith("Missing"));
        assertTrue(Run.of("calculate", "--lang", "en").err().startsWith("Missing"));
        assertTrue(Run.of("calculate", "--lang", "zh").err().startsWith("缺少"));
        assertTrue(Run.of("calculate").err().startsWith("缺少"));
    }

    @Test
    void aNameThatBeginsWithAnAtIsAName() {
        assertTrue(Run.of("calculate", "@列表.heding").ends(3).err().contains("@列表.heding"));
    }
}
