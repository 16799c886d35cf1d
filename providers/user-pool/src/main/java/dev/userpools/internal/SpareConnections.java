package dev.userpools.internal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A few connections to Keycloak's database beside its pool, for what must be written whatever becomes of the request. A
 * transaction of its own in the midst of a request would be Keycloak's way, but it takes a second connection from the
 * pool while the request holds its first: as many such requests at one moment as the pool has connections, and all wait
 * for each other until they time out. Nobody holds one of these while he waits for another.
 */
public final class SpareConnections implements AutoCloseable {

    private static final int MOST = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** After so long idle they are closed: a server without such requests has none. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final KeycloakSessionFactory factory;
    private final String table;
    private Pool pool;

    /** @param table the one table they are for */
    public SpareConnections(KeycloakSessionFactory factory, String table) {
        this.factory = factory;
        this.table = table;
    }

    /** One of them, which commits every statement at once; it is given back by closing it. */
    public Connection open() throws SQLException {
        Connection connection = pool().connections().getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    /** The table as statements must name it, with the server's schema. */
    public String table() {
        return pool().table();
    }

    // At the first use: the server's database is not there yet when factories are made.
    private synchronized Pool pool() {
        if (pool == null) {
            pool = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory,
                    session -> create(
                            session.getProvider(JpaConnectionProvider.class).getEntityManager()));
        }
        return pool;
    }

    private Pool create(EntityManager entities) {
        AgroalConnectionPoolConfiguration keycloaks = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(ConnectionProvider.class)
                .unwrap(AgroalDataSource.class)
                .getConfiguration()
                .connectionPoolConfiguration();
        // The same driver, credentials and checks, but no part of anybody's transaction.
        AgroalConnectionPoolConfigurationSupplier ours = new AgroalConnectionPoolConfigurationSupplier(keycloaks)
                .transactionIntegration(TransactionIntegration.none())
                .connectionCache(ConnectionCache.none())
                .recoveryEnable(false)
                .initialSize(0)
                .minSize(0)
                .maxSize(MOST)
                .acquisitionTimeout(LONGEST_WAIT)
                .reapTimeout(IDLE);
        try {
            return new Pool(
                    AgroalDataSource.from(
                            new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(ours)),
                    JpaUtils.getTableNameForNativeQuery(table, entities));
        } catch (SQLException e) {
            throw new IllegalStateException("No connections beside Keycloak's pool", e);
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.connections().close();
            pool = null;
        }
    }

    private record Pool(AgroalDataSource connections, String table) {}
}
