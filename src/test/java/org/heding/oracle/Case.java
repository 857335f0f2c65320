package org.heding.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heding.assessment.Assessment;
import org.heding.assessment.Finding;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Text;
import org.heding.policy.PackReader;
import org.heding.policy.PolicyPack;

/** One case worked by the program: a city with a district and a street, to which a test adds what it is about. */
final class Case {
    static final String CITY = "3401";
    static final String COUNTY = "340102";
    static final String STREET = "340102001";
    static final String COMMUNITY = "340102001001";
    static final String PERSON = RandomWorld.idNumber(1);

    static final PolicyPack PACK = PackReader.bundled("hefei-2019");

    private final Ledger ledger = new Ledger();
    private final int year;

    Case(int year) {
        this.year = year;
        unit(CITY, "").unit(COUNTY, "市辖区").unit(STREET, "街道");
    }

    Case() {
        this(2026);
    }

    Case unit(String code, String kind) {
        ledger.apply(new Change.PutUnit(new Unit(code, "示例" + code, kind)));
        return this;
    }

    /** The street's community of a number from 1. */
    Case community(int number, String field, String figure) {
        String code = community(number);
        if (ledger.unit(code).isEmpty()) {
            unit(code, Kind.URBAN);
        }
        return fact(code, field, figure);
    }

    static String community(int number) {
        return STREET + "%03d".formatted(number);
    }

    Case fact(String holder, String field, String figure) {
        ledger.apply(new Change.SetFact(holder, year, field, new BigDecimal(figure)));
        return this;
    }

    /** The one person, of the first community; a null day is one that is not recorded. */
    Case person(String post, String joined, String left) {
        if (ledger.unit(COMMUNITY).isEmpty()) {
            unit(COMMUNITY, Kind.URBAN);
        }
        ledger.apply(new Change.PutPerson(
                new Person(PERSON, "示例甲", COMMUNITY, post, day(joined), null, day(left), "", "", "")));
        return this;
    }

    Case term(String start, String end, boolean completed, String appraisal) {
        ledger.apply(new Change.PutTerm(new Term(PERSON, "", day(start), day(end), completed, appraisal, "示例依据")));
        return this;
    }

    Case pay(String area, int grade, String from, String amount) {
        ledger.apply(
                new Change.PutReferencePay(new ReferencePay(area, grade, day(from), new BigDecimal(amount), "示例依据")));
        return this;
    }

    /** The same figure for all grades. */
    Case pay(String area, String from, String amount) {
        for (int grade = 7; grade <= 10; grade++) {
            pay(area, grade, from, amount);
        }
        return this;
    }

    Case meeting(String unit, String kind, String date) {
        ledger.apply(new Change.PutMeeting(new Meeting(unit, kind, day(date), "", "")));
        return this;
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    Assessment assessment() {
        return Assessment.of(PACK, ledger, year, "");
    }

    /** A figure as a plain decimal, or an empty text where there is none. */
    String figure(String holder, String id) {
        return assessment().value(holder, id) instanceof Value.Amount amount
                ? amount.number().toDecimal().toPlainString()
                : "";
    }

    boolean incomplete(String holder, String id) {
        return assessment().value(holder, id) instanceof Value.Amount amount && amount.incomplete();
    }

    /** Each problem of a holder: its severity and its input. */
    List<String> problems(String holder) {
        return assessment().problems().stream()
                .filter(problem -> problem.holder().equals(holder))
                .map(problem -> problem.severity().id() + " " + problem.input())
                .toList();
    }

    /** What is said of a figure before its formula, in Chinese. */
    String said(String holder, String id) {
        List<String> sentences = new ArrayList<>();
        for (Text sentence : assessment().explain(holder, id).sentences()) {
            sentences.add(sentence.in(Messages.of(Locale.CHINESE)));
        }
        return String.join("\n", sentences);
    }

    /** The findings of a check: severity, actual and required. */
    List<String> findings(String holder, String check) {
        return found(holder, check).stream()
                .map(finding -> finding.severity().id() + " " + finding.actual() + "/" + finding.required())
                .toList();
    }

    /** The periods of the year in which a check is not met. */
    List<Integer> periods(String holder, String check) {
        return found(holder, check).stream().map(Finding::period).toList();
    }

    private List<Finding> found(String holder, String check) {
        return assessment().findings().stream()
                .filter(finding ->
                        finding.holder().equals(holder) && finding.check().id().equals(check))
                .toList();
    }
}
