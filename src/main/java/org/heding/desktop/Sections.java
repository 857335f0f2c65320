package org.heding.desktop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.desktop.control.EmptySection;
import org.heding.desktop.control.SectionView;
import org.heding.desktop.findings.FindingsView;
import org.heding.desktop.grid.GridSection;
import org.heding.desktop.grid.Minutes;
import org.heding.desktop.grid.Page;
import org.heding.desktop.grid.PayTable;
import org.heding.desktop.grid.RecordSheet;
import org.heding.desktop.grid.Roster;
import org.heding.desktop.grid.Sheet;
import org.heding.desktop.grid.Terms;
import org.heding.desktop.grid.Units;
import org.heding.desktop.history.EditsPage;
import org.heding.desktop.history.FilePage;
import org.heding.desktop.history.HistoryView;
import org.heding.desktop.meetings.MeetingsView;
import org.heding.desktop.overview.OverviewView;
import org.heding.desktop.people.PeopleView;
import org.heding.desktop.policy.PolicyView;
import org.heding.desktop.reports.ReportsView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Section;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Tier;
import org.heding.message.Label;
import org.heding.message.Messages;
import org.heding.policy.Input;
import org.heding.policy.Level;
import org.heding.policy.PolicyPack;
import org.heding.policy.Recorded;
import org.heding.policy.ReportTable;

/** Makes the view of each section. */
final class Sections {
    private static final List<String> NO_FIGURES = List.of();

    private final Shell shell;
    private final Desk desk;
    private final Commands commands;

    Sections(Shell shell, Desk desk, Commands commands) {
        this.shell = shell;
        this.desk = desk;
        this.commands = commands;
    }

    SectionView make(Section section) {
        return switch (section) {
            case OVERVIEW -> new OverviewView(desk, shell.jobs(), shell.files(), shell::fail);
            case COUNTIES -> grids(section, List.of(facts(Tier.COUNTY), facts(Tier.CITY)));
            case TOWNSHIPS -> grids(section, List.of(facts(Tier.TOWNSHIP)));
            case COMMUNITIES -> grids(section, List.of(facts(Tier.COMMUNITY)));
            case PEOPLE -> new PeopleView(desk, grids(section, people()), shell::fail);
            case REFERENCE_PAY ->
                grids(
                        section,
                        List.of(records(
                                section.id(),
                                snapshot -> sheet(
                                        snapshot, new PayTable(snapshot, desk.messages()), Level.COUNTY, NO_FIGURES),
                                false)));
            case MEETINGS ->
                new MeetingsView(
                        desk,
                        grids(
                                section,
                                List.of(records(
                                        section.id(),
                                        snapshot -> sheet(
                                                snapshot,
                                                new Minutes(snapshot, desk.messages()),
                                                Level.MEETING,
                                                NO_FIGURES),
                                        true))),
                        LocalDate::now);
            case STAFFING, PAY, FUNDS, CENTRES -> figures(section, tables(section));
            case FINDINGS -> new FindingsView(desk, shell::fail);
            case REPORTS -> new ReportsView(desk, commands::export, commands::template, commands.forms());
            case POLICY -> new PolicyView(desk, shell.files(), shell::fail);
            case HISTORY -> history();
        };
    }

    private HistoryView history() {
        FilePage file = new FilePage(desk, shell.archive(), shell.preferences(), shell.files(), shell::fail);
        return new HistoryView(desk, new EditsPage(desk, shell.jobs(), shell.files(), shell::fail), file);
    }

    /** The tables of a section, or a word that the pack has none. */
    private SectionView figures(Section section, List<Page> tables) {
        return tables.isEmpty()
                ? EmptySection.of(
                        section.label().in(desk.messages()),
                        desk.text(
                                "desktop.section.nothing",
                                desk.snapshot().pack().title()))
                : grids(section, tables);
    }

    private GridSection grids(Section section, List<Page> pages) {
        return new GridSection(desk, section.label().in(desk.messages()), pages, commands::importBook);
    }

    private <T> Sheet sheet(
            Snapshot snapshot, org.heding.desktop.grid.Records<T> records, Level level, List<String> ids) {
        return new RecordSheet<>(snapshot, desk.messages(), records, level, ids);
    }

    /** All that is typed and computed of a tier. */
    private Page facts(Tier tier) {
        String name = desk.text("desktop.level." + tier.id());
        return new Page(
                "facts-" + tier.id(),
                "",
                name,
                tier.id(),
                snapshot -> sheet(
                        snapshot,
                        new Units(snapshot, desk.messages(), tier, true),
                        Snapshot.level(tier),
                        figures(snapshot.pack(), Snapshot.level(tier))),
                tier == Tier.COMMUNITY || tier == Tier.TOWNSHIP,
                true,
                false);
    }

    /** What is typed of a level, first what every ledger has and then what the pack adds, and what is computed. */
    static List<String> figures(PolicyPack pack, Level level) {
        Stream<String> inputs = pack.inputs().stream()
                .filter(input -> input.level() == level)
                .sorted(Comparator.comparing(input -> !Recorded.has(input)))
                .map(Input::id);
        Stream<String> results =
                pack.rules().stream().filter(rule -> rule.level() == level).map(rule -> rule.id());
        return Stream.concat(inputs, results).distinct().toList();
    }

    private List<Page> people() {
        return List.of(
                new Page(
                        "roster",
                        desk.text("desktop.people.roster"),
                        "",
                        Level.PERSON.id(),
                        snapshot -> sheet(
                                snapshot,
                                new Roster(
                                        snapshot,
                                        desk.messages(),
                                        Roster.FIELDS,
                                        desk.wholeNumbersProperty().get()),
                                Level.PERSON,
                                figures(snapshot.pack(), Level.PERSON)),
                        true,
                        true,
                        true),
                new Page(
                        "terms",
                        desk.text("desktop.people.terms"),
                        "",
                        Level.PERSON.id(),
                        snapshot -> sheet(snapshot, new Terms(snapshot, desk.messages()), Level.TERM, NO_FIGURES),
                        true,
                        false,
                        true));
    }

    private Page records(String id, java.util.function.Function<Snapshot, Sheet> sheets, boolean grouped) {
        return new Page(id, "", "", "", sheets, grouped, false, true);
    }

    /** The report tables that belong to a section: one page for each level of each. */
    private List<Page> tables(Section section) {
        List<Page> pages = new ArrayList<>();
        for (ReportTable table : desk.snapshot().pack().reports()) {
            if (Subjects.of(table, desk.snapshot().pack()) == section) {
                Subjects.levels(table, desk.snapshot().pack()).forEach(level -> pages.add(page(table, level)));
            }
        }
        List<String> others =
                section == Section.PAY ? Subjects.elsewhere(desk.snapshot().pack()) : List.of();
        if (!others.isEmpty()) {
            Label title = new Label(
                    Messages.of(Locale.SIMPLIFIED_CHINESE).text("desktop.pay.others"),
                    Messages.of(Locale.ENGLISH).text("desktop.pay.others"));
            ReportTable rest = new ReportTable("others", title, List.of(Level.PERSON), others, Optional.empty());
            Subjects.levels(rest, desk.snapshot().pack()).forEach(level -> pages.add(page(rest, level)));
        }
        return pages;
    }

    private Page page(ReportTable table, Level level) {
        boolean person = level == Level.PERSON;
        return new Page(
                table.id() + "-" + level.id(),
                table.title().in(desk.messages()),
                desk.text("desktop.level." + level.id()),
                level.id(),
                snapshot -> person
                        ? sheet(
                                snapshot,
                                new Roster(snapshot, desk.messages(), table.columns(), false),
                                level,
                                table.columns())
                        : sheet(
                                snapshot,
                                new Units(snapshot, desk.messages(), Tier.valueOf(level.name()), false),
                                level,
                                table.columns()),
                level == Level.COMMUNITY || person,
                true,
                false);
    }
}
