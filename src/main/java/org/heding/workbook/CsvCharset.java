package org.heding.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a text file writes its characters.
 *
 * @param charset the encoding
 * @param mark the bytes of the mark at its beginning that say so, none where there is no mark
 */
record CsvCharset(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * The encoding of a file: what its mark says; else UTF-8 if it is that from end to end, which a text in another
     * encoding hardly ever is by chance; else GB18030, which Chinese Excel writes.
     */
    static CsvCharset of(Path file) throws BookException {
        try {
            CsvCharset marked = marked(file);
            for (CsvCharset candidate : marked == null
                    ? List.of(new CsvCharset(StandardCharsets.UTF_8, 0), new CsvCharset(GB18030, 0))
                    : List.of(marked)) {
                if (candidate.fits(file)) {
                    return candidate;
                }
            }
        } catch (IOException e) {
            throw BookException.of("workbook.locked", file, e);
        }
        throw BookException.of("workbook.encoding", file, null);
    }

    private static CsvCharset marked(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        String mark = new String(start, StandardCharsets.ISO_8859_1);
        if (mark.equals("\u00ef\u00bb\u00bf")) {
            return new CsvCharset(StandardCharsets.UTF_8, 3);
        }
        if (mark.startsWith("\u00ff\u00fe")) {
            return new CsvCharset(StandardCharsets.UTF_16LE, 2);
        }
        return mark.startsWith("\u00fe\u00ff") ? new CsvCharset(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** Whether the whole file can be read so, and holds no character that no text holds. */
    private boolean fits(Path file) throws IOException {
        char[] some = new char[1 << 13];
        try (Reader reader = reader(file)) {
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads a file from after its mark; a byte that does not fit is an error. */
    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
