package org.heding.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.heding.assessment.columns.Engine;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Field;
import org.heding.ledger.Ledger;
import org.heding.policy.Level;
import org.heding.policy.PackReader;
import org.heding.policy.Parameter;
import org.heding.policy.PolicyPack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The pack Hefei 2019 over a province of 3,000 communities and 100,000 people: by the engine, and beside it the same work
 * written by hand on {@code long} and on {@link BigDecimal}. Before anything is measured the engine and the hand-written
 * work are held to the same figures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ProvinceBenchmark {
    private final PolicyPack pack = PackReader.bundled("hefei-2019");
    private Engine engine;
    private ByHand byHand;
    private InDecimals inDecimals;
    private List<PolicyPack> packs;
    private int turn;

    /** Lays the province out, and compares. */
    @Setup
    public void lay() {
        Ledger ledger = Province.ledger();
        engine = Engine.of(pack, ledger, Province.YEAR, (rule, holder, month) -> {
            throw new IllegalStateException(rule.id());
        });
        Arrays arrays = new Arrays(ledger, Province.YEAR);
        byHand = new ByHand(arrays);
        inDecimals = new InDecimals(arrays);
        byHand.run();
        compare("service_fund", 10, 2);
        compare("worker_quota", 16, 0);
        compare("worker_vacancy", 26, 0);
        compare("organiser_required", 5, 0);
        compare("committee_suggested", 9, 0);
        compare("activity_fund_county", 15, 2);
        compare("fund_city", 24, 2);
        compare("pay_shortfall", 17, 2);
        packs = List.of(with("activity_per_member", 300), pack);
    }

    private void compare(String id, int figure, int scale) {
        Level[] levels = {Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY};
        for (int tier = 0; tier < levels.length; tier++) {
            for (int row = 0; row < byHand.sums[tier].length; row++) {
                Value value = engine.value(pack.rule(levels[tier], id).orElseThrow(), row);
                Value expected = Value.of(Fraction.of(BigDecimal.valueOf(byHand.sums[tier][row][figure], scale)));
                if (!value.equals(expected)) {
                    throw new IllegalStateException(
                            id + " " + levels[tier] + " " + row + ": " + value + ", " + expected);
                }
            }
        }
    }

    private PolicyPack with(String id, long value) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : pack.parameters()) {
            Parameter.Dated first = parameter.values().get(0);
            Parameter.Dated changed = new Parameter.Dated(first.from(), BigDecimal.valueOf(value), first.citation());
            parameters.add(
                    parameter.id().equals(id)
                            ? new Parameter(
                                    id,
                                    parameter.label(),
                                    parameter.unit(),
                                    parameter.type(),
                                    List.of(changed),
                                    parameter.note())
                            : parameter);
        }
        return new PolicyPack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.paper(),
                pack.from(),
                pack.checkedOn(),
                pack.members(),
                pack.inputs(),
                parameters,
                pack.tables(),
                pack.rules(),
                pack.checks(),
                pack.reports());
    }

    /** Everything, by the engine. */
    @Benchmark
    public Engine engineFull() {
        engine.run();
        return engine;
    }

    /** Everything, by hand on long. */
    @Benchmark
    public ByHand handOnLong() {
        byHand.run();
        return byHand;
    }

    /** The greater part, by hand on BigDecimal. */
    @Benchmark
    public InDecimals handOnDecimals() {
        inDecimals.run();
        return inDecimals;
    }

    /** One parameter of the funds changed. */
    @Benchmark
    public Engine engineOneParameter() {
        engine.parameter(packs.get(turn++ % 2), "activity_per_member");
        return engine;
    }

    /** One figure changed: the households of a community, on which its county's quota depends. */
    @Benchmark
    public boolean engineOneFigure() {
        return engine.figure(
                Level.COMMUNITY, Province.code(1234), Field.HOUSEHOLDS, BigDecimal.valueOf(3000 + turn++ % 100));
    }
}
