package org.heding.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.heding.message.Messages;
import org.heding.message.Progress;
import org.heding.policy.PackReader;
import org.heding.workbook.TemplateWriter;

/** Writes the import book of the made-up province, for the commands to be measured with as processes of their own. */
public final class ProvinceBook {
    private ProvinceBook() {}

    /** Writes it to the file named. */
    public static void main(String[] arguments) throws Exception {
        TemplateWriter.write(
                Path.of(arguments[0]),
                Province.ledger(),
                PackReader.bundled("hefei-2019"),
                Province.YEAR,
                Messages.of(Locale.CHINESE),
                Progress.NONE);
    }
}
