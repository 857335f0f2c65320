package org.heding.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.heding.ledger.Change;
import org.heding.ledger.Field;
import org.heding.ledger.Kind;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.ReferencePay;
import org.heding.ledger.Term;
import org.heding.ledger.Unit;

/** Records a world in a ledger of the program. */
final class WorldLedger {
    private final World world;
    private final List<Change> changes = new ArrayList<>();

    private WorldLedger(World world) {
        this.world = world;
    }

    static Ledger of(World world) {
        Ledger ledger = new Ledger();
        changes(world).forEach(ledger::apply);
        return ledger;
    }

    static List<Change> changes(World world) {
        WorldLedger record = new WorldLedger(world);
        world.cities.keySet().forEach(code -> {
            record.unit(code, "");
            record.fact(code, Field.ESTABLISHMENT_TOTAL, world.establishment(code));
        });
        world.counties.values().forEach(one -> {
            record.unit(one.code(), one.type());
            record.fact(one.code(), Field.APPROVED_QUOTA, one.approved());
            record.fact(one.code(), Field.QUOTA_STANDARD, one.standard());
        });
        world.townships.values().forEach(one -> {
            record.unit(one.code(), one.type());
            record.fact(one.code(), Field.AREA, one.area());
        });
        world.communities.values().forEach(record::community);
        world.workers.forEach(record::worker);
        world.references.forEach(one -> record.changes.add(new Change.PutReferencePay(
                new ReferencePay(one.area(), one.grade(), one.from(), one.amount(), "示例依据"))));
        return record.changes;
    }

    private void community(World.Community one) {
        unit(one.code(), one.urban() ? Kind.URBAN : Kind.NOT_URBAN);
        fact(one.code(), Field.HOUSEHOLDS, one.households());
        fact(one.code(), Field.RESIDENTS, one.residents());
        fact(one.code(), Field.PARTY_MEMBERS, one.members());
        fact(one.code(), Field.GRIDS, one.grids());
        fact(one.code(), Field.PLANNED_SERVICE_FUND, one.planned());
    }

    private void worker(World.Worker one) {
        changes.add(new Change.PutPerson(new Person(
                one.id(), one.name(), one.community(), one.post(), one.joined(), null, one.left(), "", "", "")));
        fact(one.id(), Field.ANNUAL_PAY, one.pay());
        one.offices()
                .forEach(office -> changes.add(new Change.PutTerm(new Term(
                        one.id(), "", office.start(), office.end(), office.completed(), office.appraisal(), ""))));
    }

    private void unit(String code, String kind) {
        changes.add(new Change.PutUnit(new Unit(code, "示例" + code, kind)));
    }

    private void fact(String holder, String field, Integer figure) {
        fact(holder, field, figure == null ? null : BigDecimal.valueOf(figure));
    }

    private void fact(String holder, String field, BigDecimal figure) {
        if (figure != null) {
            changes.add(new Change.SetFact(holder, world.year, field, figure));
        }
    }
}
