package dev.userpools;

import java.nio.file.Path;

/** Where the files of this module are. Maven says so; an IDE starts tests in the module's folder. */
public final class ModuleFiles {

    /** The folder with the module's {@code pom.xml}. */
    public static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

    static final Path MAIN = FOLDER.resolve("src/main");

    private ModuleFiles() {}
}
