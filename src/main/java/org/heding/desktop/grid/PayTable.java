package org.heding.desktop.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.desktop.session.Figures;
import org.heding.desktop.session.Snapshot;
import org.heding.formula.Fraction;
import org.heding.ledger.Change;
import org.heding.ledger.Ledger;
import org.heding.ledger.ReferencePay;
import org.heding.message.Messages;
import org.heding.message.Phrase;
import org.heding.policy.Type;

/** The reference pay (参照工资标准) as records. */
public final class PayTable implements Records<ReferencePay> {
    private static final String AREA = "area";
    private static final String GRADE = "grade";
    private static final String FROM = "from";
    private static final String AMOUNT = "amount";
    private static final String BASIS = "basis";
    private static final List<String> GRADES = List.of("10", "9", "8", "7");

    private final Snapshot snapshot;
    private final Messages messages;

    /** The reference pay of the document. */
    public PayTable(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    @Override
    public List<ReferencePay> all() {
        return snapshot.ledger().referencePay();
    }

    @Override
    public Row row(ReferencePay pay) {
        return new Row(pay.area() + " " + pay.grade() + " " + pay.from(), pay.area(), pay.area());
    }

    @Override
    public Optional<ReferencePay> find(Ledger ledger, Row row) {
        return ledger.referencePay().stream()
                .filter(pay -> row(pay).key().equals(row.key()))
                .findFirst();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.typed(AREA, text("area"), Column.Look.NAME),
                Column.chosen(GRADE, text("grade"), GRADES),
                Column.typed(FROM, text("from"), Column.Look.DAY),
                new Column(
                        AMOUNT,
                        text("amount"),
                        messages.text("desktop.unit.yuan"),
                        Column.Look.MONEY,
                        true,
                        false,
                        false,
                        List.of()),
                Column.typed(BASIS, text("basis"), Column.Look.LONG));
    }

    private String text(String column) {
        return messages.text("desktop.column.pay." + column);
    }

    @Override
    public Map<String, String> texts(ReferencePay pay) {
        String name = snapshot.name(pay.area());
        return Map.of(
                AREA, name.isEmpty() ? pay.area() : pay.area() + " " + name,
                GRADE, String.valueOf(pay.grade()),
                FROM, pay.from().toString(),
                AMOUNT, new Figures(messages).number(Fraction.of(pay.amount()), Type.MONEY),
                BASIS, pay.basis());
    }

    @Override
    public List<Change> put(ReferencePay old, Map<String, String> texts) throws Refusal {
        String area = Typing.clean(needed(texts, AREA)).split(" ")[0];
        if (!area.matches("[0-9]{4}|[0-9]{6}")) {
            throw new Refusal(Phrase.of("desktop.type.area", area));
        }
        int grade = Integer.parseInt(Typing.choice(needed(texts, GRADE), GRADES));
        LocalDate from = Typing.day(needed(texts, FROM));
        BigDecimal amount = Typing.number(needed(texts, AMOUNT));
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new Refusal(Phrase.of("desktop.type.fen", texts.get(AMOUNT)));
        }
        ReferencePay pay = new ReferencePay(area, grade, from, amount, needed(texts, BASIS));
        List<Change> changes = new ArrayList<>();
        if (old != null && !row(old).equals(row(pay))) {
            changes.add(new Change.RemoveReferencePay(old.area(), old.grade(), old.from()));
        }
        changes.add(new Change.PutReferencePay(pay));
        return changes;
    }

    private String needed(Map<String, String> texts, String field) throws Refusal {
        return Typing.needed(texts, field, text(field));
    }

    @Override
    public Optional<Change> remove(ReferencePay pay) {
        return Optional.of(new Change.RemoveReferencePay(pay.area(), pay.grade(), pay.from()));
    }

    @Override
    public boolean growing() {
        return true;
    }
}
