package dev.userpools.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.userpools.server.ProjectLayout;
import java.lang.management.ManagementFactory;

/** What the figures were measured on. */
record Machine(int cores, long memoryBytes, String system, String java, String keycloak) {

    private static final long GIBIBYTE = 1L << 30;

    static Machine current() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getArch(),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                ProjectLayout.current().keycloakVersion());
    }

    /** One line, as it stands above the tables. */
    @Override
    public String toString() {
        return "Machine: %d cores, %d GiB memory, %s, Java %s, Keycloak %s"
                .formatted(cores, Math.round((double) memoryBytes / GIBIBYTE), system, java, keycloak);
    }
}
