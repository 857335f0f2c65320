package org.heding.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** What a file is that should be a workbook; where it is none that can be read, that is said. */
enum BookForm {
    /** A workbook of today's format. */
    XLSX,
    /** A workbook of the format before 2007. */
    XLS,
    /** A list as text. */
    CSV;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    /** How the names of lists end. */
    private static final List<String> LISTS = List.of(".csv", ".txt", ".tsv");

    /** What old containers call the workbook in them. */
    private static final List<String> WORKBOOKS = List.of("Workbook", "Book");

    /** Looks at the first bytes of a file, and refuses with what it is whatever cannot be read. */
    static BookForm of(Path file) throws BookException {
        String start = start(file);
        if (start.startsWith(ZIP)) {
            requirePackage(file);
            return XLSX;
        }
        if (start.startsWith(OLE)) {
            requireUnlocked(file);
            return XLS;
        }
        if (start.isEmpty()) {
            throw BookException.of("workbook.empty", file, null);
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (LISTS.stream().noneMatch(name::endsWith)) {
            throw BookException.of("workbook.other", file, null);
        }
        return CSV;
    }

    private static String start(Path file) throws BookException {
        if (Files.isDirectory(file)) {
            throw BookException.of("workbook.folder", file, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw BookException.of("workbook.missing", file, e);
        } catch (IOException e) {
            throw BookException.of("workbook.locked", file, e);
        }
    }

    /** Without its directory an archive is cut off: what could still be read of it would not be the whole. */
    private static void requirePackage(Path file) throws BookException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null) {
                throw BookException.of("workbook.other", file, null);
            }
        } catch (IOException e) {
            throw BookException.of("workbook.damaged", file, e);
        }
    }

    private static void requireUnlocked(Path file) throws BookException {
        try (POIFSFileSystem content = new POIFSFileSystem(file.toFile(), true)) {
            if (content.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw BookException.of("workbook.encrypted", file, null);
            }
            if (WORKBOOKS.stream().noneMatch(content.getRoot()::hasEntryCaseInsensitive)) {
                throw BookException.of("workbook.other", file, null);
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /** Refuses archives that hold something else than a plain workbook. */
    static void requirePlain(Path file, OPCPackage pack) throws BookException, InvalidFormatException {
        boolean workbook = false;
        for (PackagePart part : pack.getParts()) {
            String type = part.getContentType();
            if (type.equals(XSSFRelation.VBA_MACROS.getContentType()) || type.contains("macroEnabled")) {
                throw BookException.of("workbook.macro", file, null);
            }
            if (type.equals(XSSFRelation.XLSB_BINARY_WORKBOOK.getContentType())) {
                throw BookException.of("workbook.binary", file, null);
            }
            workbook |= type.equals(XSSFRelation.WORKBOOK.getContentType())
                    || type.equals(XSSFRelation.TEMPLATE_WORKBOOK.getContentType());
        }
        if (!workbook) {
            throw BookException.of("workbook.other", file, null);
        }
    }

    /** What it means that a workbook could not be read to its end. */
    static BookException unreadable(Path file, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            // The library has no exception of its own for this guard.
            if (message.startsWith("Zip bomb") || message.contains("potentially malicious")) {
                return BookException.of("workbook.bomb", file, failure);
            }
            if (cause instanceof EncryptedDocumentException) {
                return BookException.of("workbook.encrypted", file, failure);
            }
            if (cause instanceof NotOfficeXmlFileException) {
                return BookException.of("workbook.other", file, failure);
            }
        }
        return BookException.of("workbook.damaged", file, failure);
    }
}
