package org.heding.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heding.desktop.session.Section;
import org.heding.message.Label;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.policy.ReportTable;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private final PolicyPack pack = PackReader.bundled("hefei-2019");

    private Section of(String id, Level level, String... columns) {
        ReportTable table = new ReportTable(id, Label.same("表"), List.of(level), List.of(columns), Optional.empty());
        return Subjects.of(table, pack);
    }

    @Test
    void aTableOfPeopleIsAboutPayWhateverItsColumns() {
        assertEquals(Section.PAY, of("x", Level.PERSON, "activity_fund"));
    }

    @Test
    void aTableWithMoneyIsAboutFundsAndOneWithoutAboutStaff() {
        assertEquals(Section.FUNDS, of("x", Level.COMMUNITY, "organiser_required", "activity_fund"));
        assertEquals(Section.STAFFING, of("x", Level.COMMUNITY, "organiser_required"));
    }

    @Test
    void placesAreAboutCentresEvenWhereTheyCostMoney() {
        assertEquals(Section.CENTRES, of("centres", Level.COMMUNITY, "activity_fund"));
    }

    @Test
    void everyTableOfThePackIsShownAndEverySectionOfFiguresHasOne() {
        Set<Section> used = EnumSet.noneOf(Section.class);
        pack.reports().forEach(table -> used.add(Subjects.of(table, pack)));
        assertTrue(used.stream().allMatch(section -> section.group() == Section.Group.FIGURES));
        assertEquals(EnumSet.of(Section.STAFFING, Section.PAY, Section.FUNDS, Section.CENTRES), used);
    }
}
