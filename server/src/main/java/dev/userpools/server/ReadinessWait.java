package dev.userpools.server;

import java.net.URI;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits for a server in a container until it is ready, and no longer than it lives. */
final class ReadinessWait extends AbstractWaitStrategy {

    private final Readiness readiness;

    ReadinessWait(URI managementUrl) {
        readiness = new Readiness(managementUrl);
    }

    @Override
    protected void waitUntilReady() {
        long start = System.nanoTime();
        try {
            while (System.nanoTime() - start < startupTimeout.toNanos()) {
                if (getRateLimiter().getWhenReady(readiness::isReached)) {
                    return;
                }
                if (!waitStrategyTarget.isRunning()) {
                    throw new ContainerLaunchException("Keycloak ended while it started.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("The start of Keycloak was interrupted.", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ContainerLaunchException("Cannot ask Keycloak whether it is ready.", e);
        }
        throw new ContainerLaunchException("Keycloak was not ready after " + startupTimeout.toSeconds() + " s.");
    }
}
