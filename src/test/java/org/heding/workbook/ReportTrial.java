package org.heding.workbook;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.heding.assessment.Assessment;
import org.heding.ledger.Ledger;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PackReader;

final class ReportTrial {
    public static void main(String[] a) throws Exception {
        Ledger ledger = ReportLedger.of(
                3, Integer.parseInt(a[1]), Integer.parseInt(a[2]), Integer.parseInt(a[3]), Integer.parseInt(a[4]));
        long t = System.nanoTime();
        Assessment assessment = Assessment.of(PackReader.bundled("hefei-2019"), ledger, 2026, "");
        ReportWriter.write(
                Path.of(a[0]),
                assessment,
                new ReportHead("示例市社区治理测算报告", "", "示例市", true, Set.of()),
                Messages.of(Locale.forLanguageTag(a[5])),
                Progress.NONE);
        System.out.println((System.nanoTime() - t) / 1000000 + " ms, people "
                + ledger.people().size() + " communities "
                + ReportLedger.communities(ledger).size());
    }
}
