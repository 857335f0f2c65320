package org.heding.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A file of which the disk holds what was synced, and of all that came later whatever it likes, sector by sector. */
final class VolatileFile {
    private static final int SECTOR = 512;

    /** Whether it is a folder: one whose own name can be lost like that of a file. */
    final boolean folder;

    private byte[] synced;
    private final List<DiskCall> since = new ArrayList<>();

    VolatileFile(boolean folder, byte[] synced) {
        this.folder = folder;
        this.synced = synced;
    }

    void change(DiskCall call) {
        since.add(call);
    }

    void sync() {
        synced = whole();
        since.clear();
    }

    /** Everything, as a program sees it while there is power. */
    byte[] whole() {
        byte[] content = synced;
        for (DiskCall call : since) {
            content = Arrays.copyOf(content, length(content.length, call));
            if (call.sort() == DiskCall.Sort.WRITE) {
                System.arraycopy(call.bytes(), 0, content, (int) call.at(), call.bytes().length);
            }
        }
        return content;
    }

    /** What is surely there. */
    byte[] synced() {
        return synced;
    }

    private static int length(int before, DiskCall call) {
        return call.sort() == DiskCall.Sort.LENGTH
                ? (int) call.at()
                : Math.max(before, (int) call.at() + call.bytes().length);
    }

    /**
     * Something that may be there: of each sector what was synced or any later state of it, of the length likewise; what lies
     * between may hold anything.
     */
    byte[] torn(Random random) {
        int length = synced.length;
        int longest = length;
        int lengthUntil = random.nextInt(since.size() + 1);
        for (int i = 0; i < since.size(); i++) {
            int next = length(length, since.get(i));
            length = i < lengthUntil ? next : length;
            longest = Math.max(longest, next);
        }
        byte[] content = Arrays.copyOf(synced, longest);
        if (random.nextBoolean()) {
            byte[] rubbish = new byte[longest - synced.length];
            random.nextBytes(rubbish);
            System.arraycopy(rubbish, 0, content, synced.length, rubbish.length);
        }
        int usual = random.nextInt(since.size() + 1);
        boolean together = random.nextBoolean();
        for (int from = 0; from < longest; from += SECTOR) {
            int until = together && random.nextInt(8) > 0 ? usual : random.nextInt(since.size() + 1);
            for (DiskCall call : since.subList(0, until)) {
                copy(call, content, from, Math.min(from + SECTOR, longest));
            }
        }
        return Arrays.copyOf(content, length);
    }

    private static void copy(DiskCall call, byte[] content, int from, int to) {
        int begin = Math.max(from, (int) call.at());
        int end = Math.min(to, (int) call.at() + call.bytes().length);
        if (call.sort() == DiskCall.Sort.WRITE && begin < end) {
            System.arraycopy(call.bytes(), begin - (int) call.at(), content, begin, end - begin);
        } else if (call.sort() == DiskCall.Sort.LENGTH && call.at() < to) {
            Arrays.fill(content, Math.max(from, (int) call.at()), to, (byte) 0);
        }
    }
}
