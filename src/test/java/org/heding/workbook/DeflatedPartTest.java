package org.heding.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class DeflatedPartTest {
    @Test
    void partsOfAnyLengthPutTogetherInflateToTheWholeAndHaveItsChecksum() throws Exception {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            long checksum = 0;
            long counted = 0;
            int parts = 1 + random.nextInt(4);
            for (int i = 1; i <= parts; i++) {
                byte[] bytes = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(100_000)];
                random.nextBytes(bytes);
                whole.writeBytes(bytes);
                ByteArrayOutputStream own = new ByteArrayOutputStream();
                try (DeflatedPart part = new DeflatedPart(own)) {
                    part.write(bytes, 0, bytes.length / 2);
                    part.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
                    if (i < parts) {
                        part.flush();
                    } else {
                        part.finish();
                    }
                    assertEquals(bytes.length, part.length());
                    assertEquals(own.size(), part.deflated());
                    deflated.writeBytes(own.toByteArray());
                    checksum = part.crcAfter(checksum);
                    counted += part.length();
                }
            }
            CRC32 crc = new CRC32();
            crc.update(whole.toByteArray());
            assertEquals(crc.getValue(), checksum);
            assertEquals(whole.size(), counted);
            InflaterInputStream inflated =
                    new InflaterInputStream(new ByteArrayInputStream(deflated.toByteArray()), new Inflater(true));
            assertArrayEquals(whole.toByteArray(), inflated.readAllBytes());
        }
    }
}
