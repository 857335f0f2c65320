package org.heding.workbook;

import static org.heding.workbook.BookColumn.code;
import static org.heding.workbook.BookColumn.number;
import static org.heding.workbook.BookColumn.typed;
import static org.heding.workbook.BookColumn.unbounded;
import static org.heding.workbook.BookColumn.words;

import java.util.List;
import java.util.Optional;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Meeting;
import org.heding.ledger.Person;
import org.heding.ledger.Term;
import org.heding.ledger.Tier;

/** The sheets of the import book with their columns, in the order in which they depend on one another. */
public enum BookSheet {
    /** Cities. */
    CITIES(
            "市级基本情况",
            Tier.CITY,
            code("code", "区划代码", Tier.CITY).must(),
            typed("name", "名称", ColumnType.NAME).must(),
            number(Field.ESTABLISHMENT_TOTAL, "市本级行政编制总数", "名", ColumnType.WHOLE, 10_000_000)),
    /** Counties and districts. */
    COUNTIES(
            "区县基本情况",
            Tier.COUNTY,
            code("code", "区划代码", Tier.COUNTY).must(),
            typed("name", "名称", ColumnType.NAME).must(),
            words("kind", "类型", Kind.COUNTY),
            number(Field.APPROVED_QUOTA, "核定社区工作者总额", "人", ColumnType.WHOLE, 10_000_000),
            number(Field.QUOTA_STANDARD, "员额核定标准(户/人)", "户/人", ColumnType.DECIMAL, 1_000_000)
                    .atLeast(1)),
    /** Street offices, towns and townships. */
    TOWNSHIPS(
            "街道(乡镇)基本情况",
            Tier.TOWNSHIP,
            code("code", "区划代码", Tier.TOWNSHIP).must(),
            typed("name", "名称", ColumnType.NAME).must(),
            words("kind", "类型", Kind.TOWNSHIP),
            number(Field.AREA, "辖区面积(平方公里)", "平方公里", ColumnType.DECIMAL, 1_000_000),
            number(Field.PARTY_DEPUTIES, "专职副书记", "人", ColumnType.WHOLE, 10_000),
            number(Field.PARTY_OFFICE_STAFF, "党建工作机构专职人员", "人", ColumnType.WHOLE, 10_000),
            number(Field.SERVICE_CENTRES, "党群服务中心", "个", ColumnType.WHOLE, 10_000),
            typed(Field.GRID_CENTRE, "网格化服务管理中心", ColumnType.TRUTH)),
    /** Communities. */
    COMMUNITIES(
            "城市社区基本情况",
            Tier.COMMUNITY,
            code("code", "区划代码", Tier.COMMUNITY).must(),
            typed("name", "社区名称", ColumnType.NAME).must(),
            typed("kind", "城市社区", ColumnType.TRUTH),
            number(Field.HOUSEHOLDS, "户数", "户", ColumnType.WHOLE, 10_000_000),
            number(Field.RESIDENTS, "常住人口", "人", ColumnType.WHOLE, 10_000_000),
            number(Field.PARTY_MEMBERS, "党员数", "人", ColumnType.WHOLE, 10_000_000),
            number(Field.AREA, "辖区面积(平方公里)", "平方公里", ColumnType.DECIMAL, 1_000_000),
            number(Field.GRIDS, "网格数", "个", ColumnType.WHOLE, 100_000),
            number(Field.WORKERS, "社区工作者", "人", ColumnType.WHOLE, 100_000),
            number(Field.ORGANISERS, "组织员", "人", ColumnType.WHOLE, 100_000),
            number(Field.DEPUTIES, "专职副书记或书记助理", "人", ColumnType.WHOLE, 100_000),
            number(Field.GRID_LEADERS, "网格长", "人", ColumnType.WHOLE, 100_000),
            number(Field.GRID_MEMBERS, "网格员", "人", ColumnType.WHOLE, 100_000),
            number(Field.PLANNED_SERVICE_FUND, "服务群众专项经费(计划)", "元", ColumnType.MONEY, 10_000_000_000L)),
    /** The roster of community workers. */
    PEOPLE(
            "社区工作者花名册",
            null,
            typed("name", "姓名", ColumnType.NAME).must(),
            typed("id_number", "身份证号", ColumnType.ID_NUMBER).must(),
            code("community", "所在社区代码", Tier.COMMUNITY).must(),
            words("post", "岗位类别", Person.POSTS).must(),
            typed("joined", "参加社区工作时间", ColumnType.DATE),
            typed("appointed", "任现职时间", ColumnType.DATE),
            typed("left", "离岗时间", ColumnType.DATE),
            typed("education", "学历", ColumnType.TEXT),
            typed("qualification", "社工职业资格", ColumnType.TEXT),
            typed("post_grade", "岗位等级", ColumnType.TEXT),
            number(Field.ANNUAL_PAY, "年应发工资(元)", "元", ColumnType.MONEY, 100_000_000)),
    /** The terms of office of secretaries. */
    TERMS(
            "书记任期",
            null,
            typed("id_number", "身份证号", ColumnType.ID_NUMBER).must(),
            typed("session", "届次", ColumnType.TEXT),
            typed("start", "任期开始", ColumnType.DATE).must(),
            typed("end", "任期结束", ColumnType.DATE),
            typed("completed", "任满", ColumnType.TRUTH).must(),
            words("appraisal", "考核结论", Term.APPRAISALS),
            typed("basis", "依据", ColumnType.TEXT)),
    /** What management grades are paid. */
    REFERENCE_PAY(
            "参照工资标准",
            null,
            code("area", "适用地区代码", Tier.CITY, Tier.COUNTY).must(),
            typed("grade", "管理岗职级", ColumnType.GRADE).must(),
            typed("from", "施行日期", ColumnType.DATE).must(),
            number("amount", "年应发工资(元)", "元", ColumnType.MONEY, 100_000_000).must(),
            typed("basis", "依据", ColumnType.TEXT).must()),
    /** Meetings held. */
    MEETINGS(
            "会议记录",
            null,
            code("unit", "单位代码", Tier.values()).must(),
            words("kind", "会议", Meeting.KINDS).must(),
            typed("date", "日期", ColumnType.DATE).must(),
            typed("chair", "主持人", ColumnType.TEXT),
            typed("topic", "议题", ColumnType.TEXT)),
    /** What the user's own place has decided: values of the pack's parameters and of rows of its tables. */
    LOCAL_VALUES(
            "本地口径",
            null,
            typed("parameter", "参数或表", ColumnType.PARAMETER).must().orNamed(List.of("参数", "表")),
            typed("row", "行", ColumnType.TEXT),
            code("area", "适用地区代码", Tier.values()),
            typed("from", "施行日期", ColumnType.DATE).must(),
            unbounded("value", "值").must().orNamed(List.of("数值")),
            typed("unit", "单位", ColumnType.TEXT).orNamed(List.of("计量单位")),
            typed("basis", "依据", ColumnType.TEXT).must(),
            typed("decided", "决定日期", ColumnType.DATE).must());

    private final String title;
    private final Tier tier;
    private final List<BookColumn> columns;

    BookSheet(String title, Tier tier, BookColumn... columns) {
        this.title = title;
        this.tier = tier;
        this.columns = List.of(columns);
    }

    /** The sheet's name. */
    public String title() {
        return title;
    }

    /** The tier of the units that the sheet lists; nothing for a sheet of people or records. */
    public Optional<Tier> tier() {
        return Optional.ofNullable(tier);
    }

    /** The columns that it has under every policy pack, in their usual order. */
    public List<BookColumn> columns() {
        return columns;
    }

    /** The ids of the columns that together tell one row from another. */
    public List<String> key() {
        return switch (this) {
            case CITIES, COUNTIES, TOWNSHIPS, COMMUNITIES -> List.of("code");
            case PEOPLE -> List.of("id_number");
            case TERMS -> List.of("id_number", "start");
            case REFERENCE_PAY -> List.of("area", "grade", "from");
            case MEETINGS -> List.of("unit", "kind", "date");
            case LOCAL_VALUES -> List.of("parameter", "from");
        };
    }

    /** The sheet that lists the units of a tier. */
    public static BookSheet of(Tier tier) {
        return values()[tier.ordinal()];
    }
}
