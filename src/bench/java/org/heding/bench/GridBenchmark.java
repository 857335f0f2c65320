package org.heding.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.heding.desktop.grid.Column;
import org.heding.desktop.grid.GridModel;
import org.heding.desktop.grid.Position;
import org.heding.desktop.grid.RecordSheet;
import org.heding.desktop.grid.Roster;
import org.heding.desktop.grid.Row;
import org.heding.desktop.grid.Sheet;
import org.heding.desktop.grid.Total;
import org.heding.desktop.grid.Units;
import org.heding.desktop.session.Session;
import org.heding.desktop.session.Snapshot;
import org.heding.document.Settings;
import org.heding.ledger.Field;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.policy.Level;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A city of 1,000 communities and 10,000 people in the window's view models: from a cell that is typed in to its new
 * results and their working. The whole way, with the file written, and beside it what of it the window's thread does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class GridBenchmark {
    private static final int COMMUNITIES = 1000;
    private static final int PEOPLE = 10_000;
    private static final int ON_SCREEN = 30;
    private static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);
    private static final List<String> STAFFING = List.of(
            Field.HOUSEHOLDS,
            Field.PARTY_MEMBERS,
            "worker_quota",
            Field.WORKERS,
            "worker_vacancy",
            "organiser_required",
            Field.ORGANISERS);
    private static final List<String> PAY =
            List.of(Field.ANNUAL_PAY, "pay_months", "pay_reference_grade", "pay_reference", "pay_shortfall");

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private Session session;
    private Path folder;
    private GridModel communities;
    private GridModel people;
    private int turn;

    /** Makes the city, and looks at it once. */
    @Setup
    public void open() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("city");
        session = new Session(window::add);
        session.create(
                folder.resolve("city.heding"),
                new Settings(Province.YEAR, "hefei-2019", "3401", "示例", true),
                () -> Province.city(COMMUNITIES, PEOPLE),
                failure -> {
                    throw new IllegalStateException(failure.toString());
                });
        settle();
        communities = model(snapshot -> new RecordSheet<>(
                snapshot, CHINESE, new Units(snapshot, CHINESE, Tier.COMMUNITY, false), Level.COMMUNITY, STAFFING));
        people = model(snapshot -> new RecordSheet<>(
                snapshot, CHINESE, new Roster(snapshot, CHINESE, Roster.FIELDS, false), Level.PERSON, PAY));
        if (communities.rows().size() != COMMUNITIES || people.rows().size() != PEOPLE + 1) {
            throw new IllegalStateException(
                    communities.rows().size() + " " + people.rows().size());
        }
    }

    private GridModel model(Function<Snapshot, Sheet> sheets) {
        return new GridModel(session, CHINESE, sheets);
    }

    /** Closes and removes it. */
    @TearDown
    public void close() throws IOException {
        session.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void settle() throws InterruptedException {
        while (session.savingProperty().get()) {
            window.take().run();
        }
    }

    private static Column column(GridModel model, String id) {
        return model.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void type(GridModel model, String field, String text) throws InterruptedException {
        model.type(new Position(model.rows().get(COMMUNITIES / 2), column(model, field)), text);
        settle();
    }

    /** What is shown after an edit: the cells on the screen, the selection's sum and the working. */
    private void show(GridModel model, String explained, Blackhole shown) {
        model.update();
        Row row = model.rows().get(COMMUNITIES / 2);
        for (Column column : model.columns()) {
            for (int i = 0; i < ON_SCREEN; i++) {
                shown.consume(model.cell(model.rows().get(COMMUNITIES / 2 + i), column));
            }
        }
        shown.consume(model.total(Total.NONE, List.of(new Position(row, column(model, explained)))));
        shown.consume(session.snapshot().assessment().explain(row.holder(), explained));
    }

    /** The households of a community, its quota and the quota's working; in the file. */
    @Benchmark
    public void householdsTyped(Blackhole shown) throws InterruptedException {
        type(communities, Field.HOUSEHOLDS, String.valueOf(3000 + turn++ % 100));
        show(communities, "worker_quota", shown);
    }

    /** The pay of a person, the shortfall and its working; in the file. */
    @Benchmark
    public void payTyped(Blackhole shown) throws InterruptedException {
        type(people, Field.ANNUAL_PAY, String.valueOf(50_000 + turn++ % 100));
        show(people, "pay_shortfall", shown);
    }

    private static void total(GridModel model, Blackhole shown) {
        model.columns().forEach(column -> shown.consume(model.total(column)));
    }

    /** The totals below the communities, which follow after it in slices. */
    @Benchmark
    public void communitiesTotalled(Blackhole shown) {
        total(communities, shown);
    }

    /** The totals below the people, which follow after it in slices. */
    @Benchmark
    public void peopleTotalled(Blackhole shown) {
        total(people, shown);
    }

    /** Of that, what the window's thread does for the communities. */
    @Benchmark
    public void communitiesShown(Blackhole shown) {
        show(communities, "worker_quota", shown);
    }

    /** Of that, what the window's thread does for the people. */
    @Benchmark
    public void peopleShown(Blackhole shown) {
        show(people, "pay_shortfall", shown);
    }
}
