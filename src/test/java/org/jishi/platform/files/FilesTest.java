package org.jishi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class FilesTest {
    @TempDir
    Path folder;

    @Test
    void aWriteThatFailsHalfWayLeavesTheOldContent() throws IOException {
        Path file = folder.resolve("keys.json");
        AtomicFiles.write(file, bytes("old"));
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    out.write(bytes("new and lon"));
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void temporaryFilesOfAKillAreSweptAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("keys.json.1234.part"), "torn");
        Files.writeString(folder.resolve("keys.json"), "whole");
        AtomicFiles.sweep(folder);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("keys.json"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsWrittenIsReadableByTheOwnerOnly() throws IOException {
        Path file = folder.resolve("a");
        AtomicFiles.write(file, bytes("x"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PrivateFiles.onlyOwnerReads(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(PrivateFiles.onlyOwnerReads(file)).isFalse();
    }

    @Test
    void theScratchFolderIsEmptiedAtStartAndOnDemand() throws IOException {
        Path scratch = folder.resolve("tmp");
        Files.createDirectories(scratch.resolve("left/over"));
        Files.writeString(scratch.resolve("left/over/roster.xlsx"), "王小明");
        ScratchFolder area = new ScratchFolder(scratch);
        assertThat(scratch).isEmptyDirectory();
        Path copy = area.write("../../合同:最终.docx", bytes("paper"));
        assertThat(copy).hasContent("paper").startsWithRaw(scratch);
        assertThat(copy.getFileName()).hasToString("_.._合同_最终.docx");
        assertThat(area.empty()).isZero();
        assertThat(scratch).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "nfs4,true",
        "cifs,true",
        "smb3,true",
        "fuse.sshfs,true",
        "fuse,true",
        "9p,true",
        "virtiofs,true",
        "vboxsf,true",
        "vmhgfs,true",
        "fuse.vmhgfs-fuse,true",
        "prl_fs,true",
        "fuseblk,false",
        "ext4,false",
        "overlay,false",
        "tmpfs,false",
        "btrfs,false"
    })
    void networkFileSystemsAreKnownByTheirType(String type, boolean network) {
        assertThat(NetworkShares.isShare(type, false)).isEqualTo(network);
    }

    /** A container whose whole disk comes from its host by one of these is a computer like any other. */
    @ParameterizedTest
    @CsvSource({"9p,false", "virtiofs,false", "nfs4,true", "ext4,false"})
    void whatTheMachineItselfLiesOnIsNoShareOfItsHost(String type, boolean share) {
        assertThat(NetworkShares.isShare(type, true)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "\\\\server\\share\\jishi,true",
        "\\\\?\\UNC\\server\\share,true",
        "\\\\?\\C:\\jishi,false",
        "C:\\Users\\wang\\jishi,false",
        "/home/wang/jishi,false"
    })
    void uncPathsAreShares(String path, boolean share) {
        assertThat(NetworkShares.isUnc(path)).isEqualTo(share);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Users\\wang\\OneDrive - 奉节县\\jishi",
                "D:\\坚果云\\集市",
                "/home/wang/Dropbox/jishi",
                "D:\\BaiduSyncdisk\\a",
                "E:\\百度网盘同步空间\\a"
            })
    void cloudFoldersAreWarnedOf(String path) {
        assertThat(NetworkShares.cloudDisk(path)).isPresent();
    }

    @Test
    void aLocalFolderIsNeitherRefusedNorWarnedOf() {
        assertThatCode(() -> NetworkShares.refuse(folder.resolve("not/there/yet")))
                .doesNotThrowAnyException();
        assertThat(NetworkShares.warning(folder)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
