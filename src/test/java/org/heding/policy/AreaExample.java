package org.heding.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.LocalValue;
import org.heding.ledger.Unit;

/** A city's 80 to 20 and one district's 90 to 10, in the manner of Benxi; all values and facts are made up. */
public final class AreaExample {
    public static final int YEAR = 2026;
    public static final String CITY = "2105";
    /** The district with a pack of its own. */
    public static final String OWN = "210504";
    /** The district that follows the city. */
    public static final String OTHER = "210502";

    public static final String OWN_COMMUNITY = "210504001001";
    public static final String OTHER_COMMUNITY = "210502001001";

    private AreaExample() {}

    /** The text of one of the two packs. */
    public static Optional<byte[]> text(String id) {
        try (InputStream in = AreaExample.class.getResourceAsStream("/policies/" + id + ".json")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The district's pack over the city's. */
    public static PolicyPack pack() {
        try {
            return PackReader.read(text("example-shares-district").orElseThrow(), AreaExample::text);
        } catch (PackException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /** Two districts with two communities each. */
    public static Ledger ledger() {
        Ledger ledger = new Ledger();
        ledger.apply(new Change.PutUnit(new Unit(CITY, "示例市", "")));
        for (String district : List.of(OTHER, OWN)) {
            ledger.apply(new Change.PutUnit(new Unit(district, "示例区" + district.substring(4), "市辖区")));
            ledger.apply(new Change.PutUnit(new Unit(district + "001", "示例街道", "街道")));
            for (int i = 1; i <= 2; i++) {
                String code = district + "00100" + i;
                ledger.apply(new Change.PutUnit(new Unit(code, "示例社区" + i, "城市社区")));
                ledger.apply(new Change.SetFact(code, YEAR, "households", BigDecimal.valueOf(1000L * i)));
            }
        }
        return ledger;
    }

    /** A value of the document's own, in force from the year's first day on. */
    public static Change own(String name, String row, String area, String value) {
        LocalDate from = LocalDate.of(YEAR, 1, 1);
        return new Change.PutLocalValue(
                new LocalValue(name, row, area, from, new BigDecimal(value), "示例会议纪要", LocalDate.of(2025, 12, 20)));
    }
}
