package org.heding.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.assessment.Finding;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Unit;
import org.heding.policy.Level;
import org.heding.policy.Severity;
import org.heding.policy.Type;
import org.heding.workbook.OverviewCharts.Data;
import org.heding.workbook.OverviewCharts.Series;
import org.heding.workbook.ReportStyles.CellRole;

/** Writes what a head of office asks first: posts, money and findings, each a small live table, and charts of them. */
final class OverviewPage {
    private static final int COLUMNS = 18;
    private static final int FIRST_ROW = 3;
    private static final int NAME_WIDTH = 20;
    private static final int FIGURE_WIDTH = 13;
    private static final int FIGURES = 4;

    private final ReportContext report;
    private final OverviewPlan plan;
    private final SheetPlan sheet;
    private final MoneyUnit money;
    private int row = FIRST_ROW;

    OverviewPage(ReportContext report) {
        this.report = report;
        this.plan = report.plan().overview();
        this.sheet = new SheetPlan(report.plan().names().of("overview"));
        this.money = report.head().choice().money();
    }

    void write(ReportPage page) {
        report.open(page, sheet.name(), "", COLUMNS);
        OverviewCharts charts = new OverviewCharts(page.xssf());
        page.widen(0, NAME_WIDTH);
        for (int column = 1; column <= FIGURES; column++) {
            page.widen(column, FIGURE_WIDTH);
        }
        if (plan.hasPosts()) {
            posts(page, charts);
        }
        if (!plan.amounts().isEmpty()) {
            funds(page, charts);
        }
        findings(page);
        report.close(page, row);
        page.finish(new int[] {0, 1}, 0);
    }

    private void heads(ReportPage page, List<String> heads) {
        page.row(row++, 2);
        for (int i = 0; i < heads.size(); i++) {
            page.line(i, heads.get(i), report.styles().text(CellRole.HEAD));
        }
    }

    private void posts(ReportPage page, OverviewCharts charts) {
        Level level = plan.partLevel();
        heads(
                page,
                List.of(
                        level(level),
                        report.text("overview_approved"),
                        report.text("overview_in_post"),
                        report.text("overview_vacant")));
        int first = row;
        Series approved = new Series(report.text("overview_approved"), 1, new ArrayList<>());
        Series inPost = new Series(report.text("overview_in_post"), 2, new ArrayList<>());
        List<String> names = new ArrayList<>();
        for (Unit unit : plan.parts()) {
            names.add(unit.name());
            page.row(row++);
            page.line(0, unit.name(), report.styles().shrunk(CellRole.BODY));
            Value may = figure(page, approved, level, OverviewPlan.APPROVED, List.of(unit));
            Value are = figure(page, inPost, level, OverviewPlan.IN_POST, List.of(unit));
            vacancy(page, may, are, CellRole.BODY);
        }
        page.row(row++);
        page.line(0, report.text("overview_total"), report.styles().text(CellRole.TOTAL));
        Value may = total(page, 1, OverviewPlan.APPROVED);
        Value are = total(page, 2, OverviewPlan.IN_POST);
        vacancy(page, may, are, CellRole.TOTAL);
        charts.draw(
                report.text("overview_posts"),
                level(level),
                report.text("overview_people"),
                new Data(names, first, List.of(approved, inPost)),
                false);
        row++;
    }

    private void vacancy(ReportPage page, Value may, Value are, CellRole look) {
        String cells = "B" + row + "-C" + row;
        Value value = may instanceof Value.Amount a && are instanceof Value.Amount b
                ? Value.of(a.number().minus(b.number()))
                : new Value.Missing(List.of());
        page.formula(
                FIGURES - 1,
                "IF(OR(B" + row + "=\"\",C" + row + "=\"\"),\"\"," + cells + ")",
                value,
                Type.WHOLE,
                report.styles().of(look, Type.WHOLE));
    }

    private Value figure(ReportPage page, Series series, Level level, String id, List<Unit> units) {
        Value value = cell(page, series.column(), level, id, units, CellRole.BODY, Type.WHOLE, MoneyUnit.YUAN);
        series.values().add(drawn(value));
        return value;
    }

    private Value total(ReportPage page, int column, String id) {
        return cell(page, column, plan.level(), id, plan.tops(), CellRole.TOTAL, Type.WHOLE, MoneyUnit.YUAN);
    }

    private void funds(ReportPage page, OverviewCharts charts) {
        List<Level> bearers = plan.bearers();
        String measure = report.say(money.of(MoneyUnit.MEASURE));
        List<String> heads = new ArrayList<>(List.of(report.text("overview_fund", measure)));
        bearers.forEach(bearer -> heads.add(level(bearer)));
        heads.add(report.text("overview_total"));
        heads(page, heads);
        int first = row;
        List<String> names = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        bearers.forEach(bearer -> series.add(new Series(level(bearer), series.size() + 1, new ArrayList<>())));
        for (String amount : plan.amounts()) {
            String name = report.say(report.plan().pack().rules().stream()
                    .filter(rule -> rule.id().equals(amount))
                    .findFirst()
                    .orElseThrow()
                    .label());
            names.add(name);
            page.row(row++);
            page.line(0, name, report.styles().shrunk(CellRole.BODY));
            for (Series one : series) {
                Level bearer = bearers.get(one.column() - 1);
                if (plan.bears(bearer, amount)) {
                    String id = OverviewPlan.share(amount, bearer);
                    one.values()
                            .add(drawn(cell(
                                    page,
                                    one.column(),
                                    plan.level(),
                                    id,
                                    plan.tops(),
                                    CellRole.BODY,
                                    Type.MONEY,
                                    money)));
                } else {
                    page.empty(one.column(), report.styles().of(CellRole.BODY, Type.MONEY));
                    one.values().add(BigDecimal.ZERO);
                }
            }
            whole(page, amount, bearers);
        }
        charts.draw(
                report.text("overview_funds"),
                report.text("overview_kind"),
                measure,
                new Data(names, first, series),
                true);
        row++;
    }

    /** All shares of an amount together: summed in yuan before they are told in another unit. */
    private void whole(ReportPage page, String amount, List<Level> bearers) {
        List<String> shares = bearers.stream()
                .filter(bearer -> plan.bears(bearer, amount))
                .map(bearer -> OverviewPlan.share(amount, bearer))
                .toList();
        String terms = String.join(
                ",",
                shares.stream().map(id -> exact(plan.level(), id, plan.tops())).toList());
        Optional<Fraction> sum =
                shares.stream().flatMap(id -> number(id, plan.tops()).stream()).reduce(Fraction::plus);
        formula(page, bearers.size() + 1, "SUM(" + terms + ")", terms, sum, CellRole.BODY, Type.MONEY, money);
    }

    private Value cell(
            ReportPage page,
            int column,
            Level level,
            String id,
            List<Unit> units,
            CellRole look,
            Type type,
            MoneyUnit unit) {
        String address = exact(level, id, units);
        String formula = units.size() == 1 ? address : "SUM(" + address + ")";
        return formula(page, column, formula, address, number(id, units), look, type, unit);
    }

    /** Writes a formula that is blank where nothing is known. */
    private Value formula(
            ReportPage page,
            int column,
            String formula,
            String known,
            Optional<Fraction> number,
            CellRole look,
            Type type,
            MoneyUnit unit) {
        Value value = number.map(unit::told).<Value>map(Value::of).orElse(new Value.Missing(List.of()));
        String told = "IF(COUNT(" + known + ")=0,\"\","
                + unit.told(type == Type.MONEY ? "ROUND(" + formula + ",2)" : formula) + ")";
        page.formula(column, told, value, type, report.styles().of(look, type));
        return value;
    }

    /** Where a figure of some units stands: one cell, or the block of a whole level. */
    private String exact(Level level, String id, List<Unit> units) {
        if (units.size() == 1) {
            return report.plan().cell(level, id, units.getFirst().code(), sheet).orElse("\"\"");
        }
        return report.plan().sheetOf(level, id, sheet).orElseThrow().block(level, id, "", sheet);
    }

    /** The sum of what is known of a figure of some units. */
    private Optional<Fraction> number(String id, List<Unit> units) {
        return units.stream()
                .map(unit -> report.assessment().value(unit.code(), id))
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).number())
                .reduce(Fraction::plus);
    }

    private static BigDecimal drawn(Value value) {
        return value instanceof Value.Amount amount
                ? amount.number().toDecimal(2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    /** How many findings of each check and severity there are, counted live in the sheet of findings. */
    private void findings(ReportPage page) {
        List<Finding> findings = report.assessment().findings();
        if (findings.isEmpty()
                || !report.head()
                        .choice()
                        .wants("findings", report.plan().names().of("findings"))) {
            return;
        }
        List<String> heads = new ArrayList<>(List.of(report.text("overview_findings")));
        List<Severity> severities = List.of(Severity.UNMET, Severity.HINT, Severity.MISSING);
        severities.forEach(severity -> heads.add(report.text("severity_" + severity.id())));
        heads(page, heads);
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Finding finding : report.assessment().open()) {
            int severity = severities.indexOf(finding.severity());
            if (severity >= 0) {
                counts.computeIfAbsent(report.say(finding.check().label()), none -> new int[FIGURES])[severity]++;
            }
        }
        counts.forEach((label, count) -> {
            page.row(row++);
            page.line(0, label, report.styles().shrunk(CellRole.BODY));
            for (int i = 0; i < severities.size(); i++) {
                page.formula(
                        i + 1,
                        FindingPage.counted(report, "$A" + row, severities.get(i)),
                        Value.of(count[i]),
                        Type.WHOLE,
                        report.styles().of(CellRole.BODY, Type.WHOLE));
            }
        });
    }

    private String level(Level level) {
        return report.messages().text("assessment.word.level." + level.id());
    }
}
