package org.heding.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** One change of what is recorded. A list of them is one edit: it happens whole or not at all. */
public sealed interface Change {
    /** How many of some changes change anything. */
    static int count(List<Change> changes) {
        return (int)
                changes.stream().filter(change -> !(change instanceof FromCell)).count();
    }

    /** Adds a unit, or gives the unit with this code another name or kind. Units above it must be there already. */
    record PutUnit(Unit unit) implements Change {}

    /** Removes a unit with all that is recorded of it and below it. */
    record RemoveUnit(String code) implements Change {}

    /**
     * Sets one figure of a unit or person for a year.
     *
     * @param holder a unit's code or a person's ID number
     * @param field the figure, see {@link Field}
     * @param value the figure; yes is 1 and no is 0; null clears it
     */
    record SetFact(String holder, int year, String field, BigDecimal value) implements Change {}

    /**
     * Sets one figure of a unit as it was in another year (带入); until it is set anew or confirmed it is marked as such.
     *
     * @param unit the unit's code
     * @param value the figure, as for {@link SetFact}, but never null
     * @param from the year it comes from
     */
    record CarryFact(String unit, int year, String field, BigDecimal value, int from) implements Change {
        public CarryFact {
            Objects.requireNonNull(value);
        }
    }

    /** Says of a unit's figure that came from another year that it holds (确认); of any other it says nothing. */
    record ConfirmFact(String unit, int year, String field) implements Change {}

    /** Adds a person, or replaces what is recorded of the person with this ID number. */
    record PutPerson(Person person) implements Change {}

    /** Removes a person with terms and yearly figures. */
    record RemovePerson(String idNumber) implements Change {}

    /** Adds a term, or replaces the one of the same secretary and first day. */
    record PutTerm(Term term) implements Change {}

    /** Removes a term. */
    record RemoveTerm(String idNumber, LocalDate start) implements Change {}

    /** Adds a reference figure, or replaces the one of the same area, grade and day. */
    record PutReferencePay(ReferencePay pay) implements Change {}

    /** Removes a reference figure. */
    record RemoveReferencePay(String area, int grade, LocalDate from) implements Change {}

    /** Adds a meeting, or replaces the one of the same unit, kind and day. */
    record PutMeeting(Meeting meeting) implements Change {}

    /** Removes a meeting. */
    record RemoveMeeting(String unit, String kind, LocalDate date) implements Change {}

    /** Says why a standard is not met, or says it otherwise. */
    record PutExplained(Explained explained) implements Change {}

    /** Takes back what was said of a standard that is not met. */
    record RemoveExplained(String holder, String check, int year, int period) implements Change {}

    /** Adds a value of one's own, or replaces the one of the same name, row, area and day. */
    record PutLocalValue(LocalValue value) implements Change {}

    /** Removes a value of one's own: the policy pack says again. */
    record RemoveLocalValue(String name, String row, String area, LocalDate from) implements Change {}

    /** Adds a policy pack of one's own, or replaces the one of the same name. */
    record PutPack(OwnPack pack) implements Change {}

    /** Removes a policy pack of one's own. */
    record RemovePack(String id) implements Change {}

    /** Adds a table of somebody else's, or replaces the one of the same sort and name. */
    record PutForm(Form form) implements Change {}

    /** Changes nothing: says that those after it, in the same list, were read from a cell of a sheet of a workbook. */
    record FromCell(String sheet, String cell) implements Change {}

    /** Removes a table of somebody else's. */
    record RemoveForm(Form.Sort sort, String name) implements Change {}
}
