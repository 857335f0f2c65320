package org.heding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a bundled pack says, it says by whose word. */
class PackCitationTest {
    static List<String> packs() {
        return PackReader.bundledIds();
    }

    private static void cited(String what, Citation citation, List<String> uncited) {
        boolean sum = citation.section().isEmpty() && citation.words().en().equals("The sum of the units below.");
        if (!sum
                && (!citation.section().matches("Q\\d+|报道|岗位与等级|工作年限|学历|职业资格|薪酬构成|试用期|用人成本|经费来源")
                        || citation.words().zh().isBlank()
                        || citation.words().en().isBlank())) {
            uncited.add(what);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyValueRuleAndCheckIsCitedInBothLanguages(String id) {
        PolicyPack pack = PackReader.bundled(id);
        List<String> uncited = new ArrayList<>();
        pack.parameters()
                .forEach(parameter ->
                        parameter.values().forEach(value -> cited(parameter.id(), value.citation(), uncited)));
        pack.tables()
                .forEach(table -> table.editions().forEach(edition -> cited(table.id(), edition.citation(), uncited)));
        pack.rules().forEach(rule -> cited(rule.id(), rule.citation(), uncited));
        pack.checks().forEach(check -> cited(check.id(), check.citation(), uncited));
        assertEquals(List.of(), uncited);
        assertFalse(pack.parameters().isEmpty()
                || pack.rules().isEmpty()
                || pack.checks().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void onlySumsOfWhatIsRecordedCiteNothing(String id) {
        PolicyPack pack = PackReader.bundled(id);
        for (Rule rule : pack.rules()) {
            if (rule.citation().section().isEmpty()) {
                assertTrue(rule.formula().text().startsWith("SUM("), rule.id());
                assertTrue(pack.inputs().stream().anyMatch(input -> input.id().equals(rule.id())), rule.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whatTheSourceLeavesOpenSaysWhatElseCouldBeMeant(String id) {
        List<String> silent = new ArrayList<>();
        for (Parameter parameter : PackReader.bundled(id).parameters()) {
            boolean open = parameter.values().stream()
                    .anyMatch(value -> value.citation().status() == Status.INTERPRETED);
            if (open
                    && (parameter.note().zh().isBlank() || parameter.note().en().isBlank())) {
                silent.add(parameter.id());
            }
        }
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyClauseIsCitedBySomething(String id) throws IOException {
        JsonNode json = new ObjectMapper().readTree(PackReader.class.getResourceAsStream("/policies/" + id + ".json"));
        Set<String> cited = new HashSet<>(json.findValuesAsText("cite"));
        json.path("clauses").fieldNames().forEachRemaining(clause -> assertTrue(cited.contains(clause), clause));
    }

    @Test
    void thePaperBehindHefei2019IsNamedWithoutANumberNobodyKnows() {
        Paper paper = PackReader.bundled("hefei-2019").paper();
        assertEquals(Optional.of(LocalDate.of(2019, 1, 10)), paper.issued());
        assertEquals(Optional.of(LocalDate.of(2019, 2, 15)), paper.published());
        assertTrue(paper.caveat().zh().contains("以《意见》原文及配套办法为准"));
        assertFalse((paper.title().zh() + paper.source().zh() + paper.caveat().zh()).contains("号"));
    }

    @Test
    void thePlanningFigureIsKnownFromThePressAloneAndSaysSo() {
        PolicyPack pack = PackReader.bundled("national-2021");
        assertEquals(Optional.empty(), pack.paper().issued());
        assertTrue(pack.paper().caveat().zh().contains("请核对原文"));
        assertFalse((pack.paper().title().zh() + pack.paper().caveat().zh()).contains("号"));
        assertTrue(pack.parameters().stream()
                .flatMap(parameter -> parameter.values().stream())
                .noneMatch(value -> value.citation().status() == Status.SOURCED));
    }
}
