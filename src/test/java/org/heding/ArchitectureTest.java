package org.heding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int MOST_LINES = 400;

    private static JavaClasses program;
    private static JavaClasses planted;

    private final Architecture ours = new Architecture("org.heding");
    private final Architecture theirs = new Architecture("org.heding.planted");

    @BeforeAll
    static void readClasses() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.heding");
        planted = new ClassFileImporter().importPackages("org.heding.planted");
    }

    private static void broken(ArchRule rule, String by) {
        AssertionError found = assertThrows(AssertionError.class, () -> rule.check(planted));
        assertTrue(found.getMessage().contains(by), found.getMessage());
    }

    @Test
    void everyPackageHasItsArrows() {
        Set<String> packages = new TreeSet<>();
        program.forEach(item -> {
            String[] parts = item.getPackageName().split("\\.");
            if (parts.length > 2) {
                packages.add(parts[2]);
            }
        });
        assertEquals(new TreeSet<>(Architecture.ARROWS.keySet()), packages);
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        Architecture.ARROWS.keySet().forEach(name -> ours.arrows(name).check(program));
        broken(theirs.arrows("ledger"), "ClockReader");
        broken(theirs.arrows("cli"), "WindowCommand");
    }

    @Test
    void onlyTheEntrySeesEverything() {
        ArchRule rule = ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.heding.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.heding");
        rule.check(program);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        Architecture.LIBRARIES.keySet().forEach(library -> ours.library(library).check(program));
        for (Set<String> library : Architecture.LIBRARIES.keySet()) {
            broken(theirs.library(library), "Everything");
        }
    }

    @Test
    void packagesDoNotGoInCircles() {
        ours.noCycles().check(program);
        broken(theirs.noCycles(), "Cycle detected");
    }

    @Test
    void nothingThatIsComputedIsInexact() {
        ours.nothingInexact().check(program);
        broken(theirs.nothingInexact(), "roughly");
        broken(theirs.nothingInexact(), "aField");
        broken(theirs.nothingInexact(), "doubleValue");
    }

    @Test
    void noLocalVariableIsInexact() throws IOException {
        Pattern floating = Pattern.compile("\\b(double|float|Double|Float)\\b");
        for (Path source : sources()) {
            String name =
                    SOURCES.resolve("org/heding").relativize(source).getName(0).toString();
            if (Architecture.EXACT.contains(name)) {
                String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"[^\"\n]*\"", "");
                assertTrue(!floating.matcher(code).find(), source + " has a floating-point variable");
            }
        }
    }

    @Test
    void whatComputesReadsNoFiles() {
        ours.noFiles().check(program);
        broken(theirs.noFiles(), "FileReading");
    }

    @Test
    void whatComputesAsksNeitherTheTimeNorTheLocale() {
        ours.noClockAndNoLocale().check(program);
        broken(theirs.noClockAndNoLocale(), "LocalDate.now()");
        broken(theirs.noClockAndNoLocale(), "Locale.getDefault()");
    }

    @Test
    void namesSayWhatAThingIs() {
        ours.plainNames().check(program);
        broken(theirs.plainNames(), "FigureManager");
    }

    @Test
    void noClassIsLongerThanAReaderHolds() throws IOException {
        for (Path source : sources()) {
            long lines;
            try (Stream<String> text = Files.lines(source)) {
                lines = text.count();
            }
            assertTrue(lines <= MOST_LINES, source + " has " + lines + " lines");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertTrue(sources.size() > 50, "The sources were not found");
            return sources;
        }
    }
}
