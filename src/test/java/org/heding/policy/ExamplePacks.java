package org.heding.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.Unit;

/** Packs of other shapes, made up for tests, and a ledger of two counties for them. */
public final class ExamplePacks {
    public static final int YEAR = 2026;
    public static final String DISTRICT = "990101";
    public static final String COUNTY = "990121";
    public static final String A = "990101001001";
    public static final String B = "990101001002";
    public static final String C = "990101001003";
    public static final String D = "990101001004";
    public static final String E = "990121100001";
    public static final List<String> COMMUNITIES = List.of(A, B, C, D, E);

    private ExamplePacks() {}

    /** Allocation with a minimum, bands, a rate with a minimum for small communities. */
    public static PolicyPack staffing() {
        return pack("example-staffing");
    }

    /** Rate with a floor, shares of every kind, a reserve, a balance and growth. */
    public static PolicyPack funds() {
        return pack("example-funds");
    }

    /** Inputs that no other pack asks, look-ups by the words of a person, pay month by month and its sums. */
    public static PolicyPack ladder() {
        return pack("example-ladder");
    }

    private static PolicyPack pack(String id) {
        try (InputStream in = ExamplePacks.class.getResourceAsStream("/policies/" + id + ".json")) {
            return PackReader.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PackException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /** A district with four communities and a county with one. */
    public static Ledger ledger() {
        Ledger ledger = new Ledger();
        unit(ledger, "9901", "示例市", "");
        unit(ledger, DISTRICT, "示例区", "市辖区");
        unit(ledger, COUNTY, "示例县", "县");
        unit(ledger, "990101001", "示例街道", "街道");
        unit(ledger, "990121100", "示例镇", "镇");
        COMMUNITIES.forEach(code -> unit(ledger, code, "示例社区" + code.substring(6), "城市社区"));
        facts(ledger, "households", "2000", "3001", "5600", "400", "2500");
        facts(ledger, "residents", "6000", "4000", "20000", "4999", "7000");
        facts(ledger, "grids", "12", "10", "70", "40", "8");
        fact(ledger, A, "balance", "1234.56");
        fact(ledger, DISTRICT, "growth_rate", "5");
        fact(ledger, DISTRICT, "growth_index", "103.2");
        return ledger;
    }

    private static void facts(Ledger ledger, String field, String... figures) {
        for (int i = 0; i < figures.length; i++) {
            fact(ledger, COMMUNITIES.get(i), field, figures[i]);
        }
    }

    private static void unit(Ledger ledger, String code, String name, String kind) {
        ledger.apply(new Change.PutUnit(new Unit(code, name, kind)));
    }

    /** Records a figure. */
    public static void fact(Ledger ledger, String holder, String field, String figure) {
        ledger.apply(new Change.SetFact(holder, YEAR, field, new BigDecimal(figure)));
    }
}
