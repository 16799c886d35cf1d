package dev.userpools.server;

import java.nio.file.Path;
import java.util.List;

/** A JVM of its own that holds a guarded process and says that one's pid; to be killed by a test. */
final class GuardedParent {

    private GuardedParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path log = folder.resolve("log");
        GuardedProcess process =
                GuardedProcess.start(List.of("sh", "-c", "echo $$; exec sleep 600"), folder, log, environment -> {});
        while (!LogFile.text(log).endsWith("\n")) {
            Thread.onSpinWait();
        }
        System.out.println(LogFile.text(log).trim());
        process.onExit().join();
    }
}
