package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GuardedProcessTest {

    private static final String STUBBORN = "trap '' TERM; while :; do sleep 1; done";

    @TempDir
    private Path folder;

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuardedParent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle child;
        try (BufferedReader said = parent.inputReader()) {
            child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }

        parent.destroyForcibly();

        child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endsInOrderAndLeavesNothing() throws Exception {
        GuardedProcess process = start("trap 'echo in order; exit 7' TERM; echo up; while :; do sleep 0.1; done");
        awaitLog("up");

        process.end();

        assertThat(process.exitCode()).isEqualTo(7);
        assertThat(log()).content().contains("in order");
    }

    @Test
    void tellsHowTheProcessEndedByItself() throws Exception {
        GuardedProcess process = start("echo done; exit 3");

        assertThat(process.waitFor(Duration.ofSeconds(30))).isTrue();
        assertThat(process.exitCode()).isEqualTo(3);
        assertThat(log()).hasContent("done");
    }

    @Test
    void diesAtOnceWhenKilled() throws Exception {
        GuardedProcess process = start(STUBBORN);

        process.kill();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void whatDoesNotEndInOrderIsKilledAfterTheGracePeriod() throws Exception {
        start("exit 0").waitFor(Duration.ofSeconds(30));
        Process guard = new ProcessBuilder(
                        "sh",
                        folder.resolve("guard.sh").toString(),
                        folder.resolve("none").toString(),
                        "1",
                        "sh",
                        "-c",
                        "trap '' TERM; echo $$; while :; do sleep 1; done")
                .start();
        ProcessHandle child;
        try (BufferedReader said = guard.inputReader()) {
            child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }

        guard.getOutputStream().close();

        child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(guard.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theProcessOfThePidFileIsTheOneToKill() throws Exception {
        Path kcSh = Files.writeString(folder.resolve("kc.sh"), "\"$JAVA\" -c 'echo $$; exec sleep 600'\n");
        GuardedProcess process = GuardedProcess.startKeycloak(
                List.of("sh", kcSh.toString()), folder, log(), Path.of("/bin/sh"), environment -> {});
        ProcessHandle child = ProcessHandle.of(Long.parseLong(awaitLog(""))).orElseThrow();

        process.kill();

        assertThat(child.isAlive()).isFalse();
        assertThat(process.isAlive()).isFalse();
    }

    private GuardedProcess start(String script) {
        return GuardedProcess.start(List.of("sh", "-c", script), folder, log(), environment -> {});
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String awaitLog(String beginning) {
        while (true) {
            String line = LogFile.lastLines(log(), 1);
            if (!line.isEmpty() && line.startsWith(beginning)) {
                return line;
            }
            Thread.onSpinWait();
        }
    }
}
