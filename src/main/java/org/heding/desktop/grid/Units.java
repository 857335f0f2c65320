package org.heding.desktop.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heding.desktop.session.Snapshot;
import org.heding.ledger.Change;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.message.Phrase;

/** The units of a tier as records: name, unit above and kind. */
public final class Units implements Records<Unit> {
    private static final String NAME = "name";
    private static final String ABOVE = "above";
    private static final String KIND = "kind";

    private final Snapshot snapshot;
    private final Messages messages;
    private final Tier tier;
    private final boolean kinds;

    /**
     * The units of a tier.
     *
     * @param kinds whether the kind is shown, to be corrected
     */
    public Units(Snapshot snapshot, Messages messages, Tier tier, boolean kinds) {
        this.snapshot = snapshot;
        this.messages = messages;
        this.tier = tier;
        this.kinds = kinds;
    }

    @Override
    public List<Unit> all() {
        return snapshot.units(tier);
    }

    @Override
    public Row row(Unit unit) {
        return new Row(unit.code(), unit.code(), above(unit));
    }

    private static String above(Unit unit) {
        return unit.tier().above().map(above -> above.prefix(unit.code())).orElse("");
    }

    @Override
    public Optional<Unit> find(Ledger ledger, Row row) {
        return ledger.unit(row.key());
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.typed(NAME, messages.text("desktop.tier." + tier.id()), Column.Look.NAME));
        tier.above()
                .filter(above -> tier == Tier.COMMUNITY)
                .ifPresent(above -> columns.add(
                        Column.shown(ABOVE, messages.text("desktop.tier." + above.id()), Column.Look.WORDS)));
        if (kinds && tier != Tier.CITY) {
            columns.add(Column.chosen(KIND, messages.text("desktop.column.kind"), choices()));
        }
        return columns;
    }

    private List<String> choices() {
        return switch (tier) {
            case CITY -> List.of();
            case COUNTY -> Kind.COUNTY;
            case TOWNSHIP -> Kind.TOWNSHIP;
            case COMMUNITY -> List.of(Kind.URBAN, Kind.NOT_URBAN);
        };
    }

    @Override
    public Map<String, String> texts(Unit unit) {
        return Map.of(NAME, unit.name(), ABOVE, snapshot.name(above(unit)), KIND, unit.kind());
    }

    @Override
    public List<Change> put(Unit unit, Map<String, String> texts) throws Refusal {
        String name = texts.getOrDefault(NAME, "").strip();
        if (name.isEmpty()) {
            throw new Refusal(Phrase.of("desktop.type.needed", messages.text("desktop.column.name")));
        }
        String kind = tier == Tier.CITY ? "" : Typing.choice(texts.get(KIND), choices());
        return List.of(new Change.PutUnit(new Unit(unit.code(), name, kind)));
    }

    @Override
    public Optional<Change> remove(Unit unit) {
        return Optional.of(new Change.RemoveUnit(unit.code()));
    }

    @Override
    public boolean growing() {
        return false;
    }
}
