package org.heding.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heding.message.Phrase;

/**
 * What sort of place a document lies in (存放位置), as far as it endangers the document.
 *
 * @param sort the sort of place
 * @param name whose place it is, such as the name of the cloud's folder; empty where that says nothing
 */
public record Location(Sort sort, String name) {
    /** Any folder of the machine itself. */
    public static final Location DISK = new Location(Sort.DISK, "");

    private static final String NAMES = String.join(
            "|",
            "onedrive( - .+)?",
            "我的坚果云|坚果云|nutstore( files)?",
            "baidunetdiskworkspace|baidusyncdisk|百度网盘同步空间|百度云同步盘|百度网盘",
            "wps ?云盘|wps ?网盘|wps cloud files|wpsdrive",
            "微云|腾讯微云|微云同步(助手|盘)?|weiyun( ?sync)?",
            "阿里云盘|adrive|aliyundrive",
            "天翼云盘|中国移动云盘|和彩云|115(网盘|同步盘)|夸克网盘|企业微信微盘|微盘",
            "icloud ?drive|icloud~.*|mobile documents|com~apple~clouddocs|cloudstorage",
            "dropbox( \\(.+\\))?",
            "google ?drive|googledrive-.*|我的云端硬盘|my drive",
            "synologydrive|nextcloud|owncloud|seafile");
    private static final Pattern CLOUD = Pattern.compile(NAMES);

    /** What programs that synchronise leave in the folder they look after. */
    private static final List<String> MARKS = List.of(
            ".dropbox",
            ".dropbox.cache",
            ".tmp.driveupload",
            ".tmp.drivedownload",
            ".nextcloudsync.log",
            ".owncloudsync.log",
            ".stfolder",
            ".nutstore",
            ".SynologyWorkingDirectory");

    private static final List<String> CLOUD_VARIABLES = List.of("OneDrive", "OneDriveCommercial", "OneDriveConsumer");

    /** File systems whose files are on another machine. */
    private static final Pattern REMOTE =
            Pattern.compile("nfs[34]?|cifs|smb[23]?|smbfs|smb3|afpfs|ncpfs|9p|ceph|glusterfs|davfs2?|webdav"
                    + "|fuse\\.(sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|s3fs)|(?i:fuse\\.smbnetfs)");

    /** The sorts of places. */
    public enum Sort {
        /** The machine's own disk. */
        DISK,
        /** A folder of another machine (共享盘). */
        NETWORK,
        /** A stick or another disk that may be pulled out (优盘). */
        REMOVABLE,
        /** A folder that a program copies to other machines (同步盘). */
        SYNCED
    }

    /** Where a file lies, or is going to lie. It may take a moment, for a machine far away may be asked. */
    public static Location of(Path file) {
        return of(file, Surroundings.REAL);
    }

    static Location of(Path file, Surroundings around) {
        Path folder = around.real(file.toAbsolutePath().normalize()).getParent();
        if (folder == null) {
            return DISK;
        }
        Optional<String> cloud = cloud(folder, around);
        if (cloud.isPresent()) {
            return new Location(Sort.SYNCED, cloud.get());
        }
        if (shared(folder.toString()) || REMOTE.matcher(around.system(folder)).matches() || around.mapped(folder)) {
            return new Location(Sort.NETWORK, "");
        }
        return around.removable(folder) ? new Location(Sort.REMOVABLE, "") : DISK;
    }

    /** Whether a path is one of another machine, written as Windows does. */
    static boolean shared(String path) {
        String plain = path.replace('/', '\\');
        boolean device = plain.startsWith("\\\\?\\") || plain.startsWith("\\\\.\\");
        return plain.startsWith("\\\\") && (!device || plain.startsWith("\\\\?\\UNC\\"));
    }

    private static Optional<String> cloud(Path folder, Surroundings around) {
        for (Path above = folder; above != null && above.getFileName() != null; above = above.getParent()) {
            String name = above.getFileName().toString();
            if (CLOUD.matcher(name.toLowerCase(Locale.ROOT)).matches() || marked(above, around)) {
                return Optional.of(name);
            }
        }
        return CLOUD_VARIABLES.stream()
                .map(around::variable)
                .filter(told -> !told.isBlank() && folder.startsWith(told))
                .map(told -> Path.of(told).getFileName())
                .filter(name -> name != null)
                .map(Path::toString)
                .findFirst();
    }

    private static boolean marked(Path folder, Surroundings around) {
        return MARKS.stream().map(folder::resolve).anyMatch(around::exists);
    }

    /** Whether there is anything that people should know of. */
    public boolean risky() {
        return sort != Sort.DISK;
    }

    /** What can go wrong there. */
    public Phrase risk() {
        return Phrase.of(key(), name);
    }

    /** What to do about it. */
    public Phrase advice() {
        return Phrase.of(key() + ".advice", name);
    }

    private String key() {
        return "document.place." + sort.name().toLowerCase(Locale.ROOT);
    }
}
