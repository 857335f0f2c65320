package org.heding;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of the house for the packages below a root, so that they can be tried on classes that break them. */
final class Architecture {
    /** Which packages a package may use, beside itself. */
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("message", Set.of()),
            Map.entry("formula", Set.of("message")),
            Map.entry("policy", Set.of("message", "formula")),
            Map.entry("ledger", Set.of("message")),
            Map.entry("assessment", Set.of("message", "formula", "policy", "ledger")),
            Map.entry("place", Set.of("message")),
            Map.entry("document", Set.of("message", "ledger")),
            Map.entry("sample", Set.of("message", "ledger", "place", "document")),
            Map.entry("workbook", Set.of("message", "formula", "policy", "ledger", "assessment")),
            Map.entry(
                    "cli",
                    Set.of(
                            "message",
                            "formula",
                            "policy",
                            "ledger",
                            "assessment",
                            "place",
                            "document",
                            "sample",
                            "workbook")),
            Map.entry(
                    "desktop",
                    Set.of(
                            "message",
                            "formula",
                            "policy",
                            "ledger",
                            "assessment",
                            "place",
                            "document",
                            "sample",
                            "workbook")));

    /** Which libraries may be used where. */
    static final Map<Set<String>, Set<String>> LIBRARIES = Map.of(
            Set.of("java.sql..", "javax.sql..", "org.sqlite.."), Set.of("document"),
            Set.of("org.apache.poi..", "org.openxmlformats.."), Set.of("workbook"),
            Set.of("org.apache.commons.csv.."), Set.of("workbook"),
            Set.of("com.fasterxml.jackson.."), Set.of("policy", "workbook.blank", "cli"),
            Set.of("com.fasterxml.aalto..", "org.codehaus.stax2.."), Set.of("workbook"),
            Set.of("javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx.."), Set.of("desktop"),
            Set.of("picocli.."), Set.of("cli"));

    /** The packages that compute: no files, no clock, no locale, and nothing inexact. */
    static final List<String> EXACT = List.of("formula", "policy", "ledger", "assessment");

    private final String root;

    Architecture(String root) {
        this.root = root;
    }

    ArchRule arrows(String name) {
        DescribedPredicate<JavaClass> allowed =
                not(resideInAPackage(root + "..")).or(resideInAPackage(of(name)));
        for (String used : ARROWS.get(name)) {
            allowed = allowed.or(resideInAPackage(of(used)));
        }
        return classes().that(resideInAPackage(of(name))).should().onlyDependOnClassesThat(allowed);
    }

    ArchRule library(Set<String> library) {
        String[] homes = LIBRARIES.get(library).stream().map(this::of).toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(homes))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.toArray(String[]::new));
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule nothingInexact() {
        return exact(Set.of()).should(new ArchCondition<>("use no double and no float") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                inexact(item).forEach(said -> events.add(SimpleConditionEvent.violated(item, said)));
            }
        });
    }

    /** Everything a class declares or calls that deals in floating point. */
    private static Set<String> inexact(JavaClass item) {
        Set<String> found = new TreeSet<>();
        item.getFields().stream()
                .filter(field -> isFloating(field.getRawType()))
                .forEach(field -> found.add(field.getFullName()));
        item.getCodeUnits().stream().filter(Architecture::isFloating).forEach(unit -> found.add(unit.getFullName()));
        item.getCodeUnitCallsFromSelf().stream()
                .filter(call -> Stream.concat(
                                Stream.of(call.getTarget().getRawReturnType()),
                                call.getTarget().getRawParameterTypes().stream())
                        .anyMatch(Architecture::isFloating))
                .forEach(call -> found.add(call.getDescription()));
        return found;
    }

    private static boolean isFloating(JavaCodeUnit unit) {
        return isFloating(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(Architecture::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }

    ArchRule noFiles() {
        // What reads packs reads files; a pack is checked there and has no files after that.
        return exact(Set.of("PackReader", "InstalledPacks"))
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("java.io..", "java.nio.file..")).or(simpleName("Serializable")));
    }

    ArchRule noClockAndNoLocale() {
        return exact(Set.of()).should(new ArchCondition<>("ask for neither the time nor the locale") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    if (asks(call.getTargetOwner().getFullName(), call.getName())) {
                        events.add(SimpleConditionEvent.violated(item, call.getDescription()));
                    }
                }
                item.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getFullName().equals("java.util.Date"))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(item, call.getDescription())));
            }
        });
    }

    private static boolean asks(String owner, String method) {
        return owner.startsWith("java.time.") && method.equals("now")
                || owner.equals("java.time.Clock")
                || owner.equals("java.lang.System") && (method.equals("currentTimeMillis") || method.equals("nanoTime"))
                || owner.equals("java.util.Locale") && method.equals("getDefault");
    }

    ArchRule plainNames() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?");
    }

    private GivenClassesConjunction exact(Set<String> but) {
        return classes()
                .that(resideInAnyPackage(EXACT.stream().map(this::of).toArray(String[]::new))
                        .and(DescribedPredicate.describe(
                                "are not " + but, item -> !but.contains(item.getSimpleName()))));
    }

    private String of(String name) {
        return root + "." + name + "..";
    }
}
