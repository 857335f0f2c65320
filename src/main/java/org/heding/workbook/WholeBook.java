package org.heding.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small workbook held in memory whole, so that all of it is there again when it is written. */
public final class WholeBook {
    /** A form that people fill in is small; what is larger is a list, and would not fit into memory whole. */
    private static final long MOST_BYTES = 5L << 20;

    private static final long MOST_UNPACKED = 24L << 20;
    private static final int BUFFER = 1 << 16;

    private WholeBook() {}

    /**
     * The bytes of a workbook file.
     *
     * @throws BookException if it is no plain workbook, is too large, or cannot be read
     */
    public static byte[] bytes(Path file) throws BookException {
        if (BookForm.of(file) != BookForm.XLSX) {
            throw BookException.of("workbook.blank.form", file.getFileName(), null);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            open(file.getFileName().toString(), bytes).close();
            return bytes;
        } catch (IOException e) {
            throw BookException.of("workbook.locked", file, e);
        }
    }

    /**
     * Opens a workbook.
     *
     * @param name what it is called in messages
     * @throws BookException if it is no plain workbook, is too large, or is damaged
     */
    public static XSSFWorkbook open(String name, byte[] bytes) throws BookException {
        Path file = Path.of(name);
        try {
            requireSmall(file, bytes);
            OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(bytes));
            BookForm.requirePlain(file, pack);
            dropCalculationChain(pack);
            return new XSSFWorkbook(pack);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw BookForm.unreadable(file, e);
        }
    }

    /** Writes a workbook to a file, replacing one that is there. */
    public static void save(XSSFWorkbook book, Path target) throws BookException {
        BookFile.save(target, book::write);
    }

    /** Counts what really comes out of the archive, whatever its directory says. */
    private static void requireSmall(Path file, byte[] bytes) throws IOException, BookException {
        long unpacked = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (in.getNextEntry() != null) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw tooLarge(file);
                    }
                }
            }
        }
    }

    private static BookException tooLarge(Path file) {
        return BookException.of("workbook.blank.large", file.getFileName(), null);
    }

    /** The order in which Excel computed last: where rows move it would be wrong, and Excel makes it anew. */
    private static void dropCalculationChain(OPCPackage pack) throws OpenXML4JException {
        for (PackagePart part : pack.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())) {
            PackageRelationshipCollection chains = part.getRelationshipsByType(XSSFRelation.CALC_CHAIN.getRelation());
            for (PackageRelationship chain : chains) {
                PackagePart dropped = part.getRelatedPart(chain);
                part.removeRelationship(chain.getId());
                pack.removePart(dropped);
            }
        }
    }
}
