package org.heding.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.message.Phrase;

/**
 * Policy packs that were brought to this computer as files and installed: each lies in a folder under its own name. No
 * document is computed with them before it is set to one; it then takes the text into itself, so that its figures are the
 * same on every computer.
 */
public final class InstalledPacks {
    private static final String JSON = ".json";
    private static final int HEX_LETTERS = 64;

    private final Path folder;

    /** The packs of a folder, which may not be there yet. */
    public InstalledPacks(Path folder) {
        this.folder = folder;
    }

    /** The packs installed for the user of this computer: the folder {@code policies} of the program's data folder. */
    public static InstalledPacks ofThisComputer() {
        String data = System.getProperty("heding.data", System.getProperty("user.home") + "/.heding");
        return new InstalledPacks(Path.of(data, "policies"));
    }

    /**
     * A pack file that can be installed.
     *
     * @param found the pack, with its text and those of the packs it lies over, as far as they are not there already
     * @param sha256 the sum of the file's bytes, in small hexadecimal digits
     * @param compared whether the sum was compared with one that was brought along
     * @param before the pack that this name has meant so far: one installed, or one of the program
     */
    public record Arrival(PackShelf.Found found, String sha256, boolean compared, Optional<PolicyPack> before) {
        /** Whether this very text is installed already, or comes with the program. */
        public boolean known() {
            return found.texts().isEmpty();
        }
    }

    /** The names of the packs, in order. */
    public List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(JSON))
                    .map(name -> name.substring(0, name.length() - JSON.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * A pack by its name, with what a shelf has not of it; nothing if there is none.
     *
     * @throws PackException if it cannot be used
     */
    public Optional<PackShelf.Found> find(String id, PackShelf shelf) throws PackException {
        return ids().contains(id) ? Optional.of(PackReader.read(folder.resolve(id + JSON), shelf)) : Optional.empty();
    }

    /**
     * Reads a file that is to be installed. Where a file of the same name with {@code .sha256} at its end lies beside it,
     * the sum in it is compared.
     *
     * @throws PackException if it is no pack, or not the one that the sum is of
     */
    public Arrival examine(Path file) throws PackException {
        try {
            String sum = sum(Files.readAllBytes(file));
            Optional<String> told = told(file);
            if (told.isPresent() && !told.get().equals(sum)) {
                throw new PackException(List.of(new PackProblem(
                        file.getFileName().toString(), Phrase.of("policy.other_sum", told.get(), sum))));
            }
            PackShelf shelf = shelf();
            PackShelf.Found read = PackReader.read(file, shelf);
            String id = read.pack().id();
            Optional<PolicyPack> before = shelf.has(id) ? Optional.of(shelf.pack(id)) : Optional.empty();
            return new Arrival(read, sum, told.isPresent(), before);
        } catch (IOException e) {
            throw PackException.unreadable(
                    new PackProblem(file.getFileName().toString(), Phrase.of("policy.cannot_read")));
        }
    }

    /** Installs what was read, in place of what there was of the same names; each file is whole at every moment. */
    public void install(Arrival arrival) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> text : arrival.found().texts().entrySet()) {
            Path made = Files.write(folder.resolve(text.getKey() + ".new"), text.getValue());
            Files.move(made, folder.resolve(text.getKey() + JSON), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private PackShelf shelf() throws IOException {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (String id : ids()) {
            texts.put(id, Files.readAllBytes(folder.resolve(id + JSON)));
        }
        return new PackShelf(texts);
    }

    private static Optional<String> told(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".sha256");
        if (!Files.exists(beside)) {
            return Optional.empty();
        }
        String said = new String(Files.readAllBytes(beside), StandardCharsets.UTF_8).strip();
        return Optional.of(
                said.substring(0, Math.min(HEX_LETTERS, said.length())).toLowerCase(Locale.ROOT));
    }

    private static String sum(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
