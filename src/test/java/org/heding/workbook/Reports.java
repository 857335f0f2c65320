package org.heding.workbook;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.heding.assessment.Assessment;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PackReader;

/** Writes reports for tests. */
final class Reports {
    static final Messages CHINESE = Messages.of(Locale.SIMPLIFIED_CHINESE);

    private Reports() {}

    /** A Chinese report of everything. */
    static Path written(Path book, Ledger ledger) throws BookException {
        return written(book, ledger, "", Set.of(), CHINESE);
    }

    static Path written(Path book, Ledger ledger, String place, Set<String> only, Messages messages)
            throws BookException {
        ReportHead head = new ReportHead("示例报告", place, "示例市", true, ReportChoice.only(only));
        ReportWriter.write(book, assessed(ledger, place), head, messages, Progress.NONE);
        return book;
    }

    /** A Chinese report of what another pack gives. */
    static Path written(Path book, Assessment assessment) throws BookException {
        ReportHead head = new ReportHead("示例报告", "", "示例市", true, ReportChoice.USUAL);
        ReportWriter.write(book, assessment, head, CHINESE, Progress.NONE);
        return book;
    }

    /** A Chinese report of everything, as chosen. */
    static Path written(Path book, Ledger ledger, ReportChoice choice) throws BookException {
        ReportHead head = new ReportHead("示例报告", "", "示例市", true, choice);
        ReportWriter.write(book, assessed(ledger, ""), head, CHINESE, Progress.NONE);
        return book;
    }

    static Assessment assessed(Ledger ledger, String place) {
        return Assessment.of(PackReader.bundled("hefei-2019"), ledger, ReportLedger.YEAR, place);
    }
}
