package org.heding.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Unit;

/** A small document for commands to work on: one street with three communities, of which one wants its households. */
final class Town {
    static final String CITY = "9901";
    static final String COUNTY = "990101";
    static final String STREET = "990101001";
    static final String FIRST = "990101001001";
    static final String SECOND = "990101001002";
    static final String THIRD = "990101001003";
    static final String PERSON = "990101199001010019";
    static final int YEAR = 2026;

    private final List<Change> changes = new ArrayList<>();

    private Town() {
        unit(CITY, "试验市", "");
        unit(COUNTY, "试验区", "市辖区");
        unit(STREET, "试验街道", "街道");
        unit(FIRST, "一社区", Kind.URBAN);
        unit(SECOND, "二社区", Kind.URBAN);
        unit(THIRD, "同名社区", Kind.URBAN);
        set(CITY, Field.ESTABLISHMENT_TOTAL, "1999");
        set(FIRST, Field.HOUSEHOLDS, "3000");
        set(FIRST, Field.PARTY_MEMBERS, "200");
        set(FIRST, Field.GRIDS, "4");
        set(FIRST, Field.ORGANISERS, "1");
        set(FIRST, Field.PLANNED_SERVICE_FUND, "300000.01");
        set(SECOND, Field.HOUSEHOLDS, "1500");
        set(SECOND, Field.PARTY_MEMBERS, "0");
        set(SECOND, Field.ORGANISERS, "1");
        set(THIRD, Field.PARTY_MEMBERS, "201");
        changes.add(new Change.PutPerson(
                new Person(PERSON, "甲某", FIRST, "一般工作人员", LocalDate.of(2020, 1, 1), null, null, "", "", "")));
        set(PERSON, Field.ANNUAL_PAY, "70000");
        changes.add(new Change.PutReferencePay(
                new ReferencePay(CITY, 10, LocalDate.of(2026, 1, 1), new BigDecimal("72000"), "试验文件")));
    }

    private void unit(String code, String name, String kind) {
        changes.add(new Change.PutUnit(new Unit(code, name, kind)));
    }

    private void set(String holder, String field, String value) {
        changes.add(new Change.SetFact(holder, YEAR, field, new BigDecimal(value)));
    }

    /** Makes the document in a folder. */
    static Path in(Path folder) throws DocumentException {
        Path file = folder.resolve("试验.heding");
        Document.create(file, new Settings(YEAR, "hefei-2019", COUNTY, "试验区台账", false), new Town().changes)
                .close();
        return file;
    }
}
