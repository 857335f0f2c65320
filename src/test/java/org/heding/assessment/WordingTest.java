package org.heding.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.heding.formula.Evaluator;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Value;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas in the names people use, and with the figures put in. */
class WordingTest {
    private static final Messages ZH = Messages.of(Locale.CHINESE);
    private static final String COMMUNITY = "990101001001";

    private final Ledger ledger = new Ledger();
    private final Book book = new Book(PackReader.bundled("hefei-2019"), ledger);

    WordingTest() {
        ledger.apply(new Change.PutUnit(new Unit("9901", "示例市", "")));
        ledger.apply(new Change.PutUnit(new Unit("990101", "示例区", "市辖区")));
        ledger.apply(new Change.PutUnit(new Unit("990101001", "示例街道", "街道")));
        ledger.apply(new Change.PutUnit(new Unit(COMMUNITY, "示例社区", Kind.URBAN)));
        fact(Field.HOUSEHOLDS, "1850");
        fact(Field.PARTY_MEMBERS, "200");
        fact(Field.GRIDS, "12");
        fact(Field.WORKERS, "5");
        fact(Field.AREA, "1.25");
    }

    private void fact(String field, String figure) {
        ledger.apply(new Change.SetFact(COMMUNITY, 2026, field, new BigDecimal(figure)));
    }

    private String inNames(Level level, String formula, Messages messages) {
        return Wording.inNames(book, level, Formula.parse(formula).root()).in(messages);
    }

    private String inFigures(Level level, String holder, String formula) {
        Map<Expression, Value> figures = new IdentityHashMap<>();
        Expression root = Formula.parse(formula).root();
        Evaluator.evaluate(root, new Forest(book, ledger, 2026, Node.Answers.NONE).node(holder), figures);
        String written = Wording.inFigures(book, level, root, figures).in(ZH);
        return Wording.saysItself(root, figures) ? written + "（得数已在句中）" : written;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "households + grids * (workers - 2) | 户数 + 网格数 × （社区工作者（在岗） − 2）",
                "(households - grids) - (workers - 2) | 户数 − 网格数 − （社区工作者（在岗） − 2）",
                "households / (grids / workers) | 户数 ÷ （网格数 ÷ 社区工作者（在岗））",
                "-(households + 1) | −（户数 + 1）",
                "-households * 2 | −户数 × 2"
            })
    void bracketsStandWhereTheOrderNeedsThem(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "households >= 3 | 户数 ≥ 3",
                "IF(households <= 3, grids, workers) | 如果 户数 ≤ 3，取 网格数；否则 社区工作者（在岗）",
                "IF(households <> 1850, grids, workers) | 如果 户数 ≠ 1,850，取 网格数；否则 社区工作者（在岗）",
                "IF(kind = \"城市社区\", 1, 0) | 如果 是否城市社区 = “城市社区”，取 1；否则 0"
            })
    void comparisonsBearTheirSigns(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF(households > 3, grids, workers) + 1 | （如果 户数 > 3，取 网格数；否则 社区工作者（在岗）） + 1",
                "IF(households > 3, IF(grids = 1, 1, 2), workers) | 如果 户数 > 3，取 （如果 网格数 = 1，取 1；否则 2）；否则 社区工作者（在岗）"
            })
    void aChoiceInsideAnotherIsPutInBrackets(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF(AND(households > 3, OR(grids > 1, workers > 2)), 1, 0) | 如果 户数 > 3，并且 （网格数 > 1，或者 社区工作者（在岗） > 2），取 1；否则 0",
                "IF(OR(AND(households > 3, grids > 1), workers > 2), 1, 0) | 如果 （户数 > 3，并且 网格数 > 1），或者 社区工作者（在岗） > 2，取 1；否则 0",
                "IF(AND(households > 3, NOT(grids > 1)), 1, 0) | 如果 户数 > 3，并且 不是“网格数 > 1”，取 1；否则 0",
                "IF(NOT(ISBLANK(residents)), 0, 1) | 如果 不是“没有填常住人口”，取 0；否则 1"
            })
    void conditionsAreJoinedAndThoseOfSeveralPutInBrackets(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "county.approved_quota | 区县的核定社区工作者总额",
                "IF(county.kind = \"县\", 1, 0) | 如果 区县类型 = “县”，取 1；否则 0",
                "township.area | 街道（乡镇）的辖区面积"
            })
    void aNameOfALevelAboveSaysWhose(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MIN(households, grids, 7) | 户数、网格数、7 中最小的",
                "MAX(ROUND(households / 300, 0), 1) | （户数 ÷ 300，四舍五入到整数）、1 中最大的",
                "MAX(ROUNDUP(households / 300, 1), grids + 1) | （户数 ÷ 300，向上进到 1 位小数）、网格数 + 1 中最大的",
                "MAX(ROUNDDOWN(households / 300, 0), 1) | （户数 ÷ 300，舍去小数）、1 中最大的",
                "SUM(households, grids) | 户数、网格数 相加"
            })
    void aListIsSaidWithItsRoundedPartsInBrackets(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ROUND(households / 300, 2) | 户数 ÷ 300，四舍五入到 2 位小数",
                "ROUND(households / 300, 0) | 户数 ÷ 300，四舍五入到整数",
                "ROUNDUP(households / 300, 0) | 户数 ÷ 300，不足 1 的进为 1",
                "ROUNDUP(households / 300, 2) | 户数 ÷ 300，向上进到 2 位小数",
                "ROUNDDOWN(households / 300, 0) | 户数 ÷ 300，舍去小数",
                "ROUNDDOWN(households / 300, 2) | 户数 ÷ 300，舍去 2 位小数以后的"
            })
    void roundingSaysWhereItGoes(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LOOKUP(service_fund_floor, county.kind) | 《服务群众经费下限》中 区县类型 的数",
                "LOOKUP(service_fund_floor, \"县\") + 1 | 《服务群众经费下限》中 “县” 的数 + 1",
                "ALLOCATE(county.worker_quota, households) | 区县的社区工作者核定额度按户数用最大余数法分到各单位",
                "ALLOCATE(county.worker_quota, households, deputies_per_community) | 区县的社区工作者核定额度按户数用最大余数法分到各单位，每个单位先保底 每个社区专职副书记或书记助理",
                "SHARE(activity_fund, 1, activity_city_part, activity_county_part) | 党组织活动经费按 活动经费市级份数∶活动经费区县份数 分担的第 1 份",
                "SHARE(activity_fund, 2, 1, 3, 4) | 党组织活动经费按 1∶3∶4 分担的第 2 份"
            })
    void tablesAndDivisionsAreCalledByTheirNames(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(community.households) | 各社区的户数相加",
                "MAX(community.area) | 各社区的辖区面积中最大的",
                "MIN(community.area) | 各社区的辖区面积中最小的",
                "COUNT(community) | 社区数",
                "COUNT(community, AND(households > 3, grids > county.approved_quota)) | 符合条件（户数 > 3，并且 网格数 > 区县的核定社区工作者总额）的社区数"
            })
    void whatLiesBelowIsSpokenOfInItsOwnNames(String formula, String words) {
        assertEquals(words, inNames(Level.COUNTY, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "YEAR(joined) + 1 | 参加社区工作时间 的年份 + 1",
                "DATE(2026, 1, 31) | 2026 年 1 月 31 日",
                "DATE(YEAR(joined) + 1, 12 - 1, 31) | 参加社区工作时间 的年份 + 1 年 12 − 1 月 31 日",
                "DATEDIF(joined, left, \"Y\") | 从 参加社区工作时间 到 离岗时间 满了多少年",
                "DATEDIF(joined, DATE(2026, 12, 31), \"M\") | 从 参加社区工作时间 到 2026 年 12 月 31 日 满了多少个月",
                "LAST(month.grade) | 最后一个月的当月参照职级",
                "COUNT(month, in_post) | 符合条件（当月在岗）的月数"
            })
    void daysAreSaidByTheirParts(String formula, String words) {
        assertEquals(words, inNames(Level.PERSON, formula, ZH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF(AND(households > 3, NOT(grids > 1)), 1, 0) | if Households > 3 and not (Grids > 1), then 1; otherwise 0",
                "IF(households > 3, IF(grids = 1, 1, 2), workers) | if Households > 3, then (if Grids = 1, then 1; otherwise 2); otherwise Workers in post",
                "county.approved_quota | Approved total of workers of the county",
                "MAX(ROUND(households / 300, 0), 1) | the greatest of (Households ÷ 300, rounded to a whole number), 1",
                "LOOKUP(service_fund_floor, county.kind) | the figure of “Floor of the service fund” for Type of county of the county"
            })
    void theSameIsSaidInEnglish(String formula, String words) {
        assertEquals(words, inNames(Level.COMMUNITY, formula, Messages.of(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "households + grids * (workers - 2) | 户数 1,850 户 + 网格数 12 个 × （社区工作者（在岗） 5 人 − 2）",
                "IF(households <= 3, grids, workers) | 社区工作者（在岗） 5 人",
                "IF(households > 3, grids, workers) + 1 | 网格数 12 个 + 1",
                "ROUND(households / 300, 0) | 户数 1,850 户 ÷ 300 = 6.1667，四舍五入到整数",
                "ROUND(households / residents, 0) | 户数 1,850 户 ÷ 常住人口 缺数据，四舍五入到整数",
                "LOOKUP(service_fund_floor, county.kind) | 《服务群众经费下限》中 区县类型 市辖区 的数",
                "ALLOCATE(county.worker_quota, households) | 区县的社区工作者核定额度 7 人按户数 1,850 户用最大余数法分到各单位",
                "SHARE(activity_fund, 1, activity_city_part, activity_county_part) | 党组织活动经费 140,000.00 元/年按 1∶1 分担的第 1 份",
                "SHARE(activity_fund, 2, 1, 3, 4) | 党组织活动经费 140,000.00 元/年按 1∶3∶4 分担的第 2 份",
                "SHARE(activity_fund, 2, residents, 4) | 党组织活动经费 140,000.00 元/年按 常住人口∶4 分担的第 2 份",
                "households | 户数 1,850 户（得数已在句中）",
                "MAX(households, 1) | 户数 1,850 户、1 中最大的"
            })
    void figuresStandBesideTheirNamesAndOnlyTheBranchTakenIsSaid(String formula, String words) {
        assertEquals(words, inFigures(Level.COMMUNITY, COMMUNITY, formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(community.households) | 各社区的户数相加 = 1,850 户（得数已在句中）",
                "SUM(community.households) + 1 | 各社区的户数相加 = 1,850 户 + 1",
                "COUNT(community, households > 3) | 符合条件（户数 > 3）的社区数"
            })
    void sumsOfWhatLiesBelowSayWhatTheyComeTo(String formula, String words) {
        assertEquals(words, inFigures(Level.COUNTY, "990101", formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DATE(2026, 1, 31) | 2026-01-31（得数已在句中）",
                "YEAR(DATE(2026, 1, 31)) | 2026-01-31 的年份 = 2026（得数已在句中）",
                "DATEDIF(DATE(2020, 1, 31), DATE(2026, 1, 31), \"M\") | 从 2020-01-31 到 2026-01-31 满 72 个月（得数已在句中）",
                "IF(households > 3, YEAR(DATE(2026, 1, 31)), 1) | 2026-01-31 的年份 = 2026（得数已在句中）",
                "IF(households < 3, DATE(2026, 1, 31), DATE(2025, 1, 31)) | 2025-01-31（得数已在句中）",
                "IF(households > 3, grids, YEAR(DATE(2025, 1, 31))) | 网格数 12 个"
            })
    void daysSayWhatTheyComeTo(String formula, String words) {
        assertEquals(words, inFigures(Level.COMMUNITY, COMMUNITY, formula));
    }
}
