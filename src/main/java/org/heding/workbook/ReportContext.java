package org.heding.workbook;

import org.heding.assessment.Assessment;
import org.heding.assessment.Carrying;
import org.heding.ledger.Ledger;
import org.heding.ledger.Tier;
import org.heding.message.Messages;
import org.heding.message.Text;
import org.heding.workbook.ReportStyles.CellRole;

/**
 * What every sheet of a report needs.
 *
 * @param plan where everything stands
 * @param figures what sort of value each figure is
 * @param head what stands at the head
 * @param names what units and people are called
 * @param messages the language
 * @param styles the looks
 * @param ways where readers are led
 * @param progress counts the rows written
 */
record ReportContext(
        BookPlan plan,
        FigureSorts figures,
        ReportHead head,
        HolderNames names,
        Messages messages,
        ReportStyles styles,
        Ways ways,
        RowProgress progress) {
    Assessment assessment() {
        return plan.assessment();
    }

    Ledger ledger() {
        return plan.assessment().ledger();
    }

    /** A text of the report. */
    String text(String key, Object... arguments) {
        return messages.text("workbook.report_" + key, arguments);
    }

    String say(Text text) {
        return text.in(messages);
    }

    /** A title, marked as a sample if the facts are invented. */
    String mark(String title) {
        return head.sample() ? text("sample_mark", title) : title;
    }

    /** A text that says until when the pack was checked; empty where it has been checked for this year. */
    String unchecked(String key) {
        return assessment()
                .checkedOnlyUntil()
                .map(day ->
                        text(key, day.toString(), String.valueOf(assessment().year())))
                .orElse("");
    }

    /** How many figures came from another year and are not confirmed. */
    int carried() {
        return Carrying.unconfirmed(ledger(), assessment().year(), assessment().scope());
    }

    /** Writes the title and the line of the reporting unit, over so many columns. */
    void open(ReportPage page, String title, String right, int columns) {
        page.row(0, 2);
        page.line(0, mark(title), styles.text(CellRole.TITLE));
        page.merge(0, 0, columns - 1);
        page.row(1);
        page.line(
                0,
                text("unit_line", head.placeName(), String.valueOf(assessment().year())),
                styles.text(CellRole.LINE));
        if (!right.isEmpty()) {
            page.line(columns - 1, right, styles.text(CellRole.EDGE));
        }
    }

    /** Writes the line of signatures. */
    void close(ReportPage page, int row) {
        page.row(row);
        page.row(row + 1, 2);
        page.line(0, text("signatures"), styles.text(CellRole.LINE));
    }

    /** How a holder's code is shown: an ID number in the form that was chosen. */
    String code(String holder) {
        return Tier.of(holder).isPresent() ? holder : head.choice().ids().of(holder);
    }

    /** The name of a unit or person. */
    String name(String holder) {
        return names.of(holder);
    }

    /** The names of what a unit or person lies in, from the county down. */
    String within(String holder) {
        return names.within(holder);
    }
}
