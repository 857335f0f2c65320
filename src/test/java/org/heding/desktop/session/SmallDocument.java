package org.heding.desktop.session;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.heding.document.Settings;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.IdNumber;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Unit;

/** A small document in a session without a window: what is meant for the window's thread runs when the test waits. */
public final class SmallDocument implements AutoCloseable {
    public static final int YEAR = 2026;
    public static final String COUNTY = "340104";
    public static final String STREET = "340104001";
    public static final String OTHER_STREET = "340104002";
    public static final String FIRST = "340104001001";
    public static final String SECOND = "340104001002";
    public static final String THIRD = "340104002001";
    public static final String SECRETARY = id("99010119700101001");
    public static final String WORKER = id("99010119900101002");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Session session = new Session(window::add);

    public SmallDocument(Path folder) {
        session.create(
                folder.resolve("small.heding"),
                new Settings(YEAR, "hefei-2019", COUNTY, "小区", false),
                SmallDocument::content,
                failures::add);
        settle();
    }

    public static List<Change> content() {
        List<Change> changes = new ArrayList<>();
        changes.add(unit("3401", "合肥市", ""));
        changes.add(unit(COUNTY, "蜀山区", "市辖区"));
        changes.add(unit(STREET, "西园街道", "街道"));
        changes.add(unit(OTHER_STREET, "三里庵街道", "街道"));
        changes.add(unit(FIRST, "光明社区", "城市社区"));
        changes.add(unit(SECOND, "西园新村社区", "城市社区"));
        changes.add(unit(THIRD, "竹荫里社区", "城市社区"));
        changes.add(fact(FIRST, Field.HOUSEHOLDS, "3000"));
        changes.add(fact(FIRST, Field.PARTY_MEMBERS, "150"));
        changes.add(fact(FIRST, Field.ORGANISERS, "1"));
        changes.add(fact(SECOND, Field.HOUSEHOLDS, "2400"));
        changes.add(fact(SECOND, Field.PARTY_MEMBERS, "260"));
        changes.add(fact(SECOND, Field.ORGANISERS, "1"));
        changes.add(fact(THIRD, Field.PARTY_MEMBERS, "90"));
        changes.add(person(SECRETARY, "张某", FIRST, "书记"));
        changes.add(person(WORKER, "李某", THIRD, "委员"));
        changes.add(fact(WORKER, Field.ANNUAL_PAY, "60000"));
        for (int grade = 7; grade <= 10; grade++) {
            changes.add(new Change.PutReferencePay(new ReferencePay(
                    "3401", grade, LocalDate.of(YEAR, 1, 1), BigDecimal.valueOf(100_000 - grade * 2_000L), "示例")));
        }
        return changes;
    }

    private static Change unit(String code, String name, String kind) {
        return new Change.PutUnit(new Unit(code, name, kind));
    }

    public static Change fact(String holder, String field, String value) {
        return new Change.SetFact(holder, YEAR, field, new BigDecimal(value));
    }

    private static Change person(String id, String name, String community, String post) {
        return new Change.PutPerson(
                new Person(id, name, community, post, LocalDate.of(2015, 1, 1), null, null, "", "", ""));
    }

    /** An ID number of an impossible region, with the check character that belongs to it. */
    public static String id(String seventeen) {
        return seventeen + IdNumber.check(seventeen);
    }

    public Session session() {
        return session;
    }

    public Snapshot snapshot() {
        return session.snapshot();
    }

    public List<Failure> failures() {
        return failures;
    }

    /** Runs what is meant for the window's thread until all edits are in the file and computed. */
    public void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (session.savingProperty().get() || !window.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The session does not settle");
            }
            next();
        }
    }

    /** Runs the next thing meant for the window's thread, if it comes soon. */
    public void next() {
        try {
            Runnable next = window.poll(50, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
