package dev.userpools.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The self-check's verdict as part of {@code /health/ready}: a load balancer leaves such a server out. */
@Readiness
@ApplicationScoped
public class UserPoolReadiness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        List<String> displaced = SelfCheck.displaced();
        return HealthCheckResponse.named("User pool providers are in force")
                .status(displaced.isEmpty())
                .withData("displaced", String.join(", ", displaced))
                .build();
    }
}
