package org.heding.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.heding.document.Document;
import org.heding.ledger.OwnPack;
import org.heding.policy.Layers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack comes on a stick, is installed, and is then used by its name. */
class PolicyInstallTest {
    @TempDir
    private Path folder;

    private Path file;
    private String before;

    @BeforeEach
    void makeDocument() throws Exception {
        file = Town.in(folder);
        before = System.setProperty("heding.data", folder.resolve("data").toString());
    }

    @AfterEach
    void putBack() {
        System.setProperty("heding.data", before);
    }

    private Path pack(String version, String value) throws Exception {
        String json = Layers.over(
                        "county", "hefei-2019", Layers.parameter("organisers_at_threshold", "2024-01-01", value))
                .replaceFirst("\"version\":\\s*\"[^\"]*\"", "\"version\": \"" + version + "\"");
        return Files.writeString(folder.resolve("county.json"), json);
    }

    private String own() throws Exception {
        try (Document document = Document.openForReading(file)) {
            return document.ledger().packs().stream()
                    .map(OwnPack::json)
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void itIsInstalledAndTheDocumentIsOnlyTried() throws Exception {
        byte[] untouched = Files.readAllBytes(file);
        Run run = Run.of("policy", "install", pack("7", "1"), file).ends(0);
        assertTrue(run.out().contains("版本 7") && run.out().contains("没有随附核对码"), run.out());
        assertTrue(run.out().contains("已安装 county") && run.out().contains("没有保存"), run.out());
        assertTrue(java.util.Arrays.equals(untouched, Files.readAllBytes(file)), "The document was changed");
        Files.delete(folder.resolve("county.json"));
        assertTrue(Run.of("policy", "list").ends(0).out().contains("【已安装】"));
        Run.of("policy", "use", file, "county").ends(0);
        assertTrue(own().contains("\"7\""), own());
    }

    @Test
    void anotherVersionComesOnlyAfterItWasSaid() throws Exception {
        Run.of("policy", "install", pack("1", "1")).ends(0);
        Run.of("policy", "use", file, "county").ends(0);
        Run refused = Run.of("policy", "install", pack("2", "4")).ends(3);
        assertTrue(refused.out().contains("现有版本 1，新的版本 2"), refused.out());
        assertTrue(refused.err().contains("--replace"), refused.err());
        assertTrue(Run.of("policy", "show", "county").ends(0).out().contains("1"));
        Run.of("policy", "install", pack("2", "4"), "--replace").ends(0);
        assertTrue(own().contains("\"version\": \"1\""), "The document keeps what it was computed with");
        Run.of("policy", "use", file, "county").ends(0);
        assertTrue(own().contains("\"version\": \"2\""), own());
    }

    @Test
    void theSameVersionTwiceIsNoFault() throws Exception {
        Run.of("policy", "install", pack("1", "1")).ends(0);
        assertTrue(Run.of("policy", "install", pack("1", "1")).ends(0).out().contains("不用安装"));
    }

    @Test
    void aFileThatIsNotTheOneThatWasSentIsRefused() throws Exception {
        Path sent = pack("1", "1");
        Files.writeString(folder.resolve("county.json.sha256"), "0".repeat(64));
        Run run = Run.of("policy", "install", sent).ends(3);
        assertTrue(run.err().contains("核对码"), run.err());
        assertEquals(2, Run.of("policy", "use", file, "county").code());
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsSaid() throws Exception {
        System.setProperty(
                "heding.data", Files.writeString(folder.resolve("occupied"), "").toString());
        Run run = Run.of("policy", "install", pack("1", "1")).ends(3);
        assertTrue(run.err().contains("不能写"), run.err());
    }
}
