package org.heding.workbook.blank;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;
import org.heding.workbook.BookException;

/** A small district that blanks are filled for: two streets, four communities of which two bear one name. */
final class BlankWorld {
    static final PolicyPack PACK = PackReader.bundled("hefei-2019");
    static final Messages MESSAGES = Messages.of(Locale.CHINESE);
    static final String CITY = "9901";
    static final String COUNTY = "990101";
    static final String EAST = "990101001";
    static final String WEST = "990101002";
    static final String FIRST = "990101001001";
    static final String SECOND = "990101001002";
    static final String THIRD = "990101002001";
    static final String SAME = "990101002002";
    static final String SECRETARY = id("99010119700101001");
    static final String WORKER = id("99010119900305002");
    static final int YEAR = 2026;

    final Ledger ledger = new Ledger();

    BlankWorld() {
        unit(CITY, "试验市", "");
        unit(COUNTY, "试验区", "市辖区");
        unit(EAST, "东街道", "街道");
        unit(WEST, "西街道", "街道");
        unit(FIRST, "一社区", Kind.URBAN);
        unit(SECOND, "同名社区", Kind.URBAN);
        unit(THIRD, "三社区", Kind.URBAN);
        unit(SAME, "同名社区", Kind.URBAN);
        community(FIRST, 3000, 150, 8);
        community(SECOND, 2400, 260, 9);
        community(THIRD, 1800, 90, 5);
        fact(SAME, Field.PARTY_MEMBERS, 40);
        person(SECRETARY, "=甲某", FIRST, "书记");
        person(WORKER, "乙某", THIRD, "委员");
        fact(WORKER, Field.ANNUAL_PAY, 60000);
    }

    private static String id(String seventeen) {
        return seventeen + IdNumber.check(seventeen);
    }

    private void unit(String code, String name, String kind) {
        ledger.apply(new Change.PutUnit(new Unit(code, name, kind)));
    }

    private void community(String code, int households, int members, int workers) {
        fact(code, Field.HOUSEHOLDS, households);
        fact(code, Field.PARTY_MEMBERS, members);
        fact(code, Field.WORKERS, workers);
    }

    void fact(String holder, String field, int value) {
        ledger.apply(new Change.SetFact(holder, YEAR, field, BigDecimal.valueOf(value)));
    }

    private void person(String id, String name, String community, String post) {
        ledger.apply(new Change.PutPerson(
                new Person(id, name, community, post, LocalDate.of(2015, 1, 1), null, null, "", "", "")));
    }

    Source source() {
        Assessment assessment = Assessment.of(PACK, ledger, YEAR, COUNTY);
        return new Source(
                assessment, new Source.Head("试验区台账", COUNTY, "试验市试验区"), LocalDate.of(2026, 3, 15), Optional.empty());
    }

    Source closed(Map<String, String> results) {
        Source open = source();
        return new Source(open.assessment(), open.head(), open.today(), Optional.of(results));
    }

    BlankSurvey survey(Path blank) throws BookException {
        return Blank.read(blank).survey(PACK, ledger, COUNTY);
    }

    /** Fills a blank by what is sure of it. */
    Filled fill(Path blank, Path target) throws BookException {
        return fill(blank, target, BlankMapping.of(survey(blank)));
    }

    Filled fill(Path blank, Path target, BlankMapping mapping) throws BookException {
        return Blank.read(blank).fill(mapping, source(), target, MESSAGES, Progress.NONE);
    }
}
